package cn.nianshen.reader;

import java.util.List;

/**
 * Cells that go on from a cell above where none is: programs that make documents of web pages leave
 * one in the wrong row, which is then wider than its table. It holds nothing and is no cell.
 */
final class StrayCells {

    private StrayCells() {}

    /**
     * Takes such a cell out of the last row.
     *
     * @param columns columns of the table by its grid, 0 where it tells none
     */
    static void takeOut(List<List<Part.Cell>> rows, int columns) {
        if (columns == 0 || rows.size() < 2 || width(rows.get(rows.size() - 1)) <= columns) {
            return;
        }
        var row = rows.get(rows.size() - 1);
        var above = rows.get(rows.size() - 2);
        for (int i = 0; i < row.size(); i++) {
            var cell = row.get(i);
            boolean stray =
                    cell.continued()
                            && cell.words().isEmpty()
                            && cell.holds().isEmpty()
                            && width(row) - cell.span() == columns
                            && above.stream().noneMatch(c -> c.column() == cell.column());
            if (stray) {
                row.remove(i);
                row.replaceAll(c -> c.column() > cell.column() ? c.moved(-cell.span()) : c);
                return;
            }
        }
    }

    private static int width(List<Part.Cell> row) {
        if (row.isEmpty()) {
            return 0;
        }
        var last = row.get(row.size() - 1);
        return last.column() + last.span() - 1;
    }
}
