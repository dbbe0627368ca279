package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/**
 * The columns of a table whose rows know only where each of their cells begins and ends: edges that
 * stand close together are one.
 */
final class CellEdges {

    /** Edges nearer than this, in twentieths of a point, are drawn as one line. */
    private static final int NEAR = 40;

    private final List<Integer> starts = new ArrayList<>();

    /**
     * @param all left and right edges of all cells, in twentieths of a point
     */
    CellEdges(SortedSet<Integer> all) {
        for (int edge : all) {
            if (starts.isEmpty() || edge - starts.get(starts.size() - 1) > NEAR) {
                starts.add(edge);
            }
        }
    }

    /** The column that begins at the edge, from 1. */
    int column(int edge) {
        int at = Collections.binarySearch(starts, edge);
        return Math.max(1, at >= 0 ? at + 1 : -at - 1);
    }
}
