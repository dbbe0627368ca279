package cn.nianshen.report;

import cn.nianshen.document.Position;

/**
 * A head of the form as it was found.
 *
 * @param block block id, or for a single row of values the id of the group
 * @param column column id, or empty for a head over several columns
 * @param present whether it was found
 * @param label as printed, or empty
 * @param expected label of the form
 * @param likeness {@code same}, {@code remark} or {@code other}
 * @param sheetColumn column of the document it stands in, 0 where columns are not known
 * @param at where it stands
 */
public record ReadHead(
        String block,
        String column,
        boolean present,
        String label,
        String expected,
        String likeness,
        int sheetColumn,
        Position at) {}
