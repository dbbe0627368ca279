package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import cn.nianshen.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Pages saved as text, in the ways that collectors of web pages write tables: a row a line with
 * pipes, short rows filled up at their ends; a cell a line; cells a paragraph. Cells that others
 * span are left out in all of them.
 */
class SavedPagesTest {

    private static final Pattern BLOCK =
            Pattern.compile("(?s)<(h1|h2|p)[^>]*>(.*?)</\\1>|<table.*?</table>");
    private static final Pattern ROW = Pattern.compile("(?s)<tr>(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<td([^>]*)>(.*?)</td>");
    private static final Pattern SPAN = Pattern.compile("colspan=\"(\\d+)\"");

    /** How a row is written: its cells, and the pipes that fill it up to the width of the table. */
    private interface Style {
        String row(List<String> cells, String fill);
    }

    private static final Map<String, Style> STYLES =
            new TreeMap<>(
                    Map.of(
                            "行一行", (c, fill) -> String.join(" | ", c) + " | " + fill + "\n",
                            "行首有竖线",
                                    (c, fill) -> "| " + String.join(" | ", c) + " | " + fill + "\n",
                            "格一行", (c, fill) -> lines(c, x -> x + " |\n") + fill(fill),
                            "格一行，不补齐", (c, fill) -> lines(c, x -> x + " |\n"),
                            "格一行，行前一竖线",
                                    (c, fill) -> "|\n" + lines(c, x -> x + " |\n") + fill(fill),
                            "格一行，有空格",
                                    (c, fill) ->
                                            "| \n" + String.join("\n", spaced(c)) + fill + "\n",
                            "格一行，隔空行", (c, fill) -> "|\n" + lines(c, x -> "\n" + x + " |\n"),
                            "制表符", (c, fill) -> String.join("\t", c) + "\n"));

    private static List<String> spaced(List<String> cells) {
        return cells.stream().map(c -> " " + c + "  | ").toList();
    }

    private static String lines(List<String> cells, Function<String, String> line) {
        return cells.stream().map(line).collect(Collectors.joining());
    }

    private static String fill(String pipes) {
        return pipes.isEmpty() ? "" : pipes + "\n";
    }

    @TestFactory
    Stream<DynamicTest> pagesSavedAsText() {
        return Stream.of("2025-bureau-clean.html", "2020-bureau-clean.html")
                .flatMap(
                        fixture ->
                                STYLES.keySet().stream()
                                        .flatMap(
                                                style ->
                                                        Stream.of(false, true)
                                                                .map(
                                                                        b ->
                                                                                test(
                                                                                        fixture,
                                                                                        style,
                                                                                        b))));
    }

    private static DynamicTest test(String fixture, String style, boolean blanks) {
        var html = new String(Fixtures.bytes(fixture), StandardCharsets.UTF_8);
        return DynamicTest.dynamicTest(
                fixture + " " + style + (blanks ? " 空白" : ""),
                () -> {
                    var expected = new TreeMap<>(cells(audit("a.html", html)));
                    if (blanks) {
                        expected.values().removeIf("0"::equals);
                    }
                    var audit = audit("a.txt", text(html, STYLES.get(style), blanks));
                    assertEquals(expected, new TreeMap<>(cells(audit)));
                    assertEquals(List.of(), Nianshen.report(audit).unplaced());
                    assertEquals(List.of(), errors(audit));
                });
    }

    private static String text(String html, Style style, boolean blanks) {
        var out = new StringBuilder();
        var blocks = BLOCK.matcher(html);
        while (blocks.find()) {
            if (blocks.group(1) == null) {
                table(blocks.group(), style, blanks, out);
            } else {
                out.append(blocks.group(2)).append("\n");
            }
        }
        return out.toString();
    }

    private static void table(String html, Style style, boolean blanks, StringBuilder out) {
        var rows = new ArrayList<List<String>>();
        int width = 0;
        var row = ROW.matcher(html);
        while (row.find()) {
            var cells = new ArrayList<String>();
            int columns = 0;
            var cell = CELL.matcher(row.group(1));
            while (cell.find()) {
                var text = cell.group(2).replaceAll("<[^>]*>", "").strip();
                cells.add(blanks && text.equals("0") ? "" : text);
                var span = SPAN.matcher(cell.group(1));
                columns += span.find() ? Integer.parseInt(span.group(1)) : 1;
            }
            width = Math.max(width, columns);
            rows.add(cells);
        }
        for (var cells : rows) {
            out.append(style.row(cells, "|".repeat(Math.max(0, width - cells.size()))));
        }
    }

    private static Audit audit(String name, String text) {
        return Nianshen.audit(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> cells(Audit audit) {
        return Nianshen.cells(Nianshen.report(audit));
    }

    private static List<String> errors(Audit audit) {
        return Nianshen.findings(audit).stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(f -> f.card().id())
                .toList();
    }
}
