package cn.nianshen.check;

import cn.nianshen.fact.Cell;

/**
 * Names a cell of the form.
 *
 * @param table table id
 * @param row row id
 * @param column column id, or {@link #EACH}
 */
public record CellName(String table, String row, String column) {

    /** Stands for each column of the row in turn. */
    public static final String EACH = "*";

    /** Whether it names one cell in each column. */
    public boolean each() {
        return column.equals(EACH);
    }

    CellName in(String named) {
        return each() ? new CellName(table, row, named) : this;
    }

    static CellName of(Cell cell) {
        return new CellName(cell.table(), cell.row(), cell.column());
    }

    @Override
    public String toString() {
        return table + '.' + row + '.' + column;
    }
}
