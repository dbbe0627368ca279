package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A head over several columns, such as a kind of case, or over a block of the table.
 *
 * @param place where it stands
 * @param table table id
 * @param label as printed, or empty
 * @param expected as in the form
 * @param likeness {@code same}, {@code remark}, {@code other}; {@code missing} where it was not
 *     found, {@code left-out} where nothing stands that could be it
 */
public record GroupHead(Place place, String table, String label, String expected, String likeness)
        implements Fact {}
