package cn.nianshen.report;

import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
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
    private final Set<String> sections;
    private final Set<String> blocks;

    /**
     * With what is known of headings.
     *
     * @param sections headings of sections, without numbers in front
     * @param blocks headings of the blocks of tables
     */
    CaptionsBeside(Labels labels, Set<String> sections, Set<String> blocks) {
        this.labels = labels;
        this.sections = sections;
        this.blocks = blocks;
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
            while (to < rows.size() && goesOn(rows.get(from), rows.get(to), edges)) {
                to++;
            }
            divide(rows.subList(from, to), edges, out);
            from = to;
        }
        return out;
    }

    /**
     * The columns in which headings begin, where the row holds nothing else; all of sections or all
     * of blocks, none twice. Else none.
     */
    private List<Integer> edges(TableRow row) {
        var edges = new ArrayList<Integer>();
        var met = new HashSet<String>();
        for (var cell : row.cells()) {
            if (cell.text().isBlank()) {
                continue;
            }
            int length = cell.text().length();
            boolean brief = length >= SHORTEST && length <= LONGEST;
            if (!brief || !met.add(labels.full(cell.text()))) {
                return List.of();
            }
            edges.add(cell.column());
        }
        return sections.containsAll(met) || blocks.containsAll(met) ? edges : List.of();
    }

    /** Whether a row stands below the headings: no cell over two of them, no heading like them. */
    private boolean goesOn(TableRow headings, TableRow row, List<Integer> edges) {
        return (edges(row).isEmpty() || isOfSections(headings) && !isOfSections(row))
                && row.cells().stream().noneMatch(c -> isAcross(c, edges));
    }

    private boolean isOfSections(TableRow row) {
        return row.cells().stream().anyMatch(c -> sections.contains(labels.full(c.text())));
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
                        part.add(SideBySide.moved(cell, from - 1));
                        filled |= !cell.text().isBlank();
                    }
                }
                if (filled) {
                    out.add(new TableRow(part));
                }
            }
        }
    }
}
