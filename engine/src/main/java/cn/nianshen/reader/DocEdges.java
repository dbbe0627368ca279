package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;

/**
 * The columns of a table of binary Word, which knows only where each cell begins and ends: edges
 * that stand close together are one.
 */
final class DocEdges {

    /** Edges nearer than this, in twentieths of a point, are drawn as one line. */
    private static final int NEAR = 40;

    private final List<Integer> starts = new ArrayList<>();

    DocEdges(Table table) {
        var all = new TreeSet<Integer>();
        for (int r = 0; r < table.numRows(); r++) {
            var row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                var cell = row.getCell(c);
                all.add(cell.getLeftEdge());
                all.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
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
