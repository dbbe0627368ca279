package cn.nianshen.reader;

/** What holds within a group of RTF and is as it was before behind it. */
final class RtfState implements Cloneable {

    /** What becomes of the text of a group. */
    enum Use {
        BODY,
        /** None of the text: data, what stands beside it, what this reader does not know. */
        SKIPPED,
        FONTS,
        STYLES,
        FIELD_CODE,
        HEADER
    }

    Use use = Use.BODY;
    int font;
    int eastern;

    /** Whether the words for fonts that follow are about those of Chinese letters. */
    boolean east;

    int fallback = 1;
    boolean hidden;
    boolean deleted;
    boolean inserted;
    boolean raised;
    boolean struck;
    boolean inTable;
    int depth;
    int outline = ListNumbers.LEVELS;
    int style;

    /** Whether the group may be passed over by those who do not know its first word. */
    boolean starred;

    /** Whether the text is the label of a list. */
    boolean label;

    /** Whether the text stands in a box. */
    boolean box;

    /** Whether rows are described that lie within a cell. */
    boolean nested;

    RtfState copy() {
        try {
            var copy = (RtfState) clone();
            copy.starred = false;
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Back to the look that letters have without words for it. */
    void plain() {
        hidden = false;
        raised = false;
        struck = false;
        east = false;
        deleted = false;
        inserted = false;
    }

    /** Back to a paragraph of its own. */
    void paragraph() {
        inTable = false;
        depth = 0;
        outline = ListNumbers.LEVELS;
        style = 0;
    }

    /** Tables around the paragraph. */
    int tables() {
        return inTable ? Math.max(1, depth) : depth;
    }

    boolean isSeen() {
        return use == Use.BODY && !hidden && !deleted && !raised && !struck;
    }
}
