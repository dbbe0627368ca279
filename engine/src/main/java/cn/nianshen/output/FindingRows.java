package cn.nianshen.output;

import cn.nianshen.report.Report;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.score.FindingOrder;
import cn.nianshen.score.Scorecard;
import cn.nianshen.score.Waivings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Findings as rows for a spreadsheet. Beside findings there is a row for each file that was not
 * audited, or not wholly, and for each rule that failed, so that a file without rows is one without
 * trouble.
 */
final class FindingRows {

    /** Keys of the heads, in the order of the fields. */
    static final List<String> HEADS =
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

    private final Messages messages;
    private final Words words;
    private final AuditTeller teller;
    private final Function<String, PlaceNames> names;

    /**
     * @param messages words
     * @param names names of places, by form id
     */
    FindingRows(Messages messages, Function<String, PlaceNames> names) {
        this.messages = messages;
        this.names = names;
        words = new Words(messages);
        teller = new AuditTeller(messages);
    }

    /** The heads in words. */
    List<String> heads() {
        return HEADS.stream().map(head -> messages.text("csv." + head)).toList();
    }

    /** The rows of a file; each has as many fields as there are heads. */
    List<List<String>> of(Audit audit) {
        var rows = new ArrayList<List<String>>();
        var trouble = teller.trouble(audit);
        if (!trouble.isEmpty()) {
            rows.add(bare(audit, "", trouble, messages.text("outcome." + audit.status().id())));
        }
        for (var outcome : audit.outcomes()) {
            if (outcome instanceof Outcome.Faulted faulted) {
                var why = words.fault(faulted.message());
                var state = messages.text("csv.state.failed");
                rows.add(bare(audit, faulted.card().id(), why, state));
            }
        }
        if (audit.report() != null) {
            findings(audit, audit.report(), rows);
        }
        return rows;
    }

    private void findings(Audit audit, Report report, List<List<String>> rows) {
        var places = names.apply(report.form());
        var told = new FindingTeller(messages, places, report.sections());
        var prints = audit.fingerprints();
        var findings = FindingOrder.of(audit.outcomes());
        var found = messages.text("csv.state.found");
        int number = 0;
        for (var finding : findings) {
            var row = head(audit, String.valueOf(number + 1));
            var points = points(audit.scorecard(), number);
            finding(told, finding, points, prints.of(finding), row);
            row.addAll(List.of(found, ""));
            rows.add(row);
            number++;
        }
        for (var waived : audit.waivings().waived()) {
            var row = head(audit, String.valueOf(++number));
            finding(told, waived.finding(), BigDecimal.ZERO, waived.fingerprint(), row);
            row.addAll(List.of(messages.text("csv.state.waived"), waiver(waived)));
            rows.add(row);
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

    /** The fields that say which report it is. */
    private static List<String> head(Audit audit, String number) {
        var report = audit.report();
        var row = new ArrayList<String>();
        row.add(audit.name());
        row.add(report == null ? "" : AuditTeller.agencyName(report));
        boolean dated = report != null && report.fiscalYear() != 0;
        row.add(dated ? String.valueOf(report.fiscalYear()) : "");
        row.add(number);
        return row;
    }

    private void finding(
            FindingTeller told,
            Finding finding,
            BigDecimal points,
            String fingerprint,
            List<String> row) {
        var card = finding.card();
        row.add(card.id());
        row.add(messages.text("severity." + finding.severity().id()));
        row.add(messages.textOr("category." + card.category(), card.category()));
        row.add(told.section(finding.where()));
        row.add(told.place(finding.where()));
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
    private static List<String> bare(Audit audit, String rule, String message, String state) {
        var row = head(audit, "");
        row.add(rule);
        for (var head : HEADS.subList(HEADS.indexOf("severity"), HEADS.indexOf("waiver"))) {
            row.add(head.equals("message") ? message : head.equals("state") ? state : "");
        }
        row.add("");
        return row;
    }
}
