package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import cn.nianshen.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text copied from pages, whose lines may stand in any order, and files with two reports. */
class CopiedTextTest {

    private static final String BARE = text("2022-bureau-clean-bare.txt");
    private static final String HTML = text("2025-bureau-clean.html");

    private static String text(String fixture) {
        var text = new String(Fixtures.bytes(fixture), StandardCharsets.UTF_8);
        return text.replace("\ufeff", "").replace("\r", "");
    }

    private static Audit audit(String name, String text) {
        return Nianshen.audit(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> errors(Audit audit) {
        return Nianshen.findings(audit).stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(f -> f.card().id() + ' ' + f.message())
                .toList();
    }

    private static String changed(String text, String from, String to) {
        assertTrue(text.contains(from), from);
        return text.replace(from, to);
    }

    @Test
    void figuresInFrontOfTheirLabelsAreNotPlaced() {
        var torn = changed(BARE, "行政处罚\n118\n行政强制\n60\n", "118\n行政处罚\n60\n行政强制\n");
        var audit = audit("report.txt", torn);
        var cells = Nianshen.cells(Nianshen.report(audit));
        assertNull(cells.get("disclosure.penalties.decisions"));
        assertNull(cells.get("disclosure.coercion.decisions"));
        assertEquals("182", cells.get("disclosure.licences.decisions"));
        assertTrue(
                Nianshen.report(audit).unplaced().stream()
                        .anyMatch(u -> u.row().equals("penalties") && u.texts().contains("60")));
        assertEquals(List.of(), errors(audit));
    }

    @Test
    void aTableTornIntoLinesIsThereThoughItCannotBeRead() {
        int from = BARE.indexOf("行政复议\n行政诉讼\n");
        int to = BARE.indexOf("五、存在的主要问题");
        var torn =
                "行政复议\n行政诉讼\n结\n结\n其\n尚\n总\n未经复议直接起诉\n果\n果\n他\n未\n计\n维\n纠\n2\n3\n0\n2\n7\n"
                        + "1\n0\n1\n1\n3\n\n维\n持\n0\n\n纠\n正\n1\n\n2\n";
        var audit = audit("report.txt", BARE.substring(0, from) + torn + BARE.substring(to));
        assertEquals(List.of(), errors(audit));
        assertTrue(
                Nianshen.report(audit).unplaced().stream()
                        .anyMatch(u -> u.table().equals("disputes") && u.texts().size() == 13));
    }

    private static long repeated(String overview, String problems) {
        var text = changed(BARE, "二、主动公开政府信息情况", overview + "\n二、主动公开政府信息情况");
        text = changed(text, "五、存在的主要问题及改进情况", "五、存在的主要问题及改进情况\n" + problems);
        return Nianshen.findings(audit("report.txt", text)).stream()
                .filter(f -> f.card().id().equals("SIM-008"))
                .count();
    }

    @Test
    void aLongSentenceWithANumberStandsOnceInASection() {
        var told = "全年组织开展政务公开专题培训2次、参训人员共计60人次。";
        assertEquals(1, repeated(told + "加强监督。" + told, ""));
        assertEquals(1, repeated(told + "\n加强监督。" + told, ""));
        assertEquals(0, repeated(told, told + "加强监督。"));
        assertEquals(0, repeated("培训2次。培训2次。", ""));
        var vague = "坚持把政务公开摆上重要位置、列入重要议程来抓落实。";
        assertEquals(0, repeated(vague + "加强监督。" + vague, ""));
    }

    @Test
    void aSectionWithoutItsTableLacksItAllTheSame() {
        int from = BARE.indexOf("行政复议\n行政诉讼\n");
        int to = BARE.indexOf("五、存在的主要问题");
        var audit = audit("report.txt", BARE.substring(0, from) + "无。\n" + BARE.substring(to));
        assertTrue(errors(audit).stream().anyMatch(e -> e.startsWith("TBL-050")));
    }

    @Test
    void twoReportsInOneFileAreToldApart() {
        int body = HTML.indexOf("<body>") + "<body>".length();
        int end = HTML.indexOf("</body>");
        var report = HTML.substring(body, end);
        var other = changed(changed(report, ">175<", ">176<"), ">83<", ">84<");
        var two = HTML.substring(0, body) + report + other + HTML.substring(end);
        var audit = audit("report.html", two);
        assertEquals(Audit.Status.NOT_A_REPORT, audit.status());
        assertEquals("two-reports", audit.reason());
        var twice = HTML.substring(0, body) + report + report + HTML.substring(end);
        assertEquals(List.of(), errors(audit("report.html", twice)));
    }

    /** Pages name some characters by radicals that look the same, and so does what is copied. */
    @Test
    void radicalsAreTheCharactersThatTheyLookLike() {
        var copied = HTML;
        for (var pair : List.of("一⼀", "二⼆", "自⾃", "人⼈", "行⾏", "工⼯", "见⻅")) {
            copied = copied.replace(pair.charAt(0), pair.charAt(1));
        }
        var plain = audit("report.html", HTML);
        var audit = audit("report.html", copied);
        assertEquals(
                Nianshen.findings(plain).stream().map(f -> f.message()).toList(),
                Nianshen.findings(audit).stream().map(f -> f.message()).toList());
    }
}
