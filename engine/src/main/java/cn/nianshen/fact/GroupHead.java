package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A head over several columns, such as a kind of case, with words added to it.
 *
 * @param place where it stands
 * @param table table id
 * @param label as printed
 * @param expected as in the form
 * @param likeness {@code same}, {@code remark} or {@code other}
 */
public record GroupHead(Place place, String table, String label, String expected, String likeness)
        implements Fact {}
