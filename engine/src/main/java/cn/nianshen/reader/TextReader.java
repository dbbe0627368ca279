package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Embedded;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import cn.nianshen.source.MarkdownRule;
import cn.nianshen.source.Numerals;
import cn.nianshen.source.SourceFile;
import cn.nianshen.source.TextDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plain text and Markdown. Tables are known by their lines: fields between pipes, fields between
 * tabs, one cell a line behind a tab with a blank line after each row, or an inline HTML table. A
 * bare token a line stays a paragraph; what it is decides the form later.
 */
final class TextReader implements DocumentReader {

    /** Number signs, words, and the attributes that pandoc writes behind them. */
    private static final Pattern HEADING =
            Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*\\s*(?:\\{[#.][^{}]*})?\\s*$");

    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");

    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,.]+%?");

    /** Ends of lines and of fields, many more than paragraphs and cells are kept. */
    private static final int MAX_SIGNS = 10 * Blocks.MAX_CELLS;

    /** Bytes of a text; a report has a hundredth of them. */
    private static final int MAX_BYTES = 32 << 20;

    private static final int LONGEST_LABEL = 70;
    private static final int LONGEST_CELL = 200;

    private final boolean markdown;

    /** Whether the text is Markdown, in which some signs are not printed. */
    TextReader(boolean markdown) {
        this.markdown = markdown;
    }

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        if (file.bytes().length > MAX_BYTES) {
            throw new UnreadableException("too-large", Integer.toString(MAX_BYTES >> 20));
        }
        var text = TextDecoder.decode(file.bytes());
        if (text.chars().filter(c -> c == '\n' || c == '\t' || c == '|').count() > MAX_SIGNS) {
            throw new UnreadableException("too-much", Integer.toString(Blocks.MAX_PARAGRAPHS));
        }
        var coded = CodedText.reason(text);
        if (coded != null) {
            throw new UnreadableException(coded);
        }
        var blocks = new Blocks();
        var lines = TextLines.of(text);
        var sheet = markdown ? null : SavedSheet.of(lines);
        if (sheet != null) {
            sheet.emit(blocks, Bounds.REPORT);
            return blocks.document();
        }
        var records = markdown ? new QuotedRecords(lines, lines.text()) : QuotedRecords.of(lines);
        new Reading(records, blocks, false, markdown).all();
        return blocks.document();
    }

    /**
     * Reads lines as they stand in a part of a page that keeps them; their places are the page's.
     */
    static void readInPage(String text, Blocks blocks) {
        var lines = TextLines.of(text);
        new Reading(new QuotedRecords(lines, lines.text()), blocks, true, false).all();
    }

    /** One pass over the lines. */
    private static final class Reading {
        private final TextLines lines;
        private final AlignedLines aligned;
        private final SeparatedLines separated;
        private final PipedCells piped;
        private final Blocks blocks;
        private final boolean inPage;
        private final boolean markdown;
        private final List<TableRow> rows = new ArrayList<>();
        private List<TableCell> row = new ArrayList<>();
        private Table.Layout layout = Table.Layout.CELLS;
        private int table;
        private boolean afterCell;

        Reading(QuotedRecords records, Blocks blocks, boolean inPage, boolean markdown) {
            this.lines = records.lines();
            this.blocks = blocks;
            this.inPage = inPage;
            this.markdown = markdown;
            this.aligned = AlignedLines.of(lines.text());
            this.separated = new SeparatedLines(records.records());
            this.piped = new PipedCells(lines.text());
        }

        void all() {
            for (int i = 0; i < lines.text().size(); i++) {
                var drawn = DrawnTable.at(lines.text(), i);
                if (startsHtmlTable(lines.text().get(i))) {
                    i = htmlTable(i);
                } else if (drawn != null) {
                    drawn(drawn);
                    i = drawn.last();
                } else if (!DrawnTable.isRule(lines.text().get(i))) {
                    line(i);
                }
            }
            endTable();
        }

        private void line(int index) {
            int number = number(index);
            if (piped.role(index) == PipedCells.Role.NONE) {
                line(index, number);
            } else {
                piped(index, number);
            }
        }

        private void piped(int index, int number) {
            switch (piped.role(index)) {
                case START -> {
                    endRow();
                    use(Table.Layout.CELLS);
                    add(piped.text(index), 1, number);
                }
                case VALUE, BLANK -> add(piped.text(index), row.size() + 1, number);
                case FILL -> endRow();
                default -> {}
            }
            if (piped.isLast(index)) {
                endRow();
            }
            afterCell = false;
        }

        private void line(int index, int number) {
            var line = lines.text().get(index);
            var text = Numerals.strip(DrawnTable.piped(line));
            if (text.isEmpty() && line.indexOf('\t') < 0) {
                endRow();
                afterCell = false;
            } else if (text.indexOf('|') >= 0 && isPipeRow(text)) {
                pipes(text, number);
            } else if (line.startsWith("\t") && line.indexOf('\t', 1) < 0 && isLabel(text)) {
                cell(text, number);
            } else if (line.indexOf('\t') >= 0 && isFields(line)) {
                fields(line.split("\\t", -1), number, Table.Layout.FIELDS);
            } else if (!separated.fields(index).isEmpty()) {
                var row = separated.fields(index);
                fields(row.toArray(String[]::new), number, Table.Layout.GRID);
            } else if (afterCell && continues(text)) {
                appendToCell(text);
            } else if (aligned.isTable(index) && !HEADING.matcher(text).matches()) {
                aligned(aligned.line(index), number);
            } else if (HEADING.matcher(text).matches()
                    || !AlignedLines.isMoved(aligned.line(index), line)) {
                paragraph(text, number);
            }
        }

        private int number(int index) {
            return inPage ? 0 : lines.numbers().get(index);
        }

        private void drawn(DrawnTable drawn) {
            endTable();
            for (var row : drawn.rows()) {
                int line = number(row.line());
                fields(row.fields().toArray(String[]::new), line, Table.Layout.GRID);
            }
            endTable();
        }

        /** A tab before a long sentence is an indent. */
        private static boolean isLabel(String text) {
            return text.length() <= LONGEST_LABEL && !Numerals.hasFullStop(text);
        }

        private static boolean isFields(String line) {
            int filled = 0;
            for (var field : line.split("\\t", -1)) {
                if (!Numerals.strip(field).isEmpty()) {
                    filled++;
                    if (Numerals.hasFullStop(field) && field.length() > LONGEST_LABEL) {
                        return false;
                    }
                }
            }
            return filled > 1 || filled == 1 && isLabel(Numerals.strip(line));
        }

        private static boolean isPipeRow(String text) {
            return text.startsWith("|")
                    || text.length() <= LONGEST_LABEL && !Numerals.hasFullStop(text)
                    || text.chars().filter(c -> c == '|').count() >= 2
                    || MarkdownRule.isRule(text);
        }

        /** The columns of such fields are their places in the line. */
        private void aligned(AlignedLine line, int number) {
            use(Table.Layout.ALIGNED);
            for (var field : line.fields()) {
                if (blocks.roomForCell()) {
                    var at = blocks.cell(table, rows.size() + 1, row.size() + 1, number);
                    var text = blocks.cut(printed(field.text()), at);
                    int width = Math.max(1, text.length());
                    row.add(new TableCell(text, field.column(), width, 1, at, Set.of()));
                }
            }
            endRow();
            afterCell = false;
        }

        private void cell(String text, int number) {
            use(Table.Layout.CELLS);
            add(text, row.size() + 1, number);
            afterCell = true;
        }

        private boolean continues(String text) {
            var last = row.isEmpty() ? "" : row.get(row.size() - 1).text();
            var numbering = Numerals.numbering(text);
            return !last.isEmpty()
                    && last.length() + text.length() <= LONGEST_CELL
                    && text.length() <= 40
                    && isLabel(text)
                    && !NUMBER.matcher(last).matches()
                    && (numbering == null || text.length() - numbering.text().length() < 4);
        }

        private void appendToCell(String text) {
            var last = row.remove(row.size() - 1);
            row.add(
                    new TableCell(
                            last.text() + text, last.column(), 1, 1, last.at(), last.holds()));
        }

        private void fields(String[] fields, int number, Table.Layout kind) {
            use(kind);
            for (int i = 0; i < fields.length; i++) {
                add(Numerals.strip(fields[i]), i + 1, number);
            }
            endRow();
            afterCell = false;
        }

        private void pipes(String text, int number) {
            if (MarkdownRule.isRule(text)) {
                return;
            }
            use(Table.Layout.GRID);
            var inner = text.startsWith("|") ? text.substring(1) : text;
            if (inner.endsWith("|") && !inner.endsWith("\\|")) {
                inner = inner.substring(0, inner.length() - 1);
            }
            var fields = inner.split("(?<!\\\\)\\|", -1);
            for (int i = 0; i < fields.length; i++) {
                var field = Numerals.strip(fields[i].replace("\\|", "|"));
                var broken = List.of(BREAK.split(field.replace("**", ""), -1));
                boolean apart = CellLines.areApart(broken);
                var words = apart ? CellLines.apart(broken) : String.join("", broken);
                add(words, i + 1, number);
            }
            endRow();
            afterCell = false;
        }

        private void add(String text, int column, int number) {
            if (blocks.roomForCell()) {
                var at = blocks.cell(table, rows.size() + 1, column, number);
                row.add(new TableCell(blocks.cut(printed(text), at), column, 1, 1, at, Set.of()));
            }
        }

        private String printed(String words) {
            return markdown ? MarkdownInline.printed(MarkdownInline.plain(words)) : words;
        }

        private void use(Table.Layout wanted) {
            if (layout != wanted) {
                endTable();
                layout = wanted;
            }
            if (rows.isEmpty() && row.isEmpty()) {
                table = blocks.nextTable();
            }
        }

        private void endRow() {
            if (!row.isEmpty()) {
                rows.add(new TableRow(row));
                row = new ArrayList<>();
            }
        }

        /** Rows of one cell each are no table but indented lines. */
        private void endTable() {
            endRow();
            if (rows.stream().anyMatch(r -> filled(r) > 1)) {
                blocks.table(rows, layout);
            } else {
                for (var r : rows) {
                    r.cells().stream()
                            .filter(c -> !c.text().isEmpty())
                            .forEach(c -> blocks.text(c.text(), c.at(), 0, Set.of()));
                }
            }
            rows.clear();
            afterCell = false;
        }

        private static long filled(TableRow row) {
            return row.cells().stream().filter(c -> !c.text().isEmpty()).count();
        }

        private void paragraph(String text, int number) {
            endTable();
            if (MarkdownRule.isRule(text)) {
                return;
            }
            var heading = HEADING.matcher(text);
            var words = heading.matches() ? heading.group(2) : text;
            var level = heading.matches() ? heading.group(1).length() : 0;
            var holds =
                    PICTURE.matcher(words).find() ? Set.of(Embedded.PICTURE) : Set.<Embedded>of();
            blocks.text(
                    printed(PICTURE.matcher(words).replaceAll("").replace("**", "")),
                    inPage ? blocks.paragraph() : blocks.line(number),
                    level,
                    holds);
        }

        private static boolean startsHtmlTable(String line) {
            var start = Numerals.strip(line).toLowerCase(Locale.ROOT);
            return start.startsWith("<table");
        }

        /** Reads from the line up to the end of the table; gives the last line read. */
        private int htmlTable(int first) {
            endTable();
            var html = new StringBuilder();
            int last = first;
            for (int i = first; i < lines.text().size(); i++) {
                var line = lines.text().get(i);
                html.append(line).append('\n');
                last = i;
                if (line.toLowerCase(Locale.ROOT).contains("</table>")) {
                    break;
                }
            }
            new HtmlReader().readInline(html.toString(), lines.numbers().get(first) - 1, blocks);
            return last;
        }
    }
}
