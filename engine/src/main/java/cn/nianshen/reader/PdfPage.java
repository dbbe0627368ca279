package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Runs the operators of one page and keeps characters, rules and pictures with their places. */
final class PdfPage extends PDFGraphicsStreamEngine {

    /**
     * Share of characters without a code that makes the text of a page unreadable, in hundredths.
     */
    private static final int NO_CODE = 30;

    private final PDPage page;
    private final PDRectangle crop;
    private final int budget;
    private final PieceSet pieces = new PieceSet();
    private final PagePath path = new PagePath();
    private final List<Box> pictures = new ArrayList<>();
    private Point2D current = new Point2D.Float();
    private int operators;
    private int codeless;
    private int foreign;

    /**
     * Share of letters of other languages with marks that shows a page's codes to be wrong, in
     * hundredths: what is copied from it is not what is seen.
     */
    private static final int FOREIGN = 2;

    /** Fewer of them may be a name. */
    private static final int FEW_FOREIGN = 10;

    /** More operators than any report needs. */
    static final class TooMuchException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuchException() {
            super(null, null, false, false);
        }
    }

    /**
     * @param budget most operators run
     */
    PdfPage(PDPage page, int budget) {
        super(page);
        this.page = page;
        this.crop = page.getCropBox();
        this.budget = budget;
    }

    /** Operators run so far. */
    int operators() {
        return operators;
    }

    /**
     * What the page holds.
     *
     * @throws TooMuchException where the budget did not suffice
     */
    PageSheet sheet(int number) throws IOException {
        processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationWidget && !annotation.isHidden()) {
                showAnnotation(annotation);
            }
        }
        int width = Box.of(crop.getWidth());
        int height = Box.of(crop.getHeight());
        var kept = pieces.pieces();
        boolean unreadable =
                codeless * 100 > NO_CODE * (codeless + kept.size()) || isGarbled(kept.size());
        if (unreadable || kept.isEmpty() && path.isOutlines()) {
            pictures.add(new Box(0, 0, width, height));
        }
        var sheet =
                new PageSheet(
                        number,
                        width,
                        height,
                        unreadable ? List.of() : kept,
                        path.rules(),
                        pictures);
        return sheet.turnedBack(-page.getRotation() / 90).asShown();
    }

    /** Whether the codes of its characters are not those of what it shows. */
    boolean isGarbled() {
        return isGarbled(pieces.size());
    }

    private boolean isGarbled(int all) {
        return foreign >= FEW_FOREIGN && foreign * 100 > FOREIGN * all;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > budget) {
            throw new TooMuchException();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector shift)
            throws IOException {
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            return;
        }
        if (pieces.size() > PageFlow.MOST_PIECES) {
            throw new TooMuchException();
        }
        var text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        if (text == null && font instanceof PDSimpleFont) {
            text = Character.toString((char) code);
        }
        if (text == null || text.isEmpty() || !isPrintable(text.charAt(0))) {
            codeless++;
            return;
        }
        var box =
                new PdfGlyph(matrix, font.isVertical() ? font.getWidth(code) / 1000 : shift.getX());
        if (box.isStraight()) {
            foreign += isForeign(text.charAt(0)) ? 1 : 0;
            pieces.add(
                    new PagePiece(
                            Numerals.unified(text),
                            box.box(crop.getLowerLeftX(), crop.getUpperRightY()),
                            box.turn()));
        }
    }

    private static boolean isPrintable(char c) {
        boolean own = c >= '\ue000' && c <= '\uf8ff';
        return !own && c != '\ufffd' && c >= ' ';
    }

    private static boolean isForeign(char c) {
        return c >= '\u0080' && c < '\u00a0'
                || c >= '\u00a0' && c <= '\u024f' && Character.isLetter(c);
    }

    private int x(double x) {
        return Box.of(x - crop.getLowerLeftX());
    }

    private int y(double y) {
        return Box.of(crop.getUpperRightY() - y);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.move(x(p0.getX()), y(p0.getY()));
        path.line(x(p1.getX()), y(p1.getY()));
        path.line(x(p2.getX()), y(p2.getY()));
        path.line(x(p3.getX()), y(p3.getY()));
        path.close();
        current = p0;
    }

    @Override
    public void moveTo(float x, float y) {
        path.move(x(x), y(y));
        current = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.line(x(x), y(y));
        current = new Point2D.Float(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curve(x(x3), y(y3));
        current = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        path.close();
    }

    @Override
    public void endPath() {
        path.forget();
    }

    @Override
    public void strokePath() {
        path.stroke(Box.of(transformWidth(getGraphicsState().getLineWidth())));
        path.forget();
    }

    @Override
    public void fillPath(int rule) {
        path.fill();
        path.forget();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        path.fill();
        strokePath();
    }

    @Override
    public void drawImage(PDImage image) {
        var m = getGraphicsState().getCurrentTransformationMatrix();
        var from = m.transformPoint(0, 0);
        var to = m.transformPoint(1, 1);
        var box = new Box(x(from.x), y(from.y), x(to.x), y(to.y));
        var rule = PageRule.ofBar(box);
        if (rule != null) {
            path.add(rule);
        } else {
            pictures.add(box);
        }
    }

    @Override
    public void clip(int rule) {
        // what is clipped away cannot be told from the path alone
    }

    @Override
    public void shadingFill(COSName name) {
        // a shade is no rule and no text
    }
}
