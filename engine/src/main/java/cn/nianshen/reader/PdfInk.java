package cn.nianshen.reader;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/**
 * What text is printed in, told from the numbers of its colour alone: near enough to tell two inks
 * apart, and without the tables of colours that are slow to load.
 */
final class PdfInk {

    private @Nullable PDColor colour;
    private double alpha;
    private int ink;

    /** The ink of text, as it looks on white paper: red, green and blue in a byte each. */
    int of(PDGraphicsState state) {
        var now = state.getNonStrokingColor();
        double through = state.getNonStrokeAlphaConstant();
        if (now != colour || Double.compare(through, alpha) != 0) {
            colour = now;
            alpha = through;
            ink = now == null || now.isPattern() ? PagePiece.BLACK : ink(now, through);
        }
        return ink;
    }

    private static int ink(PDColor colour, double alpha) {
        var parts = colour.getComponents();
        var space = colour.getColorSpace();
        if (space instanceof PDSeparation || space instanceof PDDeviceN) {
            float most = 0;
            for (float part : parts) {
                most = Math.max(most, part);
            }
            return ink(1 - most, 1 - most, 1 - most, alpha);
        }
        return switch (parts.length) {
            case 1 -> ink(parts[0], parts[0], parts[0], alpha);
            case 3 -> ink(parts[0], parts[1], parts[2], alpha);
            case 4 ->
                    ink(
                            (1 - parts[0]) * (1 - parts[3]),
                            (1 - parts[1]) * (1 - parts[3]),
                            (1 - parts[2]) * (1 - parts[3]),
                            alpha);
            default -> PagePiece.BLACK;
        };
    }

    private static int ink(double red, double green, double blue, double alpha) {
        return light(red, alpha) << 16 | light(green, alpha) << 8 | light(blue, alpha);
    }

    private static int light(double part, double alpha) {
        double within = Math.max(0, Math.min(1, part));
        return (int) Math.round((1 - alpha * (1 - within)) * 255);
    }
}
