package cn.nianshen.reader;

import cn.nianshen.document.Embedded;
import cn.nianshen.document.Mark;
import cn.nianshen.document.Position;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** A table of a page as browsers lay it out: head first, foot last, no span beyond its group. */
final class HtmlGrid {

    private static final Pattern BLANKS = Pattern.compile("[\\r\\n\\t ]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\n+");
    private static final int MAX_SPAN = 100;
    private static final int MAX_COLUMNS = 400;
    private static final int MAX_DEPTH = 400;
    private static final int PASSAGE = 8;

    /** Read once: there are as many questions as cells. */
    static final Evaluator TABLES = QueryParser.parse("table");

    private static final Evaluator BLOCKS = QueryParser.parse("p, div, h1, h2, h3, h4, li");
    private static final Evaluator CELLS = QueryParser.parse("td, th");
    private static final Evaluator PICTURES = QueryParser.parse("img");

    private final int firstLine;
    private final List<List<Element>> groups;

    HtmlGrid(Element table, int firstLine) {
        this.firstLine = firstLine;
        this.groups = groups(table);
    }

    private static List<List<Element>> groups(Element table) {
        var head = new ArrayList<List<Element>>();
        var bodies = new ArrayList<List<Element>>();
        var foot = new ArrayList<List<Element>>();
        var loose = new ArrayList<Element>();
        for (var child : table.children()) {
            if (HtmlSight.isLeftOut(child)) {
                continue;
            }
            if (isRow(child)) {
                loose.add(child);
                continue;
            }
            if (!loose.isEmpty()) {
                bodies.add(List.copyOf(loose));
                loose.clear();
            }
            var rows = child.children().stream().filter(HtmlGrid::isRow).toList();
            switch (child.normalName()) {
                case "thead" -> (head.isEmpty() && bodies.isEmpty() ? head : bodies).add(rows);
                case "tfoot" -> (foot.isEmpty() ? foot : bodies).add(rows);
                default -> bodies.add(rows);
            }
        }
        bodies.add(loose);
        head.addAll(bodies);
        head.addAll(foot);
        return head;
    }

    private static boolean isRow(Element e) {
        return e.normalName().equals("tr") && !HtmlSight.isLeftOut(e);
    }

    private static List<Element> cellsOf(Element row) {
        return row.children().stream()
                .filter(c -> c.normalName().equals("td") || c.normalName().equals("th"))
                .toList();
    }

    /** All cells in order. */
    List<Element> cells() {
        return groups.stream().flatMap(List::stream).flatMap(row -> cellsOf(row).stream()).toList();
    }

    /** A table that holds tables, or whole passages of text, arranges the page. */
    boolean isLayout() {
        for (var cell : cells()) {
            if (cell.childrenSize() == 0) {
                continue;
            }
            if (cell.selectStream(TABLES).anyMatch(HtmlGrid::hasCells)) {
                return true;
            }
            long blocks =
                    cell.selectStream(BLOCKS).filter(Element::hasText).limit(PASSAGE + 1L).count();
            if (blocks > PASSAGE && cell.text().length() > Part.Grid.LONGEST_LABEL) {
                return true;
            }
        }
        return false;
    }

    /** A table of one cell is a frame around words. */
    private static boolean hasCells(Element table) {
        return table.selectStream(CELLS).limit(2).count() > 1;
    }

    /** The rows with their places; columns by the spans above and before a cell. */
    List<TableRow> rows(Blocks blocks) {
        var rows = new ArrayList<TableRow>();
        int number = blocks.nextTable();
        var below = new int[MAX_COLUMNS + MAX_SPAN];
        for (var group : groups) {
            Arrays.fill(below, 0);
            for (int i = 0; i < group.size(); i++) {
                int left = group.size() - i;
                rows.add(
                        new TableRow(
                                row(group.get(i), number, rows.size() + 1, left, below, blocks)));
                for (int c = 0; c < below.length; c++) {
                    below[c] = Math.max(0, below[c] - 1);
                }
            }
        }
        return rows;
    }

    /** A row, with {@code left} rows from it to the end of its group. */
    private List<TableCell> row(
            Element tr, int table, int row, int left, int[] below, Blocks blocks) {
        var cells = new ArrayList<TableCell>();
        int column = 1;
        for (var td : cellsOf(tr)) {
            if (HtmlSight.isGone(td)) {
                continue;
            }
            while (column < below.length && below[column] > 0) {
                column++;
            }
            int width = span(td, "colspan");
            int height = td.attr("rowspan").strip().equals("0") ? left : span(td, "rowspan");
            if (column + width >= below.length || !blocks.roomForCell()) {
                break;
            }
            for (int c = column; c < column + width; c++) {
                below[c] = Math.max(below[c], Math.min(height, left));
            }
            cells.add(cell(td, table, row, column, width, Math.min(height, left), blocks));
            column += width;
        }
        return cells;
    }

    private TableCell cell(
            Element td, int table, int row, int column, int width, int height, Blocks blocks) {
        int line = firstLine < 0 ? 0 : firstLine + td.sourceRange().start().lineNumber();
        var at = blocks.cell(table, row, column, line);
        marked(td, at, blocks);
        var inside = EnumSet.noneOf(Embedded.class);
        if (td.selectStream(PICTURES).anyMatch(i -> HtmlSight.embedded(i) != null)) {
            inside.add(Embedded.PICTURE);
        }
        var words = new StringBuilder();
        var lines = new StringBuilder();
        if (!HtmlSight.isLeftOut(td)) {
            appendText(td, words, 0);
            appendLines(td, lines, 0);
        }
        var apart = List.of(LINE_ENDS.split(lines));
        var text = CellLines.areApart(apart) ? CellLines.apart(apart) : words.toString();
        return new TableCell(
                blocks.cut(Numerals.strip(text), at), column, width, height, at, inside);
    }

    /** What stands between the tags of a cell; the end of one that is never closed is not known. */
    private void marked(Element td, Position at, Blocks blocks) {
        var start = td.sourceRange();
        var end = td.endSourceRange();
        if (firstLine < 0 && start.isTracked() && end.isTracked()) {
            blocks.mark(at, List.of(new Mark.Stretch(start.endPos(), end.startPos())));
        }
    }

    /** Lines of a cell are joined without a blank. */
    private static void appendText(Node node, StringBuilder out, int depth) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode words) {
                var part = BLANKS.matcher(words.getWholeText()).replaceAll(" ");
                boolean edge = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
                out.append(edge ? part.stripLeading() : part);
            } else if (child instanceof Element e && HtmlSight.isField(e)) {
                out.append(HtmlSight.valueOf(e));
            } else if (child instanceof Element e && depth < MAX_DEPTH && !HtmlSight.isLeftOut(e)) {
                appendText(e, out, depth + 1);
            }
        }
    }

    private static void appendLines(Node node, StringBuilder out, int depth) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode words) {
                out.append(BLANKS.matcher(words.getWholeText()).replaceAll(" "));
            } else if (child instanceof Element e && HtmlSight.isField(e)) {
                out.append(HtmlSight.valueOf(e));
            } else if (child instanceof Element e && depth < MAX_DEPTH && !HtmlSight.isLeftOut(e)) {
                boolean line = !HtmlSight.isInline(e);
                out.append(line ? "\n" : "");
                appendLines(e, out, depth + 1);
                out.append(line ? "\n" : "");
            }
        }
    }

    private static int span(Element td, String name) {
        var value = td.attr(name).strip();
        try {
            return Math.max(1, Math.min(MAX_SPAN, Integer.parseInt(value)));
        } catch (NumberFormatException e) {
            boolean huge = value.length() > 9 && value.chars().allMatch(Character::isDigit);
            return huge ? MAX_SPAN : 1;
        }
    }
}
