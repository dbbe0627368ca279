package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import cn.nianshen.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Lawful tables in other shapes than the form's: what is read and found is the same. */
class OtherShapesTest {

    private static final Pattern TABLE = Pattern.compile("(?s)<table.*?</table>");
    private static final Pattern ROW = Pattern.compile("(?s)<tr>(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<td[^>]*>(.*?)</td>");
    private static final int VALUES = 7;
    private static final int WIDTH = 4;

    private static final List<String> SECTIONS =
            List.of("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况");

    private static final Map<String, UnaryOperator<String>> SHAPES =
            new TreeMap<>(
                    Map.of(
                            "行次在标签之后", html -> with(html, 1, counted(table(html, 1))),
                            "表三横放", html -> with(html, 1, turned(table(html, 1))),
                            "表二分表两两并列", html -> with(html, 0, blocksBeside(table(html, 0))),
                            "表四分为两张", html -> with(html, 2, divided(table(html, 2))),
                            "三张表并列", OtherShapesTest::beside));

    private static String html(String fixture) {
        return new String(Fixtures.bytes(fixture), StandardCharsets.UTF_8);
    }

    private static String table(String html, int number) {
        return TABLE.matcher(html).results().map(MatchResult::group).toList().get(number);
    }

    private static String with(String html, int number, String table) {
        return html.replace(table(html, number), table);
    }

    private static List<String> rows(String table) {
        return ROW.matcher(table).results().map(m -> m.group(1)).toList();
    }

    private static List<String> cells(String row) {
        return CELL.matcher(row).results().map(MatchResult::group).toList();
    }

    private static String text(String cell) {
        return cell.replaceAll("<[^>]*>", "").strip();
    }

    private static String row(List<String> cells) {
        return "<tr>" + String.join("", cells) + "</tr>";
    }

    private static String cell(String text) {
        return "<td>" + text + "</td>";
    }

    private static String table(Stream<String> rows) {
        return "<table>" + String.join("\n", rows.toList()) + "</table>";
    }

    private static boolean hasFigures(List<String> cells) {
        return cells.size() > VALUES && text(cells.get(cells.size() - 1)).matches("\\d+");
    }

    private static String counted(String table) {
        var out = new ArrayList<String>();
        int number = 0;
        for (var row : rows(table)) {
            var cells = new ArrayList<>(cells(row));
            if (out.isEmpty()) {
                cells.add(1, "<td rowspan=\"3\">行次</td>");
            } else if (hasFigures(cells)) {
                number++;
                cells.add(cells.size() - VALUES, cell(Integer.toString(number)));
            }
            out.add(row(cells));
        }
        return table(out.stream());
    }

    private static String turned(String table) {
        var columns =
                rows(table).stream()
                        .map(OtherShapesTest::cells)
                        .filter(OtherShapesTest::hasFigures);
        var labelled =
                columns.map(
                                c ->
                                        c.subList(c.size() - VALUES - 1, c.size()).stream()
                                                .map(OtherShapesTest::text)
                                                .toList())
                        .toList();
        var heads = List.of("申请人情况", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
        return table(
                IntStream.rangeClosed(0, VALUES)
                        .mapToObj(
                                i ->
                                        row(
                                                Stream.concat(
                                                                Stream.of(heads.get(i)),
                                                                labelled.stream()
                                                                        .map(c -> c.get(i)))
                                                        .map(OtherShapesTest::cell)
                                                        .toList())));
    }

    private static String blocksBeside(String table) {
        var blocks = new ArrayList<List<String>>();
        for (var row : rows(table)) {
            if (row.contains("第二十条")) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(row);
        }
        if (blocks.size() % 2 > 0) {
            blocks.add(List.of());
        }
        var rows = new ArrayList<String>();
        for (int i = 0; i < blocks.size(); i += 2) {
            rows.addAll(zipped(List.of(blocks.get(i), blocks.get(i + 1)), List.of(WIDTH, WIDTH)));
        }
        return table(rows.stream());
    }

    private static List<String> zipped(List<List<String>> tables, List<Integer> widths) {
        int most = Collections.max(tables.stream().map(List::size).toList());
        var rows = new ArrayList<String>();
        for (int i = 0; i < most; i++) {
            var row = new StringBuilder("<tr>");
            for (int t = 0; t < tables.size(); t++) {
                var blank = "<td colspan=\"" + widths.get(t) + "\"></td>";
                row.append(i < tables.get(t).size() ? tables.get(t).get(i) : blank);
            }
            rows.add(row.append("</tr>").toString());
        }
        return rows;
    }

    private static String divided(String table) {
        var rows = rows(table);
        var groups = cells(rows.get(0));
        var heads = cells(rows.get(1));
        var figures = cells(rows.get(3));
        int first = figures.size() / 3;
        return table(
                        Stream.of(
                                        groups.get(0),
                                        String.join("", heads.subList(0, first)),
                                        String.join("", figures.subList(0, first)))
                                .map(r -> "<tr>" + r.replace(" rowspan=\"2\"", "") + "</tr>"))
                + table(
                        Stream.of(
                                        groups.get(1),
                                        String.join("", heads.subList(first, heads.size())),
                                        rows.get(2),
                                        String.join("", figures.subList(first, figures.size())))
                                .map(r -> "<tr>" + r + "</tr>"));
    }

    private static String beside(String html) {
        var widths = List.of(WIDTH, VALUES + 3, 15);
        var heads = new StringBuilder("<tr>");
        var tables = new ArrayList<List<String>>();
        for (int i = 0; i < SECTIONS.size(); i++) {
            heads.append("<td colspan=\"%d\">%s</td>".formatted(widths.get(i), SECTIONS.get(i)));
            tables.add(rows(table(html, i)));
        }
        var rows = Stream.concat(Stream.of(heads + "</tr>"), zipped(tables, widths).stream());
        int from = html.indexOf("<h2>二、");
        int to = html.indexOf("<h2>五、");
        return html.substring(0, from) + table(rows) + html.substring(to);
    }

    private static Audit audit(String html) {
        return Nianshen.audit("x.html", html.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> found(Audit audit) {
        return Nianshen.findings(audit).stream()
                .filter(f -> f.severity() != Severity.INFO)
                .map(f -> f.card().id())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> lawfulTablesAreReadInAnyShape() {
        return Stream.of("2025-bureau-clean.html", "2020-bureau-clean.html")
                .flatMap(
                        fixture ->
                                SHAPES.entrySet().stream()
                                        .map(
                                                s ->
                                                        DynamicTest.dynamicTest(
                                                                fixture + " " + s.getKey(),
                                                                () ->
                                                                        same(
                                                                                fixture,
                                                                                s.getValue()))));
    }

    private static void same(String fixture, UnaryOperator<String> shape) {
        var html = html(fixture);
        var shaped = shape.apply(html);
        assertFalse(shaped.equals(html));
        var audit = audit(shaped);
        assertEquals(
                Nianshen.cells(Nianshen.report(audit(html))),
                Nianshen.cells(Nianshen.report(audit)));
        assertEquals(List.of(), found(audit));
    }

    @Test
    void aWrongFigureIsFoundInAnyShape() {
        var html = html("2025-bureau-clean.html").replaceFirst("<td>175</td>", "<td>174</td>");
        for (var shape : SHAPES.values()) {
            assertEquals(found(audit(html)), found(audit(shape.apply(html))));
        }
    }
}
