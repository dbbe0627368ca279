package cn.nianshen.document;

import java.util.List;

/**
 * Rows of cells.
 *
 * @param rows from top to bottom
 * @param at where the table begins
 * @param layout how far columns can be trusted
 */
public record Table(List<TableRow> rows, Position at, Layout layout) implements Block {

    /** What the source tells about columns. */
    public enum Layout {
        /** Every cell has a true column and true spans. */
        GRID,
        /** Rows with fields in order; merged cells are empty fields, columns may be off. */
        FIELDS,
        /** Fields apart by blanks alone; labels may be broken over lines. */
        ALIGNED,
        /** Cells are marked and rows are marked, columns are not. */
        CELLS
    }

    public Table {
        rows = List.copyOf(rows);
    }
}
