package cn.nianshen.document;

import java.util.List;

/**
 * One row as the source has it.
 *
 * @param cells from left to right; a cell merged from above is not repeated
 */
public record TableRow(List<TableCell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }
}
