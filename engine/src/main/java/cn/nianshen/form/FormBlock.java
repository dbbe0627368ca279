package cn.nianshen.form;

import java.util.List;

/**
 * Rows with the same columns.
 *
 * @param id block id, e.g. {@code 20-1}
 * @param heading head of the block, or empty
 * @param corner head of the label column, or empty
 * @param columns value columns
 * @param rows rows from top to bottom
 */
public record FormBlock(
        String id, String heading, String corner, List<FormColumn> columns, List<FormRow> rows) {

    public FormBlock {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The column with the id. */
    public FormColumn column(String id) {
        for (var column : columns) {
            if (column.id().equals(id)) {
                return column;
            }
        }
        throw new IllegalArgumentException("no column " + id);
    }
}
