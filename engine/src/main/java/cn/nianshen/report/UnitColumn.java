package cn.nianshen.report;

import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import java.util.List;

/** A column that names the unit in every row: neither part of a label nor a value. */
final class UnitColumn {

    private static final int LEAST_ROWS = 3;

    private final CellReader cells;

    UnitColumn(CellReader cells) {
        this.cells = cells;
    }

    /** The rows without cells that hold a unit alone, where most rows of figures have one. */
    List<TableRow> leftOut(List<TableRow> rows) {
        long figured =
                rows.stream().filter(r -> r.cells().stream().anyMatch(this::isFigure)).count();
        long named = rows.stream().filter(r -> r.cells().stream().anyMatch(this::isUnit)).count();
        if (named < LEAST_ROWS || named * 2 <= figured) {
            return rows;
        }
        return rows.stream()
                .map(r -> new TableRow(r.cells().stream().filter(c -> !isUnit(c)).toList()))
                .toList();
    }

    private boolean isUnit(TableCell cell) {
        return cells.isUnit(cell.text());
    }

    private boolean isFigure(TableCell cell) {
        return cells.read(cell.text()).state().equals("number");
    }
}
