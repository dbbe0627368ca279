package cn.nianshen.reader;

/**
 * A straight rule of a page, in the units of {@link Box}.
 *
 * @param level whether it runs from left to right, else from top to bottom
 * @param at its place across its direction
 * @param from where it begins
 * @param to where it ends
 */
record PageRule(boolean level, int at, int from, int to) {

    /** Thickest stroke or bar that is a rule and no area: 3 points. */
    static final int THICKEST = 3 * Box.POINT;

    PageRule {
        int f = Math.min(from, to);
        to = Math.max(from, to);
        from = f;
    }

    /** The rule that a thin bar draws, or null where the box is no bar. */
    static @org.jspecify.annotations.Nullable PageRule ofBar(Box bar) {
        if (bar.height() <= THICKEST && bar.width() > bar.height()) {
            return new PageRule(true, bar.centre(), bar.left(), bar.right());
        }
        if (bar.width() <= THICKEST && bar.height() > bar.width()) {
            return new PageRule(false, bar.middle(), bar.top(), bar.bottom());
        }
        return null;
    }

    int length() {
        return to - from;
    }

    PageRule turnedBack(int quarters, int width, int height) {
        var box = level ? new Box(from, at, to, at) : new Box(at, from, at, to);
        var turned = box.turnedBack(quarters, width, height);
        boolean lies = level == ((quarters & 1) == 0);
        return lies
                ? new PageRule(true, turned.top(), turned.left(), turned.right())
                : new PageRule(false, turned.left(), turned.top(), turned.bottom());
    }
}
