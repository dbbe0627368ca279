package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import cn.nianshen.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Lawful reports laid out as no form shows them, and unlawful ones that hide behind their layout.
 */
class AwkwardLayoutsTest {

    private static final String HTML = text("2025-bureau-clean.html");
    private static final String TABS = text("2024-bureau-clean-tabcells.txt");
    private static final Pattern ROW = Pattern.compile("(?s)<tr>.*?</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<td[^>]*>.*?</td>");

    private static String text(String fixture) {
        return new String(Fixtures.bytes(fixture), StandardCharsets.UTF_8);
    }

    private static Audit audit(String name, String text) {
        return Nianshen.audit(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> cells(Audit audit) {
        return Nianshen.cells(Nianshen.report(audit));
    }

    private static List<String> rules(Audit audit) {
        return Nianshen.findings(audit).stream()
                .map(f -> f.card().id())
                .distinct()
                .sorted()
                .toList();
    }

    private interface Change {
        void to(List<String> cells);
    }

    private static String rows(String html, Change change) {
        int from = html.indexOf("三、收到和处理政府信息公开申请情况");
        int to = html.indexOf("四、政府信息公开行政复议");
        var table =
                ROW.matcher(html.substring(from, to))
                        .replaceAll(
                                m -> {
                                    var cells =
                                            CELL.matcher(m.group())
                                                    .results()
                                                    .map(MatchResult::group)
                                                    .collect(
                                                            Collectors.toCollection(
                                                                    ArrayList::new));
                                    boolean heads = m.group().contains("科研");
                                    if (cells.size() >= 8 || heads) {
                                        change.to(cells);
                                    }
                                    return Matcher.quoteReplacement(
                                            "<tr>" + String.join("", cells) + "</tr>");
                                });
        return html.substring(0, from) + table + html.substring(to);
    }

    @Test
    void valuesFollowTheirHeads() {
        var plain = audit("x.html", HTML);
        // heads: 商业企业 科研机构 社会公益组织 法律服务机构 其他; rows end with these five and the total
        var swapped = exchangedHeadsAndValues();
        var audit = audit("x.html", swapped);
        assertEquals(cells(plain), cells(audit));
        assertEquals(List.of(), Nianshen.errors(audit));
        assertEquals(
                1,
                Nianshen.findings(audit).stream()
                        .filter(f -> f.card().id().equals("TBL-032"))
                        .count());
    }

    private static String exchangedHeadsAndValues() {
        return rows(
                HTML,
                cells -> {
                    int first =
                            cells.stream().anyMatch(c -> c.contains("科研")) ? 0 : cells.size() - 6;
                    var a = cells.get(first);
                    cells.set(first, cells.get(first + 1));
                    cells.set(first + 1, a);
                });
    }

    @Test
    void valuesFollowTheLabelsOfExchangedRows() {
        int first = HTML.indexOf("<tr", HTML.lastIndexOf("</tr>", HTML.indexOf("一、本年新收")));
        int second = HTML.indexOf("</tr>", first) + 5;
        int rest = HTML.indexOf("</tr>", second) + 5;
        var exchanged =
                HTML.substring(0, first)
                        + HTML.substring(second, rest)
                        + HTML.substring(first, second)
                        + HTML.substring(rest);
        var audit = audit("x.html", exchanged);
        assertEquals(cells(audit("x.html", HTML)), cells(audit));
        assertEquals(List.of(), Nianshen.errors(audit));
        assertTrue(rules(audit).contains("TBL-042"), () -> rules(audit).toString());
    }

    @Test
    void anEmptyColumnIsNoValue() {
        var wide = rows(HTML, cells -> cells.add("<td></td>"));
        assertEquals(cells(audit("x.html", HTML)), cells(audit("x.html", wide)));
    }

    /** With a head or without one, in all rows or in one: what is remarked is no value. */
    @Test
    void aColumnForRemarksIsNoValue() {
        var plain = cells(audit("x.html", HTML));
        var headed =
                rows(
                        HTML,
                        cells ->
                                cells.add(
                                        cells.toString().contains("科研")
                                                ? "<td>备注</td>"
                                                : "<td>由各股室汇总</td>"));
        var one = HTML.replaceFirst("(?s)(结转下年度继续办理.*?)</tr>", "$1<td>期限未满</td></tr>");
        var two =
                Pattern.compile("(行政规范性文件</td>.*?)</tr>", Pattern.DOTALL)
                        .matcher(HTML)
                        .replaceFirst("$1<td>含县政府办公室制发</td></tr>");
        for (var text : List.of(headed, one, two)) {
            var audit = audit("x.html", text);
            assertEquals(plain, cells(audit));
            assertEquals(List.of(), Nianshen.errors(audit));
        }
    }

    @Test
    void wordsUnderTheHeadOfTheTotalsAreNoRemarks() {
        var worded =
                rows(
                        HTML,
                        c ->
                                c.set(
                                        c.size() - 1,
                                        c.toString().contains("科研")
                                                ? "<td>总计</td>"
                                                : "<td>见附表</td>"));
        assertTrue(rules(audit("x.html", worded)).contains("TBL-039"));
    }

    @Test
    void aFootnoteMarkIsNoDigit() {
        var marked = HTML.replaceFirst(">(\\d+)</td>", ">$1<sup>1</sup></td>");
        assertEquals(cells(audit("x.html", HTML)), cells(audit("x.html", marked)));
    }

    @Test
    void shortTextBehindAHeadingIsItsContent() {
        var six = TABS.indexOf("六、其他需要报告的事项");
        var run = TABS.substring(0, six) + "六、其他需要报告的事项：本年度未收取信息处理费。\n";
        assertEquals(List.of(), Nianshen.errors(audit("x.txt", run)));
        assertTrue(!rules(audit("x.txt", run)).contains("STR-018"));
    }

    @Test
    void headingsWithoutTablesAreMissingTables() {
        var bare = TABS.replaceAll("(?m)^\\t.*\\n?", "").replaceAll("\\n{2,}", "\n");
        var rules = rules(audit("x.txt", bare));
        assertTrue(rules.containsAll(List.of("TBL-001", "TBL-030", "TBL-050")), rules::toString);
        assertTrue(rules.stream().noneMatch(r -> r.startsWith("STR-01")), rules::toString);
    }

    @Test
    void tablesWithoutHeadingsLackTheirSections() {
        var tables = HTML.replaceAll("(?s)<(h[1-6]|p)[^>]*>(?!<).{0,40}?[一二三四五六]、.*?</\\1>", "");
        var audit = audit("x.html", tables);
        assertTrue(audit.scorecard() == null || !audit.scorecard().grade().equals("优秀"));
    }

    @Test
    void aTableOfContentsIsNoHeading() {
        var lines = TABS.split("\n", 2);
        var contents =
                Pattern.compile("(?m)^[一二三四五六]、[^。\n]{4,20}$")
                        .matcher(TABS)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .collect(Collectors.joining("\n"));
        assertEquals(
                List.of(),
                Nianshen.errors(
                        audit("x.txt", lines[0] + "\n目录\n" + contents + "\n\n" + lines[1])));
    }

    @Test
    void theSameTableTwiceIsOneFinding() {
        int from = TABS.indexOf("四、政府信息公开行政复议");
        int to = TABS.indexOf("五、存在的主要问题");
        var twice =
                TABS.substring(0, to)
                        + TABS.substring(TABS.indexOf('\n', from) + 1, to)
                        + TABS.substring(to);
        assertEquals(
                List.of("TBL-057"),
                Nianshen.findings(audit("x.txt", twice)).stream()
                        .filter(f -> f.severity() != Severity.INFO)
                        .map(f -> f.card().id())
                        .toList());
    }

    /** The last table with a head and a figure in each row: no form shows it so. */
    @Test
    void aTableOnItsSideSpoilsNoOther() {
        int from = HTML.lastIndexOf("<table");
        int to = HTML.indexOf("</table>", from);
        var heads = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        var rows = new StringBuilder("<table>");
        for (int i = 0; i < 3; i++) {
            heads.forEach(h -> rows.append("<tr><td>" + h + "</td><td>0</td></tr>"));
        }
        var turned = audit("x.html", HTML.substring(0, from) + rows + HTML.substring(to));
        var upright = cells(audit("x.html", HTML));
        upright.keySet().removeIf(cell -> cell.startsWith("disputes"));
        assertEquals(Audit.Status.AUDITED, turned.status());
        assertEquals(upright, cells(turned));
    }

    private static final List<String> COLUMNS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
    private static final List<String> GROUPS = List.of("行政复议", "未经复议直接起诉", "行政诉讼（复议后起诉）");

    private static String cell(String text) {
        return "<td>" + text + "</td>";
    }

    private static String row(List<String> cells) {
        return "<tr>"
                + cells.stream().map(AwkwardLayoutsTest::cell).collect(Collectors.joining())
                + "</tr>";
    }

    /** The last table with its groups one below the other, in three ways. */
    private static List<String> groupsInTurn(List<String> values) {
        var headsOnce = new StringBuilder(row(COLUMNS).replaceFirst("<tr>", "<tr><td></td>"));
        var headsEach = new StringBuilder();
        var headsBeside = new StringBuilder();
        for (int g = 0; g < GROUPS.size(); g++) {
            var own = values.subList(5 * g, 5 * g + 5);
            var group = cell(GROUPS.get(g));
            headsOnce.append(row(own).replaceFirst("<tr>", "<tr>" + group));
            headsEach.append("<tr>" + group.replace("<td", "<td colspan=5") + "</tr>");
            headsEach.append(row(COLUMNS)).append(row(own));
            for (int c = 0; c < COLUMNS.size(); c++) {
                var first = c == 0 ? group.replace("<td", "<td rowspan=5") : "";
                headsBeside.append(
                        "<tr>" + first + cell(COLUMNS.get(c)) + cell(own.get(c)) + "</tr>");
            }
        }
        return List.of(headsOnce.toString(), headsEach.toString(), headsBeside.toString());
    }

    private static Audit withLastTable(String rows) {
        int from = HTML.lastIndexOf("<table");
        int to = HTML.indexOf("</table>", from);
        return audit("x.html", HTML.substring(0, from) + "<table>" + rows + HTML.substring(to));
    }

    @Test
    void groupsOneBelowTheOtherAreReadAndNoted() {
        var upright = audit("x.html", HTML);
        var values =
                Nianshen.report(upright).cells().stream()
                        .filter(c -> c.table().equals("disputes"))
                        .map(c -> String.valueOf(c.text()))
                        .toList();
        for (var rows : groupsInTurn(values)) {
            var turned = withLastTable(rows);
            assertEquals(cells(upright), cells(turned));
            assertEquals(rules(upright), rules(turned));
            assertTrue(
                    Nianshen.report(turned).notices().stream()
                            .anyMatch(note -> note.kind().equals("laid-otherwise")));
        }
    }

    @Test
    void sumsOfGroupsOneBelowTheOtherAreJudged() {
        var values = new ArrayList<>(Collections.nCopies(15, "0"));
        values.set(6, "3");
        for (var rows : groupsInTurn(values)) {
            assertTrue(rules(withLastTable(rows)).contains("ARI-021"), rows);
        }
    }

    @Test
    void whatStandsBetweenAHeadingAndItsTableIsRead() {
        var disputes = "因政府信息公开被申请行政复议55件，被提起行政诉讼44件。";
        assertEquals(List.of("CON-043"), errors(above("四、", disputes)));
        assertEquals(List.of("CON-019"), errors(above("四、", "本年度未发生行政复议、行政诉讼")));
        assertEquals(List.of("CON-017"), errors(above("三、", "本年度未收到政府信息公开申请")));
        assertTrue(rules(above("四、", "XX年X月")).contains("LNG-011"));
        assertEquals(List.of(), errors(above("四、", "单位：件")));
    }

    private static Audit above(String heading, String line) {
        int table = HTML.indexOf("<table", HTML.indexOf("<h2>" + heading));
        return audit(
                "a.html", HTML.substring(0, table) + "<p>" + line + "</p>" + HTML.substring(table));
    }

    private static List<String> errors(Audit audit) {
        return Nianshen.findings(audit).stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(f -> f.card().id())
                .distinct()
                .toList();
    }

    @Test
    void anotherAgencyAsTheOneThatActsIsDoubted() {
        for (var line : List.of("松阳县水利局组织培训2次。", "我镇组织培训2次。", "镇党委高度重视政府信息公开工作。")) {
            assertTrue(rules(above("二、", line)).contains("CON-029"), line);
        }
        for (var line :
                List.of("城关镇组织培训2次。", "与松阳县水利局联合组织培训2次。", "临岚县人民政府组织培训2次，本局派员参加。", "本局组织培训2次。")) {
            assertTrue(!rules(above("二、", line)).contains("CON-029"), line);
        }
    }

    private static final List<String> RESULTS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
    private static final int[] DISPUTES = {1, 1, 1, 0, 3, 0, 0, 0, 0, 0, 1, 1, 0, 0, 2};

    private static Audit disputes(String rows) {
        int from = HTML.indexOf("<table", HTML.indexOf("<h2>四、"));
        int to = HTML.indexOf("</table>", from);
        return audit("a.html", HTML.substring(0, from) + "<table>" + rows + HTML.substring(to));
    }

    @Test
    void aTableOfDisputesOnItsSideIsReadByItsHeads() {
        var rows =
                new StringBuilder(
                        "<tr><td>处理结果</td><td>行政复议</td><td>未经复议直接起诉</td><td>复议后起诉</td></tr>");
        for (int i = 0; i < RESULTS.size(); i++) {
            rows.append("<tr><td>").append(RESULTS.get(i)).append("</td>");
            for (int group = 0; group < 3; group++) {
                rows.append("<td>").append(DISPUTES[5 * group + i]).append("</td>");
            }
            rows.append("</tr>");
        }
        var audit = disputes(rows.toString());
        assertEquals(cells(audit("a.html", HTML)), cells(audit));
        assertEquals(List.of(), errors(audit));
        var wrong = disputes(rows.toString().replaceFirst("<td>3</td>", "<td>4</td>"));
        assertEquals(List.of("ARI-020"), errors(wrong).stream().limit(1).toList());
    }

    @Test
    void fifteenFiguresWithoutTheirGroupsAreNotJudged() {
        var rows = new StringBuilder();
        for (int i = 0; i < DISPUTES.length; i++) {
            rows.append("<tr><td>")
                    .append(RESULTS.get(i % 5))
                    .append("</td><td>")
                    .append(DISPUTES[i])
                    .append("</td></tr>");
        }
        var audit = disputes(rows.toString());
        assertEquals(List.of(), errors(audit));
        assertTrue(!rules(audit).contains("TBL-057"));
        assertEquals(
                15,
                Nianshen.report(audit).unplaced().stream().mapToInt(u -> u.texts().size()).sum());
    }
}
