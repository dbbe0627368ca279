package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import cn.nianshen.rule.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Columns of table three printed in another order, in tables without spans and in bare text. */
class ColumnsInTurnTest {

    private static final String HTML =
            new String(Fixtures.bytes("2025-bureau-clean.html"), StandardCharsets.UTF_8);
    private static final Pattern ROW = Pattern.compile("(?s)<tr>.*?</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<td[^>]*>(.*?)</td>");
    private static final int VALUES = 7;
    private static final int FROM = HTML.indexOf("<table", HTML.indexOf("三、收到和处理政府信息公开申请情况"));
    private static final int TO = HTML.indexOf("</table>", FROM) + "</table>".length();

    /** Natural persons, five kinds of organisations, total: as the form has them. */
    private static final List<Integer> TOTAL_FIRST = List.of(6, 0, 1, 2, 3, 4, 5);

    private static final List<Integer> ORGANISATIONS_TURNED = List.of(0, 2, 1, 4, 3, 5, 6);

    /** The rows of the table, each as its label and its seven values. */
    private static List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (var row : ROW.matcher(HTML.substring(FROM, TO)).results().toList()) {
            var cells = cells(row);
            if (cells.size() > VALUES) {
                int first = cells.size() - VALUES;
                var label = String.join(" ", cells.subList(0, first)).strip();
                var whole = new ArrayList<>(List.of(label));
                whole.addAll(cells.subList(first, cells.size()));
                rows.add(whole);
            }
        }
        return rows.stream().filter(r -> r.get(1).matches("\\d+")).toList();
    }

    private static List<String> cells(MatchResult row) {
        return CELL.matcher(row.group())
                .results()
                .map(m -> m.group(1).replaceAll("<[^>]*>", "").strip())
                .toList();
    }

    private static List<List<String>> turned(List<Integer> order) {
        return rows().stream()
                .map(
                        row ->
                                Stream.concat(
                                                Stream.of(row.get(0)),
                                                order.stream().map(i -> row.get(i + 1)))
                                        .toList())
                .toList();
    }

    private static String lines(List<List<String>> rows, String gap) {
        return rows.stream().map(r -> String.join(gap, r)).collect(Collectors.joining("\n"));
    }

    private static String table(List<List<String>> rows) {
        UnaryOperator<String> cell = text -> "<td>" + text + "</td>";
        return rows.stream()
                .map(r -> r.stream().map(cell).collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n", "<table>", "</table>"));
    }

    private static Audit audit(String table) {
        var html = HTML.substring(0, FROM) + table + HTML.substring(TO);
        return Nianshen.audit("report.html", html.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> cells(Audit audit) {
        return Nianshen.cells(Nianshen.report(audit));
    }

    private static void readsAsPrinted(Audit audit) {
        assertEquals(cells(audit(HTML.substring(FROM, TO))), cells(audit));
        assertEquals(List.of(), Nianshen.errors(audit));
    }

    @Test
    void headsInOneLineOfTextTellTheirOrder() {
        var heads = "自然人 法人或其他组织 总计\n科研机构 商业企业 法律服务机构 社会公益组织 其他\n";
        readsAsPrinted(
                audit("<pre>" + heads + lines(turned(ORGANISATIONS_TURNED), " ") + "</pre>"));
    }

    @Test
    void sentencesThatNameColumnsAreNoHeads() {
        for (var said :
                List.of(
                        "从申请人看，法人或其他组织9件，自然人36件，总计45件。",
                        "其他0件，商业企业5件，法律服务机构3件，科研机构1件，社会公益组织0件。",
                        "（总计等于自然人与法人或其他组织之和）")) {
            readsAsPrinted(audit("<pre>" + said + "\n" + lines(rows(), "  ") + "</pre>"));
        }
    }

    @Test
    void headsAllInOneRowWithTheMergedOneAreReadAlong() {
        var all =
                new ArrayList<>(
                        List.of(
                                List.of(
                                        "自然人", "法人或其他组织", "总计", "商业企业", "科研机构", "社会公益组织", "法律服务机构",
                                        "其他")));
        all.addAll(rows());
        assertEquals(
                cells(audit(HTML.substring(FROM, TO))),
                cells(audit("<pre>" + lines(all, "\t") + "</pre>")));
    }

    @Test
    void aMergedHeadStandsForTheColumnsUnderIt() {
        var heads = "总计 自然人 法人或其他组织\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n";
        readsAsPrinted(audit("<pre>" + heads + lines(turned(TOTAL_FIRST), " ") + "</pre>"));
    }

    @Test
    void headsOfATableWithoutSpansTellTheirOrder() {
        var two =
                new ArrayList<>(
                        List.of(
                                List.of("总计", "自然人", "法人或其他组织"),
                                List.of("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")));
        two.addAll(turned(TOTAL_FIRST));
        readsAsPrinted(audit(table(two)));
        var one =
                new ArrayList<>(
                        List.of(
                                List.of(
                                        "项目", "总计", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构",
                                        "其他")));
        one.addAll(turned(TOTAL_FIRST));
        readsAsPrinted(audit(table(one)));
    }

    @Test
    void shortHeadsInOneRowAreNotJoined() {
        var heads = List.of("项目", "自然人", "企业", "科研", "公益组织", "法律机构", "其他", "总计");
        var all = new ArrayList<>(List.of(heads));
        all.addAll(rows());
        readsAsPrinted(audit(table(all)));
    }

    @Test
    void nothingIsPlacedWhereTotalsStandElsewhereAndHeadsSayNothing() {
        var audit = audit("<pre>" + lines(turned(TOTAL_FIRST), "  ") + "</pre>");
        assertEquals(List.of(), Nianshen.errors(audit));
        assertTrue(cells(audit).keySet().stream().noneMatch(k -> k.startsWith("requests")));
    }

    @Test
    void figuresBelowEachOtherAreNotJudged() {
        var rows = rows();
        var label = rows.get(0).get(0);
        var broken =
                Stream.concat(
                                Stream.of(label),
                                rows.get(0).stream().skip(1).map(v -> v + "<br>" + v))
                        .toList();
        var heads = List.of("项目", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
        var all = new ArrayList<>(List.of(heads, broken));
        all.addAll(rows.subList(1, rows.size()));
        var audit = audit(table(all));
        assertEquals(List.of(), Nianshen.errors(audit));
        assertTrue(
                audit.outcomes().stream()
                        .filter(Outcome.NotAssessable.class::isInstance)
                        .anyMatch(o -> o.card().id().equals("TBL-039")));
    }
}
