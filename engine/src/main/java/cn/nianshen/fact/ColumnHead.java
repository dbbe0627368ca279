package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A column head of the form; one fact for each block and column, found or not.
 *
 * @param place where it stands
 * @param table table id
 * @param block block or group id, or empty
 * @param column column id
 * @param present whether it was found; meaningless where the table has no head at all
 * @param label label as printed, or empty
 * @param expected label of the form
 * @param likeness {@code same}, {@code remark}, {@code other}, {@code moved} (with its values from
 *     another place, in its own words) or {@code unsure} (the source may have broken it)
 */
public record ColumnHead(
        Place place,
        String table,
        String block,
        String column,
        boolean present,
        String label,
        String expected,
        String likeness)
        implements Fact {}
