package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import cn.nianshen.rule.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Workbooks that people fill in: the findings with room for what they decide of them, and the
 * sample with room for what they find.
 */
public final class CampaignHandouts {

    private static final List<Integer> DECISION_WIDTHS =
            List.of(8, 10, 30, 8, 9, 30, 60, 28, 12, 14, 40, 30);
    private static final List<Integer> SAMPLE_WIDTHS =
            List.of(14, 16, 14, 10, 32, 40, 8, 7, 7, 18, 24, 40);

    private final Messages messages;
    private final Header header;
    private final CampaignResult result;
    private final Map<String, Agency> agencies = new HashMap<>();

    public CampaignHandouts(Messages messages, Header header, CampaignResult result) {
        this.messages = messages;
        this.header = header;
        this.result = result;
        result.agencies().forEach(a -> agencies.put(a.id(), a));
    }

    /** Writes the errors and warnings with room for what people decide of them. */
    public void decisions(OutputStream target) throws IOException {
        try (var file = new XlsxFile(messages)) {
            var table =
                    file.table(
                            "campaign.sheet.decisions",
                            CampaignBook.heads(
                                    "year",
                                    "id",
                                    "agency",
                                    "severity",
                                    "rule",
                                    "title",
                                    "message",
                                    "verdict",
                                    "person",
                                    "day",
                                    "why",
                                    "fingerprint"),
                            DECISION_WIDTHS,
                            3);
            for (var agency : result.agencies()) {
                decisions(table, agency.id(), agency.name(), agency.findings().all());
            }
            for (var county : result.counties()) {
                var key = CampaignResult.County.key(county.name());
                decisions(table, key, county.name(), county.findings());
            }
            table.severities(3);
            file.write(target, header, messages.text("campaign.sheet.decisions"), false);
        }
    }

    private void decisions(XlsxFile.Table table, String id, String name, List<Judged> all) {
        for (var each : all) {
            if (each.severity() == Severity.INFO) {
                continue;
            }
            var finding = each.finding();
            var decision = each.decision();
            table.row(
                    Integer.toString(result.year()),
                    id,
                    name,
                    messages.text("severity." + finding.severity().id()),
                    finding.card().id(),
                    finding.card().title(),
                    finding.message(),
                    decision == null
                            ? null
                            : messages.text("campaign.word." + decision.verdict().id()),
                    decision == null ? null : decision.person(),
                    decision == null ? null : decision.day().toString(),
                    decision == null ? null : decision.reason(),
                    each.fingerprint());
        }
    }

    /** Writes the sample with room for what people find in it. */
    public void sample(OutputStream target, CampaignResult.Sample sample) throws IOException {
        try (var file = new XlsxFile(messages)) {
            var table =
                    file.table(
                            "campaign.sheet.sample",
                            CampaignBook.heads(
                                    "county",
                                    "kind",
                                    "group-size",
                                    "id",
                                    "agency",
                                    "file",
                                    "score",
                                    "errors",
                                    "warnings",
                                    "checked",
                                    "wrong",
                                    "why"),
                            SAMPLE_WIDTHS,
                            5);
            for (var stratum : sample.strata()) {
                for (var id : stratum.drawn()) {
                    var agency = agencies.get(id);
                    if (agency != null) {
                        drawn(table, stratum, agency);
                    }
                }
            }
            var title =
                    messages.text(
                            "campaign.sample-title",
                            Integer.toString(result.year()),
                            Long.toString(sample.seed()));
            file.write(target, header, title, false);
        }
    }

    private void drawn(XlsxFile.Table table, CampaignResult.Stratum stratum, Agency agency) {
        var score = agency.score();
        table.row(
                stratum.county(),
                messages.textOr("kind." + stratum.kind(), stratum.kind()),
                stratum.agencies(),
                agency.id(),
                agency.name(),
                agency.file(),
                score == null || !score.isGraded() ? null : score.points(),
                agency.counts().errors(),
                agency.counts().warnings(),
                null,
                null,
                null);
    }
}
