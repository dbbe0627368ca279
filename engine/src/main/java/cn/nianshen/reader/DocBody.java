package cn.nianshen.reader;

import cn.nianshen.document.Embedded;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.TableCell;

/**
 * Reads the body of a binary Word document into parts. Text boxes stand behind the paragraph that
 * they are tied to, as a title in a box does; those tied to none at the end.
 */
final class DocBody {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_SPAN = 100;
    private static final int HEADINGS = 9;

    private final HWPFDocument word;
    private final Budget budget;
    private final DocLists lists;
    private final DocBoxes boxes;
    private int changes;
    private int remarks;

    DocBody(HWPFDocument word, Budget budget) {
        this.word = word;
        this.budget = budget;
        this.lists = new DocLists(word);
        this.boxes = new DocBoxes(word);
    }

    /** All parts, in order. */
    List<Part> parts() {
        var parts = new ArrayList<Part>();
        range(word.getRange(), 0, parts);
        for (var rest : boxes.rest()) {
            range(rest, 0, parts);
        }
        return parts;
    }

    /** Runs of text that a tracked change puts in or takes out. */
    int changes() {
        return changes;
    }

    /** Remarks beside the text. */
    int remarks() {
        return remarks;
    }

    /** Paragraphs and tables of a range that lies within tables of the depth given. */
    private void range(Range range, int depth, List<Part> into) {
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            var paragraph = range.getParagraph(i);
            boolean inner = paragraph.isInTable() && paragraph.getTableLevel() > depth;
            if (inner && depth < MAX_DEPTH) {
                var table = range.getTable(paragraph);
                // a table that begins with one in its first cell begins as that one
                into.add(table(table, Math.max(depth + 1, table.getTableLevel())));
                i += Math.max(1, table.numParagraphs()) - 1;
            } else if (!inner && budget.spend()) {
                var drawings = text(paragraph, into);
                if (depth == 0) {
                    boxes(drawings, into);
                }
            }
        }
    }

    private void boxes(List<Integer> drawings, List<Part> into) {
        for (int drawing : drawings) {
            var box = boxes.at(drawing);
            if (box != null) {
                range(box, 0, into);
            }
        }
    }

    private Part.Grid table(org.apache.poi.hwpf.usermodel.Table table, int depth) {
        var edges = edges(table);
        var rows = new ArrayList<List<Part.Cell>>();
        for (int r = 0; r < table.numRows(); r++) {
            var row = new ArrayList<Part.Cell>();
            var read = table.getRow(r);
            for (int c = 0; c < read.numCells() && budget.spend(); c++) {
                var cell = read.getCell(c);
                boolean joined = cell.isMerged() && !cell.isFirstMerged() && !row.isEmpty();
                if (joined) {
                    widen(row, edges.column(cell.getLeftEdge() + cell.getWidth()));
                } else {
                    int before = row.isEmpty() ? 1 : row.get(row.size() - 1).column();
                    row.add(cell(cell, before, edges, depth));
                }
            }
            rows.add(row);
        }
        return new Part.Grid(rows);
    }

    private static CellEdges edges(org.apache.poi.hwpf.usermodel.Table table) {
        var all = new TreeSet<Integer>();
        for (int r = 0; r < table.numRows(); r++) {
            var row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                var cell = row.getCell(c);
                all.add(cell.getLeftEdge());
                all.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        return new CellEdges(all);
    }

    /** A cell, which begins no earlier than the one before it, whatever its edges say. */
    private Part.Cell cell(TableCell cell, int before, CellEdges edges, int depth) {
        int column = Math.max(before, edges.column(cell.getLeftEdge()));
        int end = edges.column(cell.getLeftEdge() + cell.getWidth());
        boolean continued = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
        var parts = new ArrayList<Part>();
        range(cell, depth, parts);
        int span = Math.max(1, Math.min(MAX_SPAN, end - column));
        return new Part.Cell(column, span, 1, continued, 0, parts);
    }

    /** A cell that goes on from the one before it, as old versions merged them. */
    private static void widen(List<Part.Cell> row, int end) {
        var last = row.remove(row.size() - 1);
        int span = Math.max(last.span(), Math.min(MAX_SPAN, end - last.column()));
        row.add(new Part.Cell(last.column(), span, 1, last.continued(), 0, last.parts()));
    }

    /** Reads a paragraph; the places of drawings that are tied to it. */
    private List<Integer> text(Paragraph paragraph, List<Part> into) {
        var text = new DocText(paragraph);
        changes += text.changes();
        remarks += text.remarks();
        boolean blank = Numerals.strip(text.words()).isEmpty();
        var label = blank ? "" : lists.label(paragraph);
        int level = headingLevel(paragraph);
        Set<Embedded> holds = EnumSet.noneOf(Embedded.class);
        holds.addAll(text.holds());
        boolean first = true;
        for (var line : text.words().split("\n", -1)) {
            var words = Numerals.strip(line);
            if (first || !words.isEmpty()) {
                into.add(
                        new Part.Text(
                                first ? label + words : words, level, 0, first ? holds : Set.of()));
            }
            first = false;
        }
        return text.drawings();
    }

    /** The first nine styles of every Word document are its headings. */
    private static int headingLevel(Paragraph paragraph) {
        int style = paragraph.getStyleIndex();
        if (style >= 1 && style <= HEADINGS) {
            return style;
        }
        int level = paragraph.getLvl();
        return level >= 0 && level < HEADINGS ? level + 1 : 0;
    }
}
