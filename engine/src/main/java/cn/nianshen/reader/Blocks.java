package cn.nianshen.reader;

import cn.nianshen.document.Block;
import cn.nianshen.document.Document;
import cn.nianshen.document.Embedded;
import cn.nianshen.document.Mark;
import cn.nianshen.document.Note;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import cn.nianshen.source.Characters;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects blocks in reading order and numbers their places; keeps to the bounds of a document. */
final class Blocks {

    static final int MAX_CELLS = Bounds.REPORT.cells();
    static final int MAX_PARAGRAPHS = Bounds.REPORT.paragraphs();
    static final int MAX_TEXT = 10_000;

    private static final int MAX_NOTES = 50;

    private final Bounds bounds;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int order;
    private int paragraphs;
    private int tables;
    private int cells;
    private int characters;
    private boolean overflow;
    private Set<Integer> recognised = Set.of();
    private final Map<Integer, List<Mark>> marks = new HashMap<>();

    /** Those of a report. */
    Blocks() {
        this(Bounds.REPORT);
    }

    Blocks(Bounds bounds) {
        this.bounds = bounds;
    }

    /** A place in a file of lines. */
    Position line(int line) {
        return new Position(++order, 0, line, 0, 0, 0, 0);
    }

    /** The place of the next paragraph outside tables. */
    Position paragraph() {
        return new Position(++order, 0, 0, ++paragraphs, 0, 0, 0);
    }

    /** Pages whose text was recognised: all that stands on them is marked so. */
    void recognised(Set<Integer> pages) {
        recognised = Set.copyOf(pages);
        pages.stream()
                .min(Integer::compare)
                .ifPresent(page -> note("recognised", new Position(0, page, 0, 0, 0, 0, 0)));
    }

    private Set<Embedded> marked(Position at, Set<Embedded> holds) {
        if (!recognised.contains(at.page())) {
            return holds;
        }
        var marked = EnumSet.of(Embedded.RECOGNISED);
        marked.addAll(holds);
        return marked;
    }

    private TableRow marked(TableRow row) {
        return new TableRow(
                row.cells().stream()
                        .map(
                                c ->
                                        new TableCell(
                                                c.text(),
                                                c.column(),
                                                c.columnSpan(),
                                                c.rowSpan(),
                                                c.at(),
                                                marked(c.at(), c.holds())))
                        .toList());
    }

    /** The number of the next table. */
    int nextTable() {
        return ++tables;
    }

    /** The place of a cell; line 0 where the format has none. */
    Position cell(int table, int row, int column, int line) {
        return new Position(++order, 0, line, 0, table, row, column);
    }

    /** Whether another cell may be kept. */
    boolean roomForCell() {
        if (cells == bounds.cells()) {
            overflow = true;
        }
        return cells++ < bounds.cells();
    }

    void text(String text, Position at, int headingLevel, Set<Embedded> holds) {
        if (blocks.size() >= bounds.paragraphs()) {
            overflow = true;
            return;
        }
        blocks.add(new Paragraph(cut(text, at), at, headingLevel, marked(at, holds)));
    }

    void table(List<TableRow> read, Table.Layout layout) {
        var rows = recognised.isEmpty() ? read : read.stream().map(this::marked).toList();
        for (var row : rows) {
            for (TableCell cell : row.cells()) {
                blocks.add(new Table(rows, cell.at(), layout));
                return;
            }
        }
    }

    void note(String kind, Position at, String... arguments) {
        if (notes.size() < MAX_NOTES && notes.stream().noneMatch(n -> n.kind().equals(kind))) {
            notes.add(new Note(kind, List.of(arguments), at));
        }
    }

    String cut(String text, Position at) {
        characters += Math.min(MAX_TEXT, text.length());
        if (characters > bounds.characters()) {
            overflow = true;
            return "";
        }
        if (text.length() <= MAX_TEXT) {
            return sound(text);
        }
        note("text-cut", at, Integer.toString(MAX_TEXT));
        return sound(Characters.whole(text.substring(0, MAX_TEXT)));
    }

    private static String sound(String text) {
        return Numerals.withoutRadicals(Characters.sound(text));
    }

    /** Keeps where the cell or paragraph at a place stands in the file itself. */
    void mark(Position at, List<? extends Mark> where) {
        marks.put(at.order(), List.copyOf(where));
    }

    /** Whether nothing was kept so far. */
    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /**
     * The document.
     *
     * @throws UnreadableException where it went over a bound: what is cut off must not seem absent
     */
    Document document() throws UnreadableException {
        if (overflow) {
            throw new UnreadableException("too-much", Integer.toString(bounds.cells()));
        }
        return new Document(blocks, notes, marks);
    }
}
