package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Embedded;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import cn.nianshen.source.Numerals;
import cn.nianshen.source.SourceFile;
import cn.nianshen.source.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * HTML with spans. A declared gb2312 is read as GB18030. A table whose cells hold tables or many
 * blocks is layout: its cells are read as text in order.
 */
final class HtmlReader implements DocumentReader {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTACHMENT =
            Pattern.compile(
                    "\\.(docx?|wps|pdf|xlsx?|zip|rar|ofd)([?#].*)?$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SKIPPED =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "head",
                    "select",
                    "option",
                    "textarea",
                    "nav",
                    "svg",
                    "math",
                    "iframe",
                    "object");
    private static final Set<String> INLINE =
            Set.of(
                    "a",
                    "abbr",
                    "b",
                    "bdi",
                    "bdo",
                    "big",
                    "cite",
                    "code",
                    "del",
                    "em",
                    "font",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "label",
                    "mark",
                    "q",
                    "s",
                    "small",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "sup",
                    "tt",
                    "u",
                    "var",
                    "wbr",
                    "o:p",
                    "st1:chsdate",
                    "time");
    private static final int MAX_SPAN = 100;
    private static final int MAX_COLUMNS = 400;
    private static final int MAX_DEPTH = 400;

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        var head =
                new String(
                        file.bytes(),
                        0,
                        Math.min(file.bytes().length, 4096),
                        StandardCharsets.ISO_8859_1);
        var charset = CHARSET.matcher(head);
        var html = TextDecoder.decode(file.bytes(), charset.find() ? charset.group(1) : null);
        var page = Jsoup.parse(html, "", Parser.htmlParser());
        var blocks = new Blocks();
        var walk = new Walk(blocks, -1);
        walk.children(page.body(), 0);
        walk.endText();
        return blocks.document();
    }

    /**
     * Reads a table that stands in a file of lines; the first line has the number given, from 0.
     */
    void readInline(String html, int firstLine, Blocks blocks) {
        var page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        var walk = new Walk(blocks, firstLine);
        walk.children(page.body(), 0);
        walk.endText();
    }

    /** One pass over a page. */
    private static final class Walk {
        private final Blocks blocks;
        private final int firstLine;
        private final StringBuilder text = new StringBuilder();
        private final Set<Embedded> holds = EnumSet.noneOf(Embedded.class);
        private int level;

        Walk(Blocks blocks, int firstLine) {
            this.blocks = blocks;
            this.firstLine = firstLine;
        }

        void children(Node parent, int depth) {
            for (Node child : parent.childNodes()) {
                if (child instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("[\\r\\n\\t ]+", " "));
                } else if (child instanceof Element element && depth < MAX_DEPTH) {
                    element(element, depth + 1);
                }
            }
        }

        private void element(Element e, int depth) {
            var name = e.normalName();
            if (SKIPPED.contains(name) || hidden(e)) {
                return;
            }
            if (name.equals("br") || name.equals("hr")) {
                endText();
            } else if (name.equals("table")) {
                endText();
                table(e, depth);
            } else if (INLINE.contains(name)) {
                embedded(e);
                children(e, depth);
            } else {
                endText();
                level = name.matches("h[1-6]") ? name.charAt(1) - '0' : level;
                children(e, depth);
                endText();
                level = 0;
            }
        }

        private static boolean hidden(Element e) {
            var style = e.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            return style.contains("display:none") || e.hasAttr("hidden");
        }

        private void embedded(Element e) {
            if (e.normalName().equals("img")) {
                holds.add(Embedded.PICTURE);
            } else if (e.hasAttr("href")) {
                holds.add(
                        ATTACHMENT.matcher(e.attr("href")).find()
                                ? Embedded.ATTACHMENT
                                : Embedded.LINK);
            }
        }

        void endText() {
            var line = Numerals.strip(text.toString());
            text.setLength(0);
            if (!line.isEmpty() || !holds.isEmpty()) {
                blocks.text(line, blocks.paragraph(), level, holds);
            }
            holds.clear();
        }

        private void table(Element table, int depth) {
            if (isLayout(table)) {
                for (var row : rowsOf(table)) {
                    for (var cell : cellsOf(row)) {
                        endText();
                        children(cell, depth + 1);
                        endText();
                    }
                }
                return;
            }
            var caption = table.selectFirst("> caption");
            if (caption != null) {
                children(caption, depth + 1);
                endText();
            }
            blocks.table(grid(table), Table.Layout.GRID);
        }

        private List<TableRow> grid(Element table) {
            var rows = new ArrayList<TableRow>();
            int number = blocks.nextTable();
            var below = new int[MAX_COLUMNS + MAX_SPAN];
            for (var tr : rowsOf(table)) {
                var cells = new ArrayList<TableCell>();
                int column = 1;
                for (var td : cellsOf(tr)) {
                    while (column < below.length && below[column] > 0) {
                        column++;
                    }
                    int width = span(td, "colspan");
                    int height = span(td, "rowspan");
                    if (column + width >= below.length || !blocks.roomForCell()) {
                        break;
                    }
                    for (int c = column; c < column + width; c++) {
                        below[c] = height;
                    }
                    cells.add(cell(td, number, rows.size() + 1, column, width, height));
                    column += width;
                }
                for (int c = 0; c < below.length; c++) {
                    below[c] = Math.max(0, below[c] - 1);
                }
                rows.add(new TableRow(cells));
            }
            return rows;
        }

        private TableCell cell(Element td, int table, int row, int column, int width, int height) {
            var at = blocks.cell(table, row, column, line(td));
            var inside = EnumSet.noneOf(Embedded.class);
            if (td.selectFirst("img") != null) {
                inside.add(Embedded.PICTURE);
            }
            var words = new StringBuilder();
            appendText(td, words, 0);
            return new TableCell(
                    blocks.cut(Numerals.strip(words.toString()), at),
                    column,
                    width,
                    height,
                    at,
                    inside);
        }

        /** Lines of a cell are joined without a blank. */
        private static void appendText(Node node, StringBuilder out, int depth) {
            for (Node child : node.childNodes()) {
                if (child instanceof TextNode words) {
                    var part = words.getWholeText().replaceAll("[\\r\\n\\t ]+", " ");
                    boolean edge = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
                    out.append(edge ? part.stripLeading() : part);
                } else if (child instanceof Element e
                        && !e.normalName().equals("sup")
                        && depth < MAX_DEPTH
                        && !hidden(e)
                        && !SKIPPED.contains(e.normalName())) {
                    appendText(e, out, depth + 1);
                }
            }
        }

        private int line(Element e) {
            return firstLine < 0 ? 0 : firstLine + e.sourceRange().start().lineNumber();
        }

        private static int span(Element td, String name) {
            try {
                return Math.max(1, Math.min(MAX_SPAN, Integer.parseInt(td.attr(name).strip())));
            } catch (NumberFormatException e) {
                return td.attr(name).strip().matches("\\d{10,}") ? MAX_SPAN : 1;
            }
        }

        private static boolean isLayout(Element table) {
            if (table.selectFirst("td table, th table") != null) {
                return true;
            }
            for (var row : rowsOf(table)) {
                for (var cell : cellsOf(row)) {
                    if (cell.select("p, div, h1, h2, h3, h4, li").size() > 8) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static List<Element> rowsOf(Element table) {
            var rows = new ArrayList<Element>();
            for (var child : table.children()) {
                if (child.normalName().equals("tr")) {
                    rows.add(child);
                } else {
                    for (var row : child.children()) {
                        if (row.normalName().equals("tr")) {
                            rows.add(row);
                        }
                    }
                }
            }
            return rows;
        }

        private static List<Element> cellsOf(Element row) {
            return row.children().stream()
                    .filter(c -> c.normalName().equals("td") || c.normalName().equals("th"))
                    .toList();
        }
    }
}
