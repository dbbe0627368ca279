package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Tables that stand beside each other on a sheet, taken apart at the columns that nothing stands
 * in. The labels and the figures of one table end in one row, tables beside each other do not: that
 * tells them from a table with an empty column.
 */
final class SheetStrips {

    /** Fewer rows or columns are no table. */
    private static final int ROWS = 3;

    private static final int COLUMNS = 2;

    /** Tables beside each other end so many rows apart at least. */
    private static final int APART = 2;

    private SheetStrips() {}

    /** The tables in rows of a sheet, from left to right: those rows where they hold one. */
    static List<NavigableMap<Integer, NavigableMap<Integer, String>>> of(
            NavigableMap<Integer, NavigableMap<Integer, String>> run,
            List<SheetGrid.Merge> merges,
            int lastColumn) {
        var taken = new BitSet();
        run.values().forEach(row -> row.keySet().forEach(taken::set));
        for (var merge : merges) {
            int to = Math.min(merge.lastColumn(), lastColumn);
            if (merge.column() <= to) {
                taken.set(merge.column(), to + 1);
            }
        }
        var parts = new ArrayList<NavigableMap<Integer, NavigableMap<Integer, String>>>();
        int from = taken.nextSetBit(0);
        while (from >= 0) {
            int to = taken.nextClearBit(from);
            var part = part(run, from, to);
            if (to - from < COLUMNS || part.size() < ROWS) {
                return List.of(run);
            }
            if (!parts.isEmpty()
                    && Math.abs(last(parts.get(parts.size() - 1)) - last(part)) < APART) {
                return List.of(run);
            }
            parts.add(part);
            from = taken.nextSetBit(to);
        }
        return parts;
    }

    private static int last(NavigableMap<Integer, NavigableMap<Integer, String>> part) {
        return part.lastKey();
    }

    private static NavigableMap<Integer, NavigableMap<Integer, String>> part(
            NavigableMap<Integer, NavigableMap<Integer, String>> run, int from, int to) {
        var out = new TreeMap<Integer, NavigableMap<Integer, String>>();
        for (var row : run.entrySet()) {
            var cells = row.getValue().subMap(from, true, to, false);
            if (!cells.isEmpty()) {
                out.put(row.getKey(), cells);
            }
        }
        return out;
    }
}
