package cn.nianshen.reader;

import cn.nianshen.document.Mark;

/**
 * How a sheet that was turned or taken apart lies on the page that is shown: what brings its places
 * there. Lengths keep their measure.
 *
 * @param xx how much of x goes into x
 * @param xy how much of x goes into y
 * @param yx how much of y goes into x
 * @param yy how much of y goes into y
 * @param right added to x, in hundredths of a point
 * @param down added to y, in hundredths of a point
 */
record Placing(int xx, int xy, int yx, int yy, int right, int down) {

    /** The sheet is the page as shown. */
    static final Placing SHOWN = new Placing(1, 0, 0, 1, 0, 0);

    /**
     * How the sheet lies after it was turned back.
     *
     * @param quarters quarter turns, clockwise, by which it was turned
     * @param width its width before
     * @param height its height before
     */
    Placing turnedBack(int quarters, int width, int height) {
        return switch (quarters & 3) {
            case 1 -> after(new Placing(0, 1, -1, 0, width, 0));
            case 2 -> after(new Placing(-1, 0, 0, -1, width, height));
            case 3 -> after(new Placing(0, -1, 1, 0, 0, height));
            default -> this;
        };
    }

    /** How a part of the sheet lies that begins so far from its left and its upper edge. */
    Placing from(int left, int top) {
        return after(new Placing(1, 0, 0, 1, left, top));
    }

    private Placing after(Placing first) {
        return new Placing(
                xx * first.xx + yx * first.xy,
                xy * first.xx + yy * first.xy,
                xx * first.yx + yx * first.yy,
                xy * first.yx + yy * first.yy,
                xx * first.right + yx * first.down + right,
                xy * first.right + yy * first.down + down);
    }

    /** A box of the sheet as it lies on the page. */
    Box shown(Box box) {
        return new Box(
                xx * box.left() + yx * box.top() + right,
                xy * box.left() + yy * box.top() + down,
                xx * box.right() + yx * box.bottom() + right,
                xy * box.right() + yy * box.bottom() + down);
    }

    /** The area of a page that a box of the sheet covers. */
    Mark.Area area(int page, Box box, int characters) {
        var at = shown(box);
        return new Mark.Area(page, at.left(), at.top(), at.right(), at.bottom(), characters);
    }
}
