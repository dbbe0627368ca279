package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.math.BigDecimal;

/**
 * An agency that has more in a cell than the report that sums it up.
 *
 * @param place the cell in the report that sums up
 * @param member id of the agency
 * @param name its name
 * @param table table id
 * @param row row id
 * @param column column id
 * @param value what the agency has
 * @param printed what the report has that sums up
 */
public record MemberAbove(
        Place place,
        String member,
        String name,
        String table,
        String row,
        String column,
        BigDecimal value,
        BigDecimal printed)
        implements Fact {}
