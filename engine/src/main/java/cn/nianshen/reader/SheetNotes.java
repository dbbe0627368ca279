package cn.nianshen.reader;

import cn.nianshen.document.Block;
import cn.nianshen.document.Document;
import cn.nianshen.document.Note;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.source.Numerals;

/** Tells of a workbook what its cells do not: what is hidden, and that it holds tables alone. */
final class SheetNotes {

    /** A cell with a sentence longer than this is no label. */
    private static final int LONGEST_LABEL = 60;

    private SheetNotes() {}

    /** Notes a workbook without a sentence: the report's text is elsewhere, not missing. */
    static void alone(Blocks blocks) throws UnreadableException {
        Document read = blocks.document();
        boolean told = read.blocks().stream().anyMatch(SheetNotes::tells);
        if (!told && !read.blocks().isEmpty()) {
            blocks.note(Note.TABLES_ALONE, Position.NONE);
        }
    }

    private static boolean tells(Block block) {
        if (block instanceof Paragraph p) {
            return Numerals.hasFullStop(p.text());
        }
        return block instanceof Table t
                && t.rows().stream()
                        .flatMap(r -> r.cells().stream())
                        .anyMatch(
                                c ->
                                        c.text().length() > LONGEST_LABEL
                                                && Numerals.hasFullStop(c.text()));
    }

    /** Notes rows and columns of a sheet that hold something and are not shown. */
    static void hidden(SheetSight sight, int sheet, Blocks blocks) {
        int rows = sight.hiddenRows();
        int columns = sight.hiddenColumns();
        var at = new Position(0, 0, 0, 0, sheet, 0, 0);
        if (rows > 0) {
            blocks.note("hidden-rows", at, Integer.toString(rows));
        }
        if (columns > 0) {
            blocks.note("hidden-columns", at, Integer.toString(columns));
        }
    }
}
