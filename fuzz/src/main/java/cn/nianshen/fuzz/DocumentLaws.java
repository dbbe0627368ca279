package cn.nianshen.fuzz;

import cn.nianshen.document.Block;
import cn.nianshen.document.Document;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.output.Messages;
import cn.nianshen.source.Format;
import java.util.HashSet;
import java.util.Set;

/** What holds of every document that a reader makes. */
final class DocumentLaws {

    private static final int MOST_BLOCKS = 20_000;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LAST_COLUMN = 1 << 14;
    private static final int MOST_NOTES = 50;

    /**
     * Formats whose columns are counted by the reader, so that they are right whatever stands in
     * the file. The others say where their cells stand; where they lie, so does the table.
     */
    private static final Set<Format> COUNTED = Set.of(Format.HTML, Format.MHT, Format.DOCX);

    private final Messages words;
    private final boolean counted;
    private int order;
    private int cells;

    private DocumentLaws(Messages words, boolean counted) {
        this.words = words;
        this.counted = counted;
    }

    /**
     * Looks at all of a document.
     *
     * @param format format that it was read of
     * @param words words of outputs
     * @throws LawBroken where it is not as readers promise
     */
    static void check(Document document, Format format, Messages words) {
        var laws = new DocumentLaws(words, COUNTED.contains(format));
        LawBroken.unless(
                document.blocks().size() <= MOST_BLOCKS, "few blocks", document.blocks().size());
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                laws.table(table);
            } else if (block instanceof Paragraph paragraph) {
                laws.paragraph(paragraph);
            }
        }
        laws.notes(document);
    }

    private void notes(Document document) {
        LawBroken.unless(
                document.notes().size() <= MOST_NOTES, "few notes", document.notes().size());
        for (var note : document.notes()) {
            LawBroken.unless(words.has("note." + note.kind()), "notes have words", note);
            counts(note.at());
        }
    }

    private void paragraph(Paragraph paragraph) {
        text(paragraph.text());
        LawBroken.unless(
                paragraph.text().indexOf('\n') < 0 && paragraph.text().indexOf('\r') < 0,
                "a paragraph is one line",
                paragraph);
        LawBroken.unless(
                paragraph.headingLevel() >= 0 && paragraph.headingLevel() <= 9,
                "heading levels are 0 to 9",
                paragraph.headingLevel());
        next(paragraph.at());
    }

    private static void text(String text) {
        LawBroken.unless(text.length() <= LONGEST_TEXT, "text is bounded", text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            LawBroken.unless(
                    pair || !Character.isSurrogate(c),
                    "characters are whole",
                    (int) c + " at " + i);
            i += pair ? 1 : 0;
        }
    }

    private static void counts(Position at) {
        boolean sound =
                at.order() >= 0
                        && at.page() >= 0
                        && at.line() >= 0
                        && at.paragraph() >= 0
                        && at.table() >= 0
                        && at.row() >= 0
                        && at.column() >= 0;
        LawBroken.unless(sound, "places are not below zero", at);
    }

    /** Places rise from one to the next in reading order. */
    private void next(Position at) {
        counts(at);
        LawBroken.unless(at.order() > order, "places rise", at + " after " + order);
        order = at.order();
    }

    private void table(Table table) {
        LawBroken.unless(
                table.rows().stream().anyMatch(row -> !row.cells().isEmpty()),
                "a table has cells",
                table.at());
        var taken = new HashSet<Long>();
        for (int row = 1; row <= table.rows().size(); row++) {
            int before = 0;
            for (TableCell cell : table.rows().get(row - 1).cells()) {
                cell(table, cell, row, before);
                before = cell.column();
                if (counted && table.layout() == Table.Layout.GRID) {
                    alone(taken, cell, row);
                }
            }
        }
    }

    private void cell(Table table, TableCell cell, int row, int before) {
        next(cell.at());
        text(cell.text());
        LawBroken.unless(++cells <= MOST_BLOCKS, "few cells", cells);
        LawBroken.unless(
                cell.column() > before || !counted && cell.column() == before,
                "columns rise within a row",
                cell);
        LawBroken.unless(
                cell.columnSpan() >= 1 && cell.rowSpan() >= 1, "spans are at least 1", cell);
        if (table.layout() == Table.Layout.GRID) {
            LawBroken.unless(
                    cell.column() + (long) cell.columnSpan() <= LAST_COLUMN + 1L,
                    "columns end",
                    cell);
            LawBroken.unless(
                    row + (long) cell.rowSpan() <= table.rows().size() + 1L,
                    "cells end with their table",
                    cell + " in row " + row + " of " + table.rows().size());
        }
    }

    /** Where a cell begins, no other one is. */
    private static void alone(HashSet<Long> taken, TableCell cell, int row) {
        long at = (long) row * (LAST_COLUMN + 1) + cell.column();
        LawBroken.unless(!taken.contains(at), "cells do not lie on each other", cell);
        if ((long) cell.rowSpan() * cell.columnSpan() <= MOST_BLOCKS) {
            for (int r = 0; r < cell.rowSpan(); r++) {
                for (int c = 0; c < cell.columnSpan(); c++) {
                    taken.add(at + (long) r * (LAST_COLUMN + 1) + c);
                }
            }
        }
    }
}
