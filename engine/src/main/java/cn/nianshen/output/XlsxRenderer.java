package cn.nianshen.output;

import cn.nianshen.rule.PlaceNames;
import cn.nianshen.rule.Severity;
import cn.nianshen.score.FindingOrder;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.util.TempFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook: an overview with a chart, a row for each finding, a row for each report, and
 * reports by rules. Rows go to the disk as they come, so that a run of any length needs the memory
 * of one audit and a line for each report. Text is text: no cell is computed.
 */
public final class XlsxRenderer implements Renderer, Closeable {

    /** What workbooks of results say of themselves, so that no one takes them for reports. */
    public static final String MARK = "nianshen-result";

    private static final int RULE_WIDTH = 5;

    /** Columns of findings: what is looked at first, and printed, before what is looked up. */
    private static final List<String> FINDING_HEADS =
            List.of(
                    "agency",
                    "file",
                    "year",
                    "number",
                    "severity",
                    "rule",
                    "place",
                    "message",
                    "printed",
                    "expected",
                    "citations",
                    "remedy",
                    "points",
                    "state",
                    "section",
                    "category",
                    "charge",
                    "waiver",
                    "fingerprint");

    private static final int PRINTED = FINDING_HEADS.indexOf("section");
    private static final List<Integer> FINDING_WIDTHS =
            List.of(20, 22, 6, 6, 7, 9, 30, 46, 14, 14, 18, 36, 6, 9, 26, 14, 10, 24, 20);
    private static final List<String> SCORE_HEADS =
            List.of(
                    "agency",
                    "year",
                    "form",
                    "score",
                    "grade",
                    "coverage",
                    "errors",
                    "warnings",
                    "infos",
                    "waived",
                    "vetoes",
                    "file",
                    "trouble");
    private static final List<Integer> SCORE_WIDTHS =
            List.of(28, 8, 8, 8, 10, 9, 7, 7, 7, 7, 16, 40, 44);

    private final OutputStream target;
    private final Messages messages;
    private final FindingRows findingRows;
    private final AuditTeller teller;
    private final XlsxBook workbook;
    private final XlsxOverview overview;
    private final XlsxSheet findings;
    private final XlsxSheet scores;
    private final XlsxSheet matrix;
    private final XlsxCounts counts = new XlsxCounts();
    private final XlsxTemp temp = new XlsxTemp();
    private @Nullable Header header;

    /**
     * @param target where to write; stays open
     * @param messages words
     * @param names names of places, by form id
     */
    public XlsxRenderer(
            OutputStream target, Messages messages, Function<String, PlaceNames> names) {
        this(target, messages, names, XlsxSheet.MOST_ROWS);
    }

    /**
     * @param mostRows rows that a sheet may have
     */
    XlsxRenderer(
            OutputStream target,
            Messages messages,
            Function<String, PlaceNames> names,
            int mostRows) {
        this.target = target;
        this.messages = messages;
        findingRows = new FindingRows(messages, names);
        teller = new AuditTeller(messages);
        TempFile.setThreadLocalTempFileCreationStrategy(temp);
        workbook = new XlsxBook();
        var styles = new XlsxStyles(workbook, messages.text("xlsx.font"));
        workbook.createSheet(messages.text("xlsx.sheet.overview"));
        overview = new XlsxOverview(workbook.getXSSFWorkbook().getSheetAt(0), styles, messages);
        findings = sheet("findings", styles, mostRows);
        scores = sheet("scores", styles, mostRows);
        matrix = sheet("matrix", styles, mostRows);
    }

    private XlsxSheet sheet(String key, XlsxStyles styles, int mostRows) {
        var sheet = workbook.createSheet(messages.text("xlsx.sheet." + key));
        return new XlsxSheet(sheet, styles, mostRows);
    }

    @Override
    public void begin(Header run) {
        header = run;
        findings.widths(FINDING_WIDTHS);
        findings.head(heads("csv.", FINDING_HEADS), 1);
        findings.print(PRINTED);
        scores.widths(SCORE_WIDTHS);
        scores.head(heads("xlsx.score.", SCORE_HEADS), 1);
    }

    private List<String> heads(String prefix, List<String> keys) {
        return keys.stream().map(key -> messages.text(prefix + key)).toList();
    }

    @Override
    public void audit(Audit audit) throws IOException {
        try {
            for (var fields : findingRows.of(audit)) {
                finding(fields);
            }
            score(audit);
            counts.add(audit);
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    /** The library wraps what the disk says, more than once. */
    private static IOException failed(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException said) {
                return said;
            }
        }
        throw e;
    }

    private void finding(List<String> fields) {
        var row = findings.next();
        if (row == null) {
            return;
        }
        for (int i = 0; i < FINDING_HEADS.size(); i++) {
            var head = FINDING_HEADS.get(i);
            var field = fields.get(FindingRows.HEADS.indexOf(head));
            switch (head) {
                case "year", "number", "points" -> findings.figure(row, i, number(field));
                default -> findings.text(row, i, field);
            }
        }
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private void score(Audit audit) {
        var row = scores.next();
        if (row == null) {
            return;
        }
        var report = audit.report();
        var card = audit.scorecard();
        boolean dated = report != null && report.fiscalYear() != 0;
        scores.text(row, 0, report == null ? "" : AuditTeller.agencyName(report));
        scores.figure(row, 1, dated ? BigDecimal.valueOf(report.fiscalYear()) : null);
        scores.text(row, 2, report == null ? "" : report.form());
        // without a grade the points say nothing, and sorting would put them on top
        boolean graded = card != null && !card.grade().isEmpty();
        scores.figure(row, 3, graded ? card.points() : null);
        scores.text(
                row, 4, card == null ? "" : graded ? card.grade() : messages.text("xlsx.no-grade"));
        scores.share(row, 5, card == null ? null : card.coverage());
        var by = new int[Severity.values().length];
        FindingOrder.of(audit.outcomes()).forEach(f -> by[f.severity().ordinal()]++);
        int column = 6;
        for (var severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            boolean audited = card != null;
            int count = by[severity.ordinal()];
            scores.figure(row, column++, audited ? BigDecimal.valueOf(count) : null);
        }
        int waived = audit.waivings().waived().size();
        scores.figure(row, 9, card == null ? null : BigDecimal.valueOf(waived));
        scores.text(row, 10, card == null ? "" : String.join(" ", card.vetoes()));
        scores.text(row, 11, audit.name());
        scores.text(row, 12, teller.trouble(audit));
    }

    @Override
    public void finish(Summary summary) throws IOException {
        try {
            matrix();
            findings.end(FINDING_HEADS.size(), messages);
            scores.end(SCORE_HEADS.size(), messages);
            colours();
            if (header != null) {
                overview.write(header, summary, counts);
                workbook.stamp(header, messages.text("html.title"));
                workbook.markResult();
            }
            workbook.write(target);
            target.flush();
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private void matrix() {
        var rules = counts.rules().stream().map(XlsxCounts.RuleCount::id).toList();
        var heads = new ArrayList<>(List.of(messages.text("column.agency")));
        heads.add(messages.text("column.file"));
        heads.addAll(rules);
        var widths = new ArrayList<>(List.of(28, 28));
        rules.forEach(rule -> widths.add(RULE_WIDTH));
        matrix.widths(widths);
        matrix.uprightHead(heads, 2);
        for (var line : counts.lines()) {
            var row = matrix.next();
            if (row == null) {
                continue;
            }
            matrix.text(row, 0, line.agency());
            matrix.text(row, 1, line.file());
            for (int i = 0; i < rules.size(); i++) {
                var count = line.findings().get(rules.get(i));
                matrix.figure(row, i + 2, count == null ? null : BigDecimal.valueOf(count));
            }
        }
        matrix.colourAboveZero(2, rules.size() + 1, IndexedColors.LIGHT_YELLOW);
        matrix.end(heads.size(), messages);
    }

    private void colours() {
        int severity = FINDING_HEADS.indexOf("severity");
        findings.colour(severity, messages.text("severity.error"), IndexedColors.ROSE);
        findings.colour(severity, messages.text("severity.warning"), IndexedColors.LIGHT_ORANGE);
        findings.colour(severity, messages.text("severity.info"), IndexedColors.PALE_BLUE);
        scores.colourAboveZero(6, 6, IndexedColors.ROSE);
        scores.colourAboveZero(7, 7, IndexedColors.LIGHT_ORANGE);
    }

    @Override
    public void close() throws IOException {
        try {
            workbook.close();
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
            temp.close();
        }
    }
}
