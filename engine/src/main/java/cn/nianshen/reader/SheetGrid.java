package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The cells of a sheet that hold something, and its merged regions, which are never expanded.
 *
 * <p>Rows and columns count from 1.
 */
final class SheetGrid {

    static final int LAST_ROW = 1 << 20;
    static final int LAST_COLUMN = 1 << 14;

    /**
     * A merged region.
     *
     * @param row first row
     * @param column first column
     * @param lastRow last row
     * @param lastColumn last column
     */
    record Merge(int row, int column, int lastRow, int lastColumn) {
        boolean covers(int r, int c) {
            return r >= row && r <= lastRow && c >= column && c <= lastColumn;
        }
    }

    private final Bounds bounds;
    private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
    private final Map<Long, Merge> merges = new HashMap<>();
    private int cells;
    private int lastColumn;

    SheetGrid(Bounds bounds) {
        this.bounds = bounds;
    }

    /**
     * Keeps a cell; a blank one is none.
     *
     * @throws UnreadableException where the sheet holds more cells than it may
     */
    void put(int row, int column, String text) throws UnreadableException {
        boolean outside = row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN;
        if (text.isEmpty() || outside) {
            return;
        }
        if (++cells > bounds.cells()) {
            throw new UnreadableException("too-much", Integer.toString(bounds.cells()));
        }
        rows.computeIfAbsent(row, k -> new TreeMap<>()).put(column, text);
        lastColumn = Math.max(lastColumn, column);
    }

    /**
     * Keeps a merged region as its corners.
     *
     * @throws UnreadableException where there are more of them than there may be
     */
    void merge(Merge merge) throws UnreadableException {
        if (merges.size() >= bounds.merges()) {
            throw new UnreadableException("too-much", Integer.toString(bounds.merges()));
        }
        if (merge.row <= merge.lastRow && merge.column <= merge.lastColumn) {
            merges.putIfAbsent(key(merge.row, merge.column), merge);
        }
    }

    private static long key(int row, int column) {
        return (long) row * (LAST_COLUMN + 1) + column;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The rows that hold something, by number. */
    NavigableMap<Integer, NavigableMap<Integer, String>> rows() {
        return rows;
    }

    /** The last column that holds something. */
    int lastColumn() {
        return lastColumn;
    }

    /** The region that begins at a cell; of one cell where none is merged. */
    Merge at(int row, int column) {
        var merge = merges.get(key(row, column));
        return merge == null ? new Merge(row, column, row, column) : merge;
    }

    /** The merged regions that reach into rows of a part of the sheet. */
    List<Merge> within(int firstRow, int lastRow) {
        var out = new ArrayList<Merge>();
        for (var merge : merges.values()) {
            if (merge.row <= lastRow && merge.lastRow >= firstRow) {
                out.add(merge);
            }
        }
        return out;
    }
}
