package cn.nianshen.output;

import cn.nianshen.report.Report;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.score.FindingOrder;
import cn.nianshen.score.Scorecard;
import cn.nianshen.score.Waivings;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes findings as rows for a spreadsheet: RFC 4180 in UTF-8 with a byte order mark, without
 * which spreadsheets take it for another encoding. Beside findings there is a row for each file
 * that was not audited, or not wholly, and for each rule that failed, so that a file without rows
 * is one without trouble.
 */
public final class CsvRenderer implements Renderer {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> HEADS =
            List.of(
                    "file",
                    "agency",
                    "year",
                    "number",
                    "rule",
                    "severity",
                    "category",
                    "section",
                    "place",
                    "message",
                    "printed",
                    "expected",
                    "charge",
                    "citations",
                    "remedy",
                    "points",
                    "fingerprint",
                    "state",
                    "waiver");

    private final CsvRow row;
    private final Writer target;
    private final Messages messages;
    private final Words words;
    private final AuditTeller teller;
    private final Function<String, PlaceNames> names;

    /**
     * @param target where to write
     * @param messages words
     * @param names names of places, by form id
     */
    public CsvRenderer(Writer target, Messages messages, Function<String, PlaceNames> names) {
        this.target = target;
        this.messages = messages;
        this.names = names;
        row = new CsvRow(target);
        words = new Words(messages);
        teller = new AuditTeller(messages);
    }

    @Override
    public void begin(Header header) throws IOException {
        target.write(BYTE_ORDER_MARK);
        HEADS.forEach(head -> row.add(messages.text("csv." + head)));
        row.end();
    }

    @Override
    public void audit(Audit audit) throws IOException {
        var trouble = teller.trouble(audit);
        if (!trouble.isEmpty()) {
            bare(audit, "", trouble, messages.text("outcome." + audit.status().id()));
        }
        for (var outcome : audit.outcomes()) {
            if (outcome instanceof Outcome.Faulted faulted) {
                var why = words.fault(faulted.message());
                bare(audit, faulted.card().id(), why, messages.text("csv.state.failed"));
            }
        }
        if (audit.report() != null) {
            findings(audit, audit.report());
        }
    }

    private void findings(Audit audit, Report report) throws IOException {
        var places = names.apply(report.form());
        var words = new FindingTeller(messages, places, report.sections());
        var prints = audit.fingerprints();
        var findings = FindingOrder.of(audit.outcomes());
        var found = messages.text("csv.state.found");
        int number = 0;
        for (var finding : findings) {
            head(audit, String.valueOf(number + 1));
            finding(words, finding, points(audit.scorecard(), number), prints.of(finding));
            row.add(found).add("").end();
            number++;
        }
        for (var waived : audit.waivings().waived()) {
            head(audit, String.valueOf(++number));
            finding(words, waived.finding(), BigDecimal.ZERO, waived.fingerprint());
            row.add(messages.text("csv.state.waived")).add(waiver(waived)).end();
        }
    }

    private static BigDecimal points(@Nullable Scorecard card, int index) {
        boolean weighed = card != null && index < card.lines().size();
        return weighed ? card.lines().get(index).points() : BigDecimal.ZERO;
    }

    private String waiver(Waivings.Waived waived) {
        var waiver = waived.waiver();
        return messages.text("waiver", waiver.why(), waiver.approver(), waiver.until());
    }

    /** The columns that say which report it is. */
    private void head(Audit audit, String number) {
        var report = audit.report();
        row.add(audit.name());
        row.add(report == null ? "" : AuditTeller.agencyName(report));
        boolean dated = report != null && report.fiscalYear() != 0;
        row.add(dated ? String.valueOf(report.fiscalYear()) : "");
        row.add(number);
    }

    private void finding(
            FindingTeller teller, Finding finding, BigDecimal points, String fingerprint) {
        var card = finding.card();
        row.add(card.id());
        row.add(messages.text("severity." + finding.severity().id()));
        row.add(messages.textOr("category." + card.category(), card.category()));
        row.add(teller.section(finding.where()));
        row.add(teller.place(finding.where()));
        row.add(finding.message());
        row.add(finding.actual());
        row.add(finding.expected());
        row.add(words.charge(finding.charge()));
        row.add(String.join(messages.text("list"), card.citations()));
        row.add(finding.remedy());
        row.add(Numbers.plain(points));
        row.add(fingerprint);
    }

    /** A row that is about no finding. */
    private void bare(Audit audit, String rule, String message, String state) throws IOException {
        head(audit, "");
        row.add(rule);
        for (var head : HEADS.subList(HEADS.indexOf("severity"), HEADS.indexOf("waiver"))) {
            row.add(head.equals("message") ? message : head.equals("state") ? state : "");
        }
        row.add("").end();
    }

    @Override
    public void finish(Summary summary) throws IOException {
        target.flush();
    }
}
