package cn.nianshen.report;

import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A column that counts the rows, from one on without a gap: neither part of a label nor a value.
 */
final class RowNumbers {

    private static final int LEAST_ROWS = 6;

    private final CellReader cells;

    RowNumbers(CellReader cells) {
        this.cells = cells;
    }

    /** The rows without that column; of a table whose columns are not sure, all of it. */
    List<TableRow> leftOut(List<TableRow> rows, Table.Layout layout) {
        int column = layout == Table.Layout.GRID ? counting(rows) : 0;
        if (column == 0) {
            return rows;
        }
        return rows.stream()
                .map(
                        row ->
                                new TableRow(
                                        row.cells().stream()
                                                .filter(c -> !isOnly(c, column))
                                                .toList()))
                .toList();
    }

    private static boolean isOnly(TableCell cell, int column) {
        return cell.column() == column && cell.columnSpan() == 1;
    }

    /** The column whose figures are one, two, three and so on in all rows with figures; or 0. */
    private int counting(List<TableRow> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        int figured = 0;
        for (var row : rows) {
            int figures = 0;
            for (var cell : row.cells()) {
                var number = cells.read(cell.text()).number();
                if (number == null) {
                    continue;
                }
                figures++;
                int before = counts.getOrDefault(cell.column(), 0);
                boolean next =
                        before >= 0 && number.compareTo(BigDecimal.valueOf(before + 1L)) == 0;
                counts.put(cell.column(), next ? before + 1 : -1);
            }
            figured += figures > 0 ? 1 : 0;
        }
        for (var count : counts.entrySet()) {
            if (count.getValue() >= LEAST_ROWS && count.getValue() == figured) {
                return count.getKey();
            }
        }
        return 0;
    }
}
