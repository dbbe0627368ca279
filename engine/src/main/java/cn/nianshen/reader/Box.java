package cn.nianshen.reader;

/**
 * A rectangle of a page, in hundredths of a point from its upper left corner, downwards.
 *
 * @param left left edge
 * @param top upper edge
 * @param right right edge, not left of the left one
 * @param bottom lower edge, not above the upper one
 */
record Box(int left, int top, int right, int bottom) {

    /** Hundredths of a point in a point. */
    static final int POINT = 100;

    /** Farthest place kept, far beyond any sheet. */
    private static final int FAR = 2_000_000;

    Box {
        int l = Math.min(left, right);
        int t = Math.min(top, bottom);
        right = Math.max(left, right);
        bottom = Math.max(top, bottom);
        left = l;
        top = t;
    }

    /** A length in points as one of ours; what is no number or beyond any sheet is bounded. */
    static int of(double points) {
        return Double.isNaN(points)
                ? 0
                : (int) Math.round(Math.max(-FAR, Math.min(FAR, points * POINT)));
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    int middle() {
        return (left + right) / 2;
    }

    int centre() {
        return (top + bottom) / 2;
    }

    boolean holds(int x, int y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** Whether the other lies within, but for the slack given. */
    boolean holds(Box other, int slack) {
        return other.left >= left - slack
                && other.right <= right + slack
                && other.top >= top - slack
                && other.bottom <= bottom + slack;
    }

    /** What of it lies within another; nothing wide where they are apart. */
    Box within(Box other) {
        int l = Math.max(left, other.left);
        int t = Math.max(top, other.top);
        return new Box(
                l,
                t,
                Math.max(l, Math.min(right, other.right)),
                Math.max(t, Math.min(bottom, other.bottom)));
    }

    /** The smallest that covers both. */
    Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /**
     * The box on a sheet turned back.
     *
     * @param quarters quarter turns, clockwise, by which the sheet was turned
     * @param width width of the sheet before it is turned back
     * @param height its height
     */
    Box turnedBack(int quarters, int width, int height) {
        return switch (quarters & 3) {
            case 1 -> new Box(top, width - right, bottom, width - left);
            case 2 -> new Box(width - right, height - bottom, width - left, height - top);
            case 3 -> new Box(height - bottom, left, height - top, right);
            default -> this;
        };
    }
}
