package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import cn.nianshen.report.Unplaced;
import cn.nianshen.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is not read of the tables is said, and is never held against the report. */
class ReadOrSaidTest {

    private static final String HTML =
            new String(Fixtures.bytes("2025-bureau-clean.html"), StandardCharsets.UTF_8);
    private static final Pattern VALUE = Pattern.compile("<td>([0-9]+)</td>");

    private static Audit audit(String name, String text) {
        return Nianshen.audit(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> findings(Audit audit) {
        return Nianshen.findings(audit).stream()
                .filter(f -> f.severity() != Severity.INFO)
                .map(f -> f.card().id())
                .toList();
    }

    private static boolean isNoted(Audit audit, String kind) {
        return Nianshen.report(audit).notices().stream().anyMatch(n -> n.kind().equals(kind));
    }

    private static int tableAt(String heading) {
        return HTML.indexOf("<table", HTML.indexOf("<h2>" + heading));
    }

    private static String table(String heading) {
        int from = tableAt(heading);
        return HTML.substring(from, HTML.indexOf("</table>", from) + "</table>".length());
    }

    private static String oneMore(String table) {
        return VALUE.matcher(table)
                .replaceAll(m -> "<td>" + (Integer.parseInt(m.group(1)) + 1) + "</td>");
    }

    @Test
    void aTableOfTheYearBeforeIsNeitherReadNorJudged() {
        var plain = audit("a.html", HTML);
        for (var heading : List.of("二、", "三、", "四、")) {
            int at = tableAt(heading);
            var own = table(heading);
            var before = "<p>2024年度情况</p>" + oneMore(own);
            var first = HTML.substring(0, at) + before + "<p>2025年度情况</p>" + HTML.substring(at);
            var second = HTML.substring(0, at) + own + before + HTML.substring(at + own.length());
            for (var text : List.of(first, second)) {
                var audit = audit("a.html", text);
                assertEquals(cells(plain), cells(audit), heading);
                assertEquals(List.of(), findings(audit), heading);
                assertTrue(isNoted(audit, "other-year"), heading);
            }
        }
    }

    @Test
    void aTableTwiceWithoutAYearIsStillTheSameTable() {
        int at = tableAt("三、");
        var twice = HTML.substring(0, at) + table("三、") + HTML.substring(at);
        assertEquals(List.of("TBL-057"), findings(audit("a.html", twice)));
    }

    private static Map<String, String> cells(Audit audit) {
        return Nianshen.cells(Nianshen.report(audit));
    }

    private static final Pattern ROW = Pattern.compile("(?s)<tr>(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<td[^>]*>(.*?)</td>");

    /** The report as text, its rows as lines. */
    private static String asText(Function<List<String>, String> line) {
        var out = new StringBuilder();
        int done = HTML.indexOf("<h1");
        for (int at = HTML.indexOf("<table"); at >= 0; at = HTML.indexOf("<table", done)) {
            out.append(words(HTML.substring(done, at)));
            done = HTML.indexOf("</table>", at);
            for (var row : rows(HTML.substring(at, done))) {
                out.append(line.apply(row)).append('\n');
            }
        }
        return out + words(HTML.substring(done));
    }

    private static String words(String html) {
        return html.replaceAll("\n", "").replaceAll("</(p|h1|h2)>", "\n").replaceAll("<[^>]+>", "");
    }

    private static List<List<String>> rows(String table) {
        return ROW.matcher(table)
                .results()
                .map(
                        row ->
                                CELL.matcher(row.group(1))
                                        .results()
                                        .map(
                                                cell ->
                                                        cell.group(1)
                                                                .replaceAll("<[^>]+>", "")
                                                                .strip())
                                        .toList())
                .toList();
    }

    private static long cellsRead(Audit audit, String table) {
        return cells(audit).keySet().stream().filter(key -> key.startsWith(table + ".")).count();
    }

    private static List<Unplaced> unplaced(Audit audit, String table) {
        return Nianshen.report(audit).unplaced().stream()
                .filter(u -> u.table().equals(table))
                .toList();
    }

    @Test
    void noValueOfATableWithATornLineStandsInACell() {
        var whole = asText(row -> String.join("   ", row));
        assertEquals(175, cellsRead(audit("a.txt", whole), "requests"));
        // the first figure of the row went into its label
        var torn = whole.replaceFirst("(补正后申请内容仍不明确)   (\\d+)", "$1$2.");
        var audit = audit("a.txt", torn);
        assertEquals(List.of(), findings(audit));
        assertEquals(0, cellsRead(audit, "requests"));
        assertEquals(25, unplaced(audit, "requests").size());
        assertEquals(
                174, unplaced(audit, "requests").stream().mapToInt(u -> u.texts().size()).sum());
        assertEquals(10, cellsRead(audit, "disclosure"));
    }

    private static void isReadWhole(String name, String text) {
        var audit = audit(name, text);
        assertEquals(cells(audit("a.html", HTML)), cells(audit), text);
        assertEquals(List.of(), findings(audit), text);
    }

    @Test
    void rowsOfFieldsPartedBySignsAreRead() {
        isReadWhole("a.txt", asText(row -> String.join(",", row)));
        isReadWhole("a.txt", asText(row -> "\"" + String.join("\",\"", row) + "\""));
        isReadWhole("a.txt", asText(row -> String.join("，", row)));
        isReadWhole("a.txt", asText(row -> String.join(";", row)));
    }

    @Test
    void sentencesWithCommasAndFiguresAreNoTable() {
        var sentence = "全年主动公开485，其中网站381，新媒体104，解读20，\n\n";
        var audit = audit("a.txt", asText(row -> String.join("\t", row)) + sentence);
        assertTrue(
                Nianshen.report(audit).passages().stream()
                        .anyMatch(p -> p.printed().contains("新媒体104，解读20")));
    }

    @Test
    void quotedLinesAreReadWithoutTheirSign() {
        isReadWhole("a.txt", asText(row -> "> " + String.join("\t", row)));
        isReadWhole("a.md", asText(row -> "> | " + String.join(" | ", row) + " |"));
    }

    @Test
    void linesThatAPageKeepsAreRead() {
        for (var between : List.of("   ", "\t", ",")) {
            var pre = new StringBuilder(HTML);
            for (var heading : List.of("四、", "三、", "二、")) {
                var lines = new StringBuilder("<pre>");
                rows(table(heading))
                        .forEach(r -> lines.append(String.join(between, r)).append("\n"));
                int at = tableAt(heading);
                pre.replace(at, at + table(heading).length(), lines + "</pre>");
            }
            isReadWhole("a.html", pre.toString());
        }
    }

    private static String withRequests(String rows) {
        int at = tableAt("三、");
        return HTML.substring(0, at)
                + "<table>"
                + rows
                + "</table>"
                + HTML.substring(at + table("三、").length());
    }

    private static String row(List<String> cells) {
        return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
    }

    /** The last eight cells of a row, which are its label and its values; all of a shorter one. */
    private static List<String> labelled(List<String> row) {
        return row.subList(Math.max(0, row.size() - 8), row.size());
    }

    private static final List<String> HEADS =
            List.of("项目", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");

    /** The rows of the third table with reasons for denial in one row, a reason a line. */
    private static String denialsInOneRow(String lineEnd) {
        var out = new StringBuilder(row(HEADS));
        var joined = new ArrayList<>(List.of("", "", "", "", "", "", "", ""));
        for (var row : rows(table("三、"))) {
            var cells = labelled(row);
            if (cells.size() < 8) {
                continue;
            }
            boolean denial = out.indexOf("部分公开") >= 0 && cells.get(0).matches("[1-8]\\..*");
            if (denial && out.indexOf("属于国家秘密") < 0) {
                for (int i = 0; i < 8; i++) {
                    joined.set(
                            i,
                            joined.get(i)
                                    + (joined.get(i).isEmpty() ? "" : lineEnd)
                                    + cells.get(i));
                }
                if (cells.get(0).startsWith("8.")) {
                    out.append(row(joined));
                }
            } else {
                out.append(row(cells));
            }
        }
        return out.toString();
    }

    @Test
    void rowsThatStandInOneRowAreReadLineByLine() {
        for (var end : List.of("<br>", "</p><p>")) {
            isReadWhole("a.html", withRequests(denialsInOneRow(end)));
        }
    }

    @Test
    void rowsThatStandInOneRowUnevenlyAreSaid() {
        var uneven = denialsInOneRow("<br>").replaceFirst("<td>0<br>", "<td>");
        var audit = audit("a.html", withRequests(uneven));
        assertEquals(List.of(), findings(audit));
        assertEquals(175 - 8 * 7, cellsRead(audit, "requests"));
        assertEquals(
                List.of(
                        "deny.1", "deny.2", "deny.3", "deny.4", "deny.5", "deny.6", "deny.7",
                        "deny.8"),
                unplaced(audit, "requests").stream().map(Unplaced::row).toList());
    }

    @Test
    void halvesBesideEachOtherAreRead() {
        var rows =
                rows(table("三、")).stream()
                        .map(ReadOrSaidTest::labelled)
                        .filter(r -> r.size() == 8)
                        .toList();
        int half = (rows.size() + 1) / 2;
        var out =
                new StringBuilder(
                        "<tr><td></td></tr>"
                                + row(HEADS).replace("</tr>", "")
                                + row(HEADS).replace("<tr>", ""));
        for (int i = 0; i < half; i++) {
            var cells = new ArrayList<>(rows.get(i));
            cells.addAll(
                    i + half < rows.size()
                            ? rows.get(i + half)
                            : List.of("", "", "", "", "", "", "", ""));
            out.append(row(cells));
        }
        isReadWhole("a.html", withRequests(out.toString()));
    }

    private static String changedRequests(UnaryOperator<String> change) {
        int at = tableAt("三、");
        return HTML.substring(0, at)
                + change.apply(table("三、"))
                + HTML.substring(at + table("三、").length());
    }

    @Test
    void circledNumbersAreNumbersOfAnotherStyle() {
        var circled =
                changedRequests(
                        t ->
                                Pattern.compile(">([1-8])\\.")
                                        .matcher(t)
                                        .replaceAll(
                                                m ->
                                                        ">"
                                                                + (char)
                                                                        ('①'
                                                                                + Integer.parseInt(
                                                                                        m.group(1))
                                                                                - 1)));
        isReadWhole("a.html", circled);
        assertEquals(
                1,
                Nianshen.findings(audit("a.html", circled)).stream()
                        .filter(f -> f.card().id().equals("TBL-046"))
                        .count());
    }

    @Test
    void aColumnOfUnitsIsNeitherLabelNorValue() {
        for (var change :
                List.<UnaryOperator<String>>of(r -> r + "<td>件</td>", r -> "<td>件</td>" + r)) {
            var rows = Pattern.compile("(?s)(?:<td>[0-9]+</td>\\s*){7}");
            isReadWhole(
                    "a.html",
                    changedRequests(t -> rows.matcher(t).replaceAll(m -> change.apply(m.group()))));
        }
    }

    @Test
    void aRowOfItsOwnNumberIsNoRepetition() {
        var zeros = "<td>0</td>".repeat(7);
        var row = "<tr><td>4.其他（省定）</td>" + zeros + "</tr>";
        var more = changedRequests(t -> t.replaceFirst("(?s)(<tr>\\s*<td[^>]*>（七）总计)", row + "$1"));
        assertEquals(List.of("TBL-047"), findings(audit("a.html", more)));
        var again = more.replace("4.其他（省定）", "3.其他");
        assertEquals(List.of("TBL-045"), findings(audit("a.html", again)));
    }

    @Test
    void fieldsOfAFormAreReadAsTheyShow() {
        var fields =
                List.of(
                        "<input value='%s'>",
                        "<input type='number' value='%s'><input type='hidden' value='9'>",
                        "<textarea>%s</textarea>",
                        "<select><option>9</option><option selected>%s</option></select>");
        for (var field : fields) {
            var filled =
                    VALUE.matcher(HTML)
                            .replaceAll(m -> "<td>" + field.formatted(m.group(1)) + "</td>");
            isReadWhole("a.html", filled);
        }
    }

    @Test
    void fieldsInQuotationMarksAreReadWithoutThem() {
        isReadWhole("a.txt", asText(row -> "\"" + String.join("\"  \"", row) + "\""));
        isReadWhole("a.txt", asText(row -> "\"" + String.join("\"\t\"", row) + "\""));
        isReadWhole("a.txt", asText(row -> "“" + String.join("”  “", row) + "”"));
    }

    @Test
    void valuesOfARowThatStandInOneCellAreReadInTheirOrder() {
        var out = new StringBuilder();
        for (var row : rows(table("三、"))) {
            int label = Math.max(0, row.size() - 7);
            var values = String.join(" ", row.subList(label, row.size()));
            out.append(row(List.of(String.join("", row.subList(0, label)), values)));
        }
        isReadWhole("a.html", withRequests(out.toString()));
    }

    @Test
    void rowsOfATableThatIsNotReadAreListed() {
        var audit = audit("a.txt", asText(row -> "[" + String.join("][", row) + "]"));
        assertEquals(List.of(), findings(audit));
        assertEquals(0, cellsRead(audit, "requests"));
        assertEquals(25, unplaced(audit, "requests").size());
        assertEquals(6, unplaced(audit, "disclosure").size());
        var none = audit("a.html", HTML.replace(table("三、"), ""));
        assertEquals(List.of(), unplaced(none, "requests"));
        assertTrue(findings(none).contains("TBL-030"));
    }
}
