package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.math.BigDecimal;

/**
 * What the reports of the agencies that this report sums up have in a cell, taken together.
 *
 * @param place the cell in this report
 * @param table table id
 * @param row row id
 * @param column column id
 * @param value the sum
 * @param printed what this report has there
 * @param complete whether all of them have a number there
 * @param inexact by how much sum and cell may differ where amounts are rounded
 */
public record MembersSum(
        Place place,
        String table,
        String row,
        String column,
        BigDecimal value,
        BigDecimal printed,
        boolean complete,
        BigDecimal inexact)
        implements Fact {

    /** Whether the sum is not what is printed, rounding left aside. */
    public boolean differs() {
        return printed.subtract(value).abs().compareTo(inexact) > 0;
    }
}
