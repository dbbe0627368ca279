package cn.nianshen.document;

import java.util.Set;

/**
 * One cell.
 *
 * @param text as printed; lines within a cell are joined without a blank
 * @param column first column, from 1; in a table without true columns the number of the cell in its
 *     row
 * @param columnSpan columns covered, at least 1
 * @param rowSpan rows covered, at least 1
 * @param at where it stands
 * @param holds what stands in it besides text
 */
public record TableCell(
        String text, int column, int columnSpan, int rowSpan, Position at, Set<Embedded> holds) {

    public TableCell {
        holds = Set.copyOf(holds);
    }
}
