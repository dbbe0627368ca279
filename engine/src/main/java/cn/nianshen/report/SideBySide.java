package cn.nianshen.report;

import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table whose second half stands to the right of the first, with labels and heads of its own. */
final class SideBySide {

    private static final int LEAST_ROWS = 3;
    private static final int LEAST_FIGURES = 3;

    private final CellReader cells;

    SideBySide(CellReader cells) {
        this.cells = cells;
    }

    /** The rows of the table, those on the right behind those on the left. */
    List<TableRow> rows(List<TableRow> rows, Table.Layout layout) {
        int column = layout == Table.Layout.GRID ? secondLabels(rows) : 0;
        if (column == 0) {
            return rows;
        }
        var left = new ArrayList<TableRow>();
        var right = new ArrayList<TableRow>();
        for (var row : rows) {
            var before = row.cells().stream().filter(c -> c.column() < column).toList();
            var behind = row.cells().stream().filter(c -> c.column() >= column).toList();
            left.add(new TableRow(before));
            right.add(new TableRow(behind.stream().map(c -> moved(c, column - 1)).toList()));
        }
        left.addAll(right);
        return left;
    }

    /** The cell so many columns further to the left. */
    static TableCell moved(TableCell cell, int columns) {
        return new TableCell(
                cell.text(),
                cell.column() - columns,
                cell.columnSpan(),
                cell.rowSpan(),
                cell.at(),
                cell.holds());
    }

    /** The column in which most rows have a label between as many figures on both sides, or 0. */
    private int secondLabels(List<TableRow> rows) {
        Map<Integer, Integer> votes = new HashMap<>();
        int figured = 0;
        for (var row : rows) {
            int column = secondLabel(row.cells());
            if (column > 0) {
                votes.merge(column, 1, Integer::sum);
            }
            figured += row.cells().stream().anyMatch(this::isFigure) ? 1 : 0;
        }
        int least = Math.max(LEAST_ROWS, figured / 2 + 1);
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= least)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    private int secondLabel(List<TableCell> row) {
        int to = row.size();
        while (to > 0 && isFigure(row.get(to - 1))) {
            to--;
        }
        int figures = row.size() - to;
        int label = to;
        while (label > 0 && !isFigure(row.get(label - 1))) {
            label--;
        }
        int from = label;
        while (from > 0 && isFigure(row.get(from - 1))) {
            from--;
        }
        boolean same = figures >= LEAST_FIGURES && label - from == figures;
        return same && from > 0 && label < to ? row.get(label).column() : 0;
    }

    private boolean isFigure(TableCell cell) {
        var state = cells.read(cell.text()).state();
        return state.equals("number") || state.equals("dash");
    }
}
