package cn.nianshen.rule;

import cn.nianshen.source.Masks;

/**
 * A cell, or a row or column, that is likely wrong.
 *
 * @param table table id
 * @param row row id; empty for a column
 * @param column column id; empty for a row
 * @param printed what is printed
 * @param fits the figure with which the sums would hold, or empty where it cannot be told; a guess,
 *     never a correction
 * @param slip how it may have gone wrong
 * @param way which of the ways to mend it belongs to, from 1, the likeliest first; cells of the
 *     same way change together
 */
public record Suspect(
        String table, String row, String column, String printed, String fits, Slip slip, int way) {

    public Suspect {
        printed = Masks.numbers(printed);
        fits = Masks.numbers(fits);
    }

    /** A cell of the only way, of no known slip. */
    public Suspect(String table, String row, String column, String printed, String fits) {
        this(table, row, column, printed, fits, Slip.UNKNOWN, 1);
    }
}
