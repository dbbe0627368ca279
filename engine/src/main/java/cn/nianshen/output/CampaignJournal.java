package cn.nianshen.output;

import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.Severity;
import cn.nianshen.score.Scorecard;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row for each file of a campaign, written when all that came of the file stands. */
public final class CampaignJournal {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> COLUMNS =
            List.of(
                    "number",
                    "file",
                    "state",
                    "agency",
                    "score",
                    "errors",
                    "warnings",
                    "infos",
                    "reason");

    private final Writer target;
    private final CsvRow row;
    private final Messages messages;
    private int number;

    /**
     * @param target where to write
     * @param messages words
     */
    public CampaignJournal(Writer target, Messages messages) {
        this.target = target;
        this.row = new CsvRow(target);
        this.messages = messages;
    }

    /** Writes the heads. */
    public void begin() throws IOException {
        target.write(BYTE_ORDER_MARK);
        COLUMNS.forEach(column -> row.add(messages.text("campaign.column." + column)));
        end();
    }

    private void end() throws IOException {
        row.end();
        // who looks on, or what comes after a crash, finds whole rows
        target.flush();
    }

    /**
     * Writes a file.
     *
     * @param agency agency of the roster that it is from, or empty
     * @param outcomes what its own audit found
     * @param card its score, null where it was not audited
     * @param reason why it could not be audited, in words; or empty
     */
    public void file(
            String file,
            Audit.Status status,
            String agency,
            List<Outcome> outcomes,
            @Nullable Scorecard card,
            String reason)
            throws IOException {
        number++;
        row.add(Integer.toString(number)).add(file);
        row.add(messages.text("campaign.state." + status.id())).add(agency);
        row.add(card == null ? "" : Numbers.plain(card.points()));
        var counts = CampaignCounts.of(Judged.of(outcomes, List.of(), Map.of()).all(), outcomes);
        for (var severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            row.add(card == null ? "" : Integer.toString(counts.of(severity)));
        }
        row.add(reason);
        end();
    }
}
