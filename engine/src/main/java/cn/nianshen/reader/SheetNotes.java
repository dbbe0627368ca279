package cn.nianshen.reader;

import cn.nianshen.document.Position;

/** Tells of rows and columns that a sheet hides; they are read all the same. */
final class SheetNotes {

    private SheetNotes() {}

    static void hidden(int rows, int columns, int sheet, Blocks blocks) {
        var at = new Position(0, 0, 0, 0, sheet, 0, 0);
        if (rows > 0) {
            blocks.note("hidden-rows", at, Integer.toString(rows));
        }
        if (columns > 0) {
            blocks.note("hidden-columns", at, Integer.toString(columns));
        }
    }
}
