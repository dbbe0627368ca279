package cn.nianshen.reader;

import org.apache.pdfbox.util.Matrix;

/** The place of a character, from the matrix that draws it. */
final class PdfGlyph {

    private static final double ASCENT = 0.8;
    private static final double DESCENT = 0.2;

    private final double x;
    private final double y;
    private final double alongX;
    private final double alongY;
    private final double upX;
    private final double upY;

    /**
     * @param matrix from text space, the size of the font included
     * @param width of the character, in its size
     */
    PdfGlyph(Matrix matrix, double width) {
        x = matrix.getTranslateX();
        y = matrix.getTranslateY();
        alongX = matrix.getValue(0, 0);
        alongY = matrix.getValue(0, 1);
        upX = matrix.getValue(1, 0);
        upY = matrix.getValue(1, 1);
        this.width = width;
    }

    private final double width;

    /** Degrees, clockwise, from upright: 0 to 359. */
    int degrees() {
        return Math.floorMod((int) Math.round(-Math.toDegrees(Math.atan2(alongY, alongX))), 360);
    }

    /** Quarter turns, clockwise, from upright, or what tells that it is turned otherwise. */
    int turn() {
        if (alongY == 0 && alongX > 0) {
            return 0;
        }
        int degrees = degrees();
        boolean straight = Slanted.tilt(degrees) <= Slanted.UNEVEN;
        return straight ? Slanted.quarters(degrees) : Slanted.MARK + degrees;
    }

    /** The box, on a page whose upper left corner is at the place given. */
    Box box(double left, double top) {
        double x0 = x - upX * DESCENT - left;
        double y0 = top - y + upY * DESCENT;
        double x1 = x + alongX * width + upX * ASCENT - left;
        double y1 = top - y - alongY * width - upY * ASCENT;
        return new Box(Box.of(x0), Box.of(y0), Box.of(x1), Box.of(y1));
    }
}
