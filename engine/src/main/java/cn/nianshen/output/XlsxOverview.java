package cn.nianshen.output;

import cn.nianshen.rule.Severity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet: what the run was made with, its counts, and which rules found most. */
final class XlsxOverview {

    private static final int MOST_RULES = 300;
    private static final int CHARTED = 10;
    private static final int CHART_HEIGHT = 22;
    private static final int CHART_COLUMN = 6;

    private final XSSFSheet sheet;
    private final XlsxSheet rows;
    private final Messages messages;

    XlsxOverview(XSSFSheet sheet, XlsxStyles styles, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        rows = new XlsxSheet(sheet, styles, XlsxSheet.MOST_ROWS);
    }

    /** Writes it all. */
    void write(Header header, Summary summary, XlsxCounts counts) {
        var teller = new AuditTeller(messages);
        rows.widths(List.of(12, 56, 9, 10, 10, 3));
        rows.title(row(), messages.text("html.title"));
        rows.line(row(), teller.run(header));
        teller.changes(header).forEach(change -> rows.line(row(), change));
        rows.line(row(), SummaryWords.files(summary, messages));
        rows.line(row(), SummaryWords.findings(summary, messages));
        if (summary.waived() + summary.lapsed() > 0) {
            rows.line(row(), messages.text("summary.waived", summary.waived(), summary.lapsed()));
        }
        row();
        int grades = grades(counts);
        row();
        int first = rules(counts);
        long found = counts.rules().stream().filter(r -> r.severity() != Severity.INFO).count();
        int shown = (int) Math.min(CHARTED, found);
        if (shown > 0) {
            chart(grades, first, shown);
        }
    }

    private Row row() {
        var row = rows.next();
        if (row == null) {
            throw new IllegalStateException("the first sheet is full");
        }
        return row;
    }

    /** How many reports have each grade; gives the row where it begins, from 0. */
    private int grades(XlsxCounts counts) {
        int begin = rows.rows();
        var head = row();
        rows.headCell(head, 0, messages.text("xlsx.grade"));
        rows.headCell(head, 1, messages.text("xlsx.files"));
        counts.grades()
                .forEach(
                        (grade, number) -> {
                            var row = row();
                            var said = grade.isEmpty() ? messages.text("xlsx.no-grade") : grade;
                            rows.text(row, 0, said);
                            rows.figure(row, 1, BigDecimal.valueOf(number));
                        });
        return begin;
    }

    /** Rules by how often they found something; gives the row of the first, from 0. */
    private int rules(XlsxCounts counts) {
        var head = row();
        int column = 0;
        for (var key : List.of("rule", "title", "severity", "findings", "files")) {
            rows.headCell(head, column++, messages.text("xlsx." + key));
        }
        int first = rows.rows();
        var sorted =
                counts.rules().stream()
                        .sorted(
                                Comparator.comparing(XlsxOverview::isHint)
                                        .thenComparingInt(r -> -r.findings())
                                        .thenComparing(XlsxCounts.RuleCount::id))
                        .toList();
        for (var rule : sorted.subList(0, Math.min(MOST_RULES, sorted.size()))) {
            var row = row();
            rows.text(row, 0, rule.id());
            rows.text(row, 1, rule.title());
            rows.text(row, 2, messages.text("severity." + rule.severity().id()));
            rows.figure(row, 3, BigDecimal.valueOf(rule.findings()));
            rows.figure(row, 4, BigDecimal.valueOf(rule.files()));
        }
        return first;
    }

    /** Hints, which nobody has to mend and nearly every report has, come last and in no chart. */
    private static boolean isHint(XlsxCounts.RuleCount rule) {
        return rule.severity() == Severity.INFO;
    }

    /** Bars of the rules that found most, the most at the top. */
    private void chart(int top, int first, int shown) {
        var drawing = sheet.createDrawingPatriarch();
        var anchor =
                drawing.createAnchor(
                        0, 0, 0, 0, CHART_COLUMN, top, CHART_COLUMN + 9, top + CHART_HEIGHT);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(messages.text("xlsx.chart", shown));
        chart.setTitleOverlay(false);
        var names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        var figures = chart.createValueAxis(AxisPosition.BOTTOM);
        figures.setCrosses(AxisCrosses.MAX);
        figures.setMinimum(0);
        var ids =
                XDDFDataSourcesFactory.fromStringCellRange(
                        sheet, new CellRangeAddress(first, first + shown - 1, 0, 0));
        var values =
                XDDFDataSourcesFactory.fromNumericCellRange(
                        sheet, new CellRangeAddress(first, first + shown - 1, 3, 3));
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, figures);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        data.setGapWidth(60);
        var series = data.addSeries(ids, values);
        series.setTitle(messages.text("xlsx.findings"), null);
        series.setFillProperties(
                new XDDFSolidFillProperties(XDDFColor.from(PresetColor.STEEL_BLUE)));
        chart.plot(data);
    }
}
