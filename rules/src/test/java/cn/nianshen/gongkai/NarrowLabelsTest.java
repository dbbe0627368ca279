package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Table three without borders, as text, its labels broken over lines in narrow columns beside those
 * of their groups.
 */
class NarrowLabelsTest {

    private static final String HTML =
            new String(Fixtures.bytes("2025-bureau-clean.html"), StandardCharsets.UTF_8);
    private static final Pattern ROW = Pattern.compile("(?s)<tr>.*?</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<td([^>]*)>(.*?)</td>");
    private static final int VALUES = 7;
    private static final int FROM = HTML.indexOf("<table", HTML.indexOf("三、收到和处理政府信息公开申请情况"));
    private static final int TO = HTML.indexOf("</table>", FROM) + "</table>".length();

    /** Of the groups 本年度办理结果 and （一）to（七）, in columns before the labels. */
    private static final int GROUP = 4;

    private static final int WIDE = 8;

    private static Map<String, String> cells(Audit audit) {
        return new TreeMap<>(Nianshen.cells(Nianshen.report(audit)));
    }

    private static List<MatchResult> rows() {
        return ROW.matcher(HTML.substring(FROM, TO)).results().toList();
    }

    private static String plain(String html) {
        return html.replaceAll("(?s)<style.*?</style>|<head>.*?</head>", "")
                .replaceAll("</td>\\s*<td[^>]*>", "\t")
                .replaceAll("</(?:p|h\\d|tr|div|title)>", "\n")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\n\\s*\n", "\n");
    }

    private static List<String> broken(String text, int width) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < text.length(); i += width) {
            lines.add(text.substring(i, Math.min(text.length(), i + width)));
        }
        return lines;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    /** Labels before the values, each with the column of the page that it stands in. */
    private static List<String> row(MatchResult row, int width, String side) {
        var cells = CELL.matcher(row.group()).results().toList();
        int first = cells.size() - VALUES;
        var columns = new ArrayList<List<String>>();
        int tall = 0;
        for (int c = 0; c < 3; c++) {
            int at = c - 3 + first;
            boolean wide = cells.get(Math.max(0, first - 1)).group(1).contains("colspan");
            var text = at < 0 ? "" : cells.get(at).group(2).replaceAll("<[^>]*>", "").strip();
            boolean label = c == 2;
            columns.add(broken(text, label ? wide ? WIDE * 2 : width : GROUP));
            tall = label ? Math.max(1, columns.get(c).size()) : tall;
        }
        int figures = side.equals("top") ? 0 : side.equals("middle") ? tall / 2 : tall - 1;
        var lines = new ArrayList<String>();
        for (int i = 0; i < tall; i++) {
            var line = new StringBuilder();
            for (int c = 0; c < 3; c++) {
                var parts = columns.get(c);
                line.append(padded(i < parts.size() ? parts.get(i) : "", GROUP + 2));
            }
            var values = new StringBuilder(padded(line.toString(), 2 * GROUP + WIDE * 2 + 6));
            for (int v = 0; v < VALUES && i == figures; v++) {
                values.append(padded(cells.get(first + v).group(2).strip(), 8));
            }
            lines.add(values.toString().stripTrailing());
        }
        return lines;
    }

    private static String text(int width, String side) {
        var table = new StringBuilder("申请人情况\n自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n");
        for (var row : rows()) {
            var cells = CELL.matcher(row.group()).results().toList();
            if (cells.size() > VALUES && cells.get(cells.size() - 1).group(2).matches("\\d+")) {
                row(row, width, side).forEach(l -> table.append(l).append('\n'));
            }
        }
        return plain(HTML.substring(0, FROM)) + "\n" + table + "\n" + plain(HTML.substring(TO));
    }

    /** On the page behind a break the columns stand elsewhere. */
    @Test
    void aPieceThatIsNotFoundIsNotHeldAgainstTheLabel() {
        var lines = new ArrayList<>(text(6, "top").lines().toList());
        int row = indexOf(lines, "3.补正");
        for (int i = row + 2; !Pattern.compile("\\d").matcher(lines.get(i)).find(); i++) {
            lines.set(i, " ".repeat(9) + lines.get(i));
        }
        var audit =
                Nianshen.audit("x.txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), Nianshen.errors(audit));
        assertEquals("NotAssessable", outcome(audit, "TBL-035"));
        assertEquals(
                cells(Nianshen.audit("x.html", HTML.getBytes(StandardCharsets.UTF_8))),
                cells(audit));
    }

    private static String outcome(Audit audit, String rule) {
        return audit.outcomes().stream()
                .filter(o -> o.card().id().equals(rule))
                .map(o -> o.getClass().getSimpleName())
                .findFirst()
                .orElseThrow();
    }

    private static int indexOf(List<String> lines, String part) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(part))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "4, top",
        "5, top",
        "6, top",
        "8, top",
        "4, middle",
        "5, middle",
        "6, middle",
        "8, middle",
        "4, bottom",
        "6, bottom"
    })
    void theFormSettlesWhichLinesAreALabel(int width, String side) {
        var audit = Nianshen.audit("x.txt", text(width, side).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), Nianshen.errors(audit));
        assertEquals(
                cells(Nianshen.audit("x.html", HTML.getBytes(StandardCharsets.UTF_8))),
                cells(audit));
    }
}
