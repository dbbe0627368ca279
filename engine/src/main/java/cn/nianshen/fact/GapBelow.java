package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A difference against the year before in a report that sums up others, which is exactly what the
 * same differences of the others come to: it is theirs.
 *
 * @param place the cell in this report
 * @param table table id
 * @param row row id
 * @param column column id
 */
public record GapBelow(Place place, String table, String row, String column) implements Fact {}
