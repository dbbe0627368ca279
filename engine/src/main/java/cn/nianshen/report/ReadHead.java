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
 * @param likeness {@code same}, {@code remark}, {@code other}, {@code moved} (it is the head of
 *     another column, whose values stand below it) or {@code unsure} (the source may have broken
 *     it); {@code left-out} where it is not there, nor anything that could be it
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
        Position at) {

    /** Likeness of a head that is not there in a table that has nothing in its place. */
    public static final String LEFT_OUT = "left-out";

    /** Likeness of a head of the form that stands over its values in another place. */
    public static final String MOVED = "moved";

    /** The head where nothing stands that could be it. */
    ReadHead leftOut() {
        return new ReadHead(block, column, false, label, expected, LEFT_OUT, sheetColumn, at);
    }

    /** The head where its wording cannot be held against the report. */
    ReadHead unsure() {
        boolean departs = present && (likeness.equals("other") || likeness.equals(MOVED));
        return departs
                ? new ReadHead(block, column, true, label, expected, "unsure", sheetColumn, at)
                : this;
    }
}
