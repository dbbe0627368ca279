package cn.nianshen.report;

import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A last column for remarks: neither values nor part of the form. It is known by its head, or by
 * holding text behind the figures of rows and no figure anywhere.
 */
final class RemarkColumn {

    /** A shorter text may be a word for none, which is a value. */
    private static final int LEAST_TEXT = 3;

    private static final int NONE = Integer.MAX_VALUE;

    private final CellReader cells;
    private final Pattern head;

    RemarkColumn(CellReader cells, Pattern head) {
        this.cells = cells;
        this.head = head;
    }

    /** The rows without that column; of a table whose columns are not sure, all of it. */
    List<TableRow> leftOut(List<TableRow> rows, Table.Layout layout) {
        int column = layout == Table.Layout.GRID ? column(rows) : NONE;
        if (column == NONE) {
            return rows;
        }
        return rows.stream()
                .map(
                        r ->
                                new TableRow(
                                        r.cells().stream()
                                                .filter(c -> c.column() < column)
                                                .toList()))
                .filter(r -> !r.cells().isEmpty())
                .toList();
    }

    private int column(List<TableRow> rows) {
        int column = NONE;
        for (var row : rows) {
            var last = row.cells().isEmpty() ? null : row.cells().get(row.cells().size() - 1);
            boolean named = last != null && head.matcher(last.text().strip()).matches();
            column = named ? Math.min(column, last.column()) : column;
        }
        int named = column;
        return named != NONE && hasNoFigureFrom(rows, named) ? named : unnamed(rows);
    }

    /** Where rows go on with text behind their figures, and no row has a figure there. */
    private int unnamed(List<TableRow> rows) {
        int column = NONE;
        for (var row : rows) {
            int at = row.cells().size() - 1;
            boolean remark =
                    at > 1
                            && isText(row.cells().get(at))
                            && isFigure(row.cells().get(at - 1))
                            && row.cells().get(0).column() == 1;
            column = remark ? Math.min(column, row.cells().get(at).column()) : column;
        }
        boolean remarks = column != NONE && hasNoFigure(rows, column) && !isHeaded(rows, column);
        return remarks ? column : NONE;
    }

    /** Whether a row without numbers has text there: a head, so that the column means something. */
    private boolean isHeaded(List<TableRow> rows, int column) {
        return rows.stream()
                .filter(r -> r.cells().stream().noneMatch(this::isNumber))
                .flatMap(r -> r.cells().stream())
                .anyMatch(c -> c.column() == column && !c.text().isBlank());
    }

    private boolean hasNoFigureFrom(List<TableRow> rows, int column) {
        return rows.stream()
                .flatMap(r -> r.cells().stream())
                .noneMatch(c -> c.column() >= column && isNumber(c));
    }

    private boolean hasNoFigure(List<TableRow> rows, int column) {
        return rows.stream()
                .flatMap(r -> r.cells().stream())
                .noneMatch(c -> c.column() + c.columnSpan() > column && isNumber(c));
    }

    private boolean isText(TableCell cell) {
        return cell.text().strip().length() >= LEAST_TEXT && !isFigure(cell);
    }

    private boolean isNumber(TableCell cell) {
        return cells.read(cell.text()).state().equals("number");
    }

    private boolean isFigure(TableCell cell) {
        return isNumber(cell) || cells.read(cell.text()).state().equals("dash");
    }
}
