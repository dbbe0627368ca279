package cn.nianshen.reader;

import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/**
 * Areas painted over text that was drawn before: what a person who corrects a page pastes over a
 * figure is what is seen, and not the figure below it.
 */
final class PdfCover {

    /** As good as without any light let through. */
    private static final double OPAQUE = 0.99;

    /** Larger areas are backgrounds of pages, in hundredths of the page. */
    private static final int LARGEST = 25;

    /** Share of a character that is covered, in hundredths. */
    private static final int COVERED = 80;

    private PdfCover() {}

    /** Whether what is filled hides what is below. */
    static boolean isOpaque(PDGraphicsState state) {
        return state.getNonStrokeAlphaConstant() >= OPAQUE
                && state.getSoftMask() == null
                && BlendMode.NORMAL.equals(state.getBlendMode())
                && !state.getNonStrokingColor().isPattern();
    }

    /** Whether a filled box may be a patch on a page: no bar, and no background. */
    static boolean isPatch(Box box, Box page) {
        long all = (long) page.width() * page.height();
        return Math.min(box.width(), box.height()) > PageRule.THICKEST
                && (long) box.width() * box.height() * 100 <= all * LARGEST;
    }

    /** Whether a box hides as good as all of a character. */
    static boolean hides(Box cover, Box piece) {
        long width = Math.min(cover.right(), piece.right()) - Math.max(cover.left(), piece.left());
        long height = Math.min(cover.bottom(), piece.bottom()) - Math.max(cover.top(), piece.top());
        long area = Math.max(1, (long) piece.width() * piece.height());
        return width > 0 && height > 0 && width * height * 100 >= COVERED * area;
    }
}
