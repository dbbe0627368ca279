package cn.nianshen.report;

import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tables of the form side by side in one: a row holds the headings of several sections or blocks,
 * and below each stands what belongs to it. They are read one after the other.
 */
final class CaptionsBeside {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;

    private final Labels labels;
    private final Set<String> captions;

    /**
     * With what is known of headings.
     *
     * @param captions headings of sections and blocks, without numbers in front
     */
    CaptionsBeside(Labels labels, Set<String> captions) {
        this.labels = labels;
        this.captions = captions;
    }

    /** The rows, those below the second heading behind those below the first, and so on. */
    List<TableRow> inTurn(List<TableRow> rows, Table.Layout layout) {
        if (layout != Table.Layout.GRID || rows.stream().noneMatch(r -> edges(r).size() > 1)) {
            return rows;
        }
        var out = new ArrayList<TableRow>();
        int from = 0;
        while (from < rows.size()) {
            var edges = edges(rows.get(from));
            if (edges.size() < 2) {
                out.add(rows.get(from));
                from++;
                continue;
            }
            int to = from + 1;
            while (to < rows.size() && goesOn(rows.get(to), edges)) {
                to++;
            }
            divide(rows.subList(from, to), edges, out);
            from = to;
        }
        return out;
    }

    /** The columns in which headings begin, where the row holds nothing else; else none. */
    private List<Integer> edges(TableRow row) {
        var edges = new ArrayList<Integer>();
        for (var cell : row.cells()) {
            if (isCaption(cell)) {
                edges.add(cell.column());
            } else if (!cell.text().isBlank()) {
                return List.of();
            }
        }
        return edges;
    }

    private boolean isCaption(TableCell cell) {
        int length = cell.text().length();
        return length >= SHORTEST
                && length <= LONGEST
                && captions.contains(labels.full(cell.text()));
    }

    /** Whether the row stands below the headings: no cell over two of them, no new headings. */
    private boolean goesOn(TableRow row, List<Integer> edges) {
        var here = edges(row);
        boolean anew =
                here.size() > 1
                        || here.size() == 1
                                && row.cells().stream().filter(c -> !c.text().isBlank()).count()
                                        == 1
                                && isHeadingOfSection(row);
        return !anew && row.cells().stream().noneMatch(c -> isAcross(c, edges));
    }

    /** A heading with its number stands for a section of the text, which is beside none. */
    private boolean isHeadingOfSection(TableRow row) {
        for (var cell : row.cells()) {
            if (isCaption(cell)) {
                return !labels.full(cell.text()).equals(labels.words(cell.text()));
            }
        }
        return false;
    }

    private static boolean isAcross(TableCell cell, List<Integer> edges) {
        for (int edge : edges.subList(1, edges.size())) {
            boolean over = cell.column() < edge && cell.column() + cell.columnSpan() > edge;
            if (over && !cell.text().isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static void divide(List<TableRow> rows, List<Integer> edges, List<TableRow> out) {
        for (int i = 0; i < edges.size(); i++) {
            int from = i == 0 ? 1 : edges.get(i);
            int to = i + 1 < edges.size() ? edges.get(i + 1) : Integer.MAX_VALUE;
            for (var row : rows) {
                var part = new ArrayList<TableCell>();
                boolean filled = false;
                for (var cell : row.cells()) {
                    if (cell.column() >= from && cell.column() < to) {
                        part.add(moved(cell, from - 1));
                        filled |= !cell.text().isBlank();
                    }
                }
                if (filled) {
                    out.add(new TableRow(part));
                }
            }
        }
    }

    private static TableCell moved(TableCell cell, int columns) {
        return new TableCell(
                cell.text(),
                cell.column() - columns,
                cell.columnSpan(),
                cell.rowSpan(),
                cell.at(),
                cell.holds());
    }
}
