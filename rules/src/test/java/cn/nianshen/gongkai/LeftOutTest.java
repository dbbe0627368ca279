package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import cn.nianshen.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is left out of a lawful report is told once, and by the rule whose matter it is. */
class LeftOutTest {

    private static final String HTML =
            new String(Fixtures.bytes("2025-bureau-clean.html"), StandardCharsets.UTF_8)
                    .replace(
                            "编制本报告。",
                            "编制本报告。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。");

    /**
     * An edit and what comes of it.
     *
     * @param from pattern of what is left out
     * @param to what stands there instead
     * @param found rule and the words in its message, or nothing
     */
    private record Edit(String from, String to, String found) {}

    private static final String KINDS =
            Stream.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
                    .map(kind -> "<td>" + kind + "</td>")
                    .collect(Collectors.joining());

    private static final Map<String, Edit> EDITS = new TreeMap<>();

    static {
        EDITS.put("原样", new Edit("本报告由", "本报告由", ""));
        EDITS.put("第六部分没有标题", new Edit("<h2>六、.*?</h2>", "", "STR-018 没有标题"));
        EDITS.put(
                "第五部分标题写作“存在的问题”，段落以“存在的主要问题：”开头",
                new Edit(
                        "<h2>五、.*?（一）存在的主要问题。",
                        "<h2>五、存在的问题</h2><p>存在的主要问题：",
                        "STR-018 五、存在的问题|存在的问题"));
        EDITS.put("没有第四部分", new Edit("<h2>四、.*?(?=<h2>五、)", "", "STR-013 行政复议"));
        EDITS.put("没有第六部分", new Edit("<h2>六、.*?(?=<p align)", "", "STR-015 其他需要报告"));
        EDITS.put(
                "分表没有写明是哪一项",
                new Edit(
                        "<tr>\\s*<td colspan=\"4\">第二十条第（六）项</td>\\s*</tr>",
                        "",
                        "TBL-008 第二十条第（六）项"));
        EDITS.put(
                "第六部分没有标题，只写“无其他需要报告的事项。”",
                new Edit(
                        "<h2>六、.*?报告的事项。",
                        "<p>2025年没有收取政府信息公开信息处理费。</p><p>无其他需要报告的事项。",
                        "STR-018 没有标题"));
        EDITS.put(
                "表四没有写行政复议、行政诉讼的两行",
                new Edit(
                        "<tr>\\s*<td colspan=\"5\">行政复议.*?(?=<td>结果维持)",
                        "<tr>" + KINDS,
                        "TBL-052 复议后起诉、未经复议直接起诉、行政复议、行政诉讼"));
        EDITS.put(
                "表四没有写未经复议直接起诉和复议后起诉",
                new Edit(
                        "(?<=10\">行政诉讼</td>\n</tr>\n).*?(?=<td>结果维持)",
                        "<tr>" + KINDS,
                        "TBL-052 复议后起诉、未经复议直接起诉”"));
        EDITS.put("表四的两类诉讼换了说法", new Edit("未经复议直接起诉", "直接提起行政诉讼", ""));
        EDITS.put(
                "表三的“法人或其他组织”改了字",
                new Edit("(?<=<td colspan=\"5\">)法人或其他组织", "法人和其他组织", "TBL-032 法人和其他组织"));
        EDITS.put(
                "仍有已取消的第（九）项",
                new Edit(
                        "(?=</table>\\s*<h2>三、)",
                        "<tr><td colspan=\"4\">第二十条第（九）项</td></tr><tr><td>信息内容</td>"
                                + "<td>采购项目数量</td><td colspan=\"2\">采购总金额</td></tr>"
                                + "<tr><td>政府集中采购</td><td>3</td><td colspan=\"2\">21万元</td></tr>",
                        "TBL-007 政府集中采购"));
        EDITS.put(
                "分表没有列头",
                new Edit("(?<=第二十条第（八）项</td>\n</tr>\n)<tr>.*?</tr>", "", "TBL-008 本年收费金额"));
    }

    private static final Pattern TABLE = Pattern.compile("(?s)<table.*?</table>");

    private static String exchanged(int one, int other) {
        var tables = TABLE.matcher(HTML).results().map(MatchResult::group).toList();
        return HTML.replace(tables.get(one), "#1")
                .replace(tables.get(other), tables.get(one))
                .replace("#1", tables.get(other));
    }

    @Test
    void tablesInEachOthersPlacesAreReadAndToldOnce() {
        for (var pair : List.of(List.of(0, 1), List.of(1, 2), List.of(0, 2))) {
            var html = exchanged(pair.get(0), pair.get(1));
            var audit = Nianshen.audit("x.html", html.getBytes(StandardCharsets.UTF_8));
            assertEquals(List.of("TBL-058"), rules(audit), pair.toString());
            var plain = Nianshen.audit("x.html", HTML.getBytes(StandardCharsets.UTF_8));
            assertEquals(
                    Nianshen.cells(Nianshen.report(plain)), Nianshen.cells(Nianshen.report(audit)));
        }
    }

    @Test
    void aTableBeforeTheFirstSectionIsReadAndTold() {
        var tables = TABLE.matcher(HTML).results().map(MatchResult::group).toList();
        for (var table : tables) {
            var html = HTML.replace(table, "").replace("<h2>一、", table + "<h2>一、");
            var audit = Nianshen.audit("x.html", html.getBytes(StandardCharsets.UTF_8));
            assertEquals(List.of("TBL-058"), rules(audit));
            var plain = Nianshen.audit("x.html", HTML.getBytes(StandardCharsets.UTF_8));
            assertEquals(
                    Nianshen.cells(Nianshen.report(plain)), Nianshen.cells(Nianshen.report(audit)));
        }
    }

    private static List<String> rules(Audit audit) {
        return Nianshen.findings(audit).stream()
                .filter(f -> f.severity() != Severity.INFO)
                .map(f -> f.card().id())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> isToldOnce() {
        return EDITS.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getValue())));
    }

    private static void check(Edit edit) {
        var html = HTML.replaceFirst("(?s)" + edit.from, edit.to);
        assertFalse(html.equals(HTML) && !edit.found.isEmpty());
        var audit = Nianshen.audit("x.html", html.getBytes(StandardCharsets.UTF_8));
        var found =
                Nianshen.findings(audit).stream()
                        .filter(f -> f.severity() != Severity.INFO)
                        .toList();
        var rules = found.stream().map(f -> f.card().id()).toList();
        var due = edit.found.isEmpty() ? List.of() : List.of(edit.found.split(" ")[0]);
        assertEquals(due, rules);
        for (var finding : found) {
            var words = List.of(edit.found.split(" ")[1].split("\\|"));
            assertFalse(words.stream().noneMatch(finding.message()::contains), finding.message());
        }
    }
}
