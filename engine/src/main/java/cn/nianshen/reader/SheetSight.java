package cn.nianshen.reader;

import java.util.BitSet;

/** Which rows and columns of a sheet are seen, and how many are not though they hold something. */
final class SheetSight {

    private final BitSet hiddenColumns = new BitSet();

    /** Hidden columns with something in a row that is shown. */
    private final BitSet leftOut = new BitSet();

    private int hiddenRows;
    private boolean hidden;

    /** Whether the hidden row was counted. */
    private boolean told;

    /** Columns that are not shown; none where the last stands before the first. */
    void hideColumns(int first, int last) {
        if (first <= last) {
            hiddenColumns.set(first, last + 1);
        }
    }

    /** A row begins. */
    void row(boolean isHidden) {
        hidden = isHidden;
        told = false;
    }

    /** So many hidden rows hold something. */
    void hideRows(int count) {
        hiddenRows = Math.min(SheetGrid.LAST_ROW, hiddenRows + count);
    }

    /** Whether a cell of the row is seen; what one that is not seen holds is counted. */
    boolean shows(int column, String text) {
        boolean blank = text.isBlank();
        if (hidden) {
            hideRows(told || blank ? 0 : 1);
            told |= !blank;
            return false;
        }
        return showsColumn(column, blank);
    }

    /** Whether a cell of a row that is shown is seen. */
    boolean showsColumn(int column, boolean blank) {
        boolean seen = !hiddenColumns.get(column);
        if (!seen && !blank) {
            leftOut.set(column);
        }
        return seen;
    }

    /** Hidden rows with something in them. */
    int hiddenRows() {
        return hiddenRows;
    }

    /** Hidden columns with something in them. */
    int hiddenColumns() {
        return leftOut.cardinality();
    }
}
