package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Runs the operators of one page and keeps characters, rules and pictures with their places. */
final class PdfPage extends PDFGraphicsStreamEngine {

    /** Most paths that bound what is drawn; where there are more, none tells what is covered. */
    private static final int MOST_CLIPS = 20_000;

    /** A page narrower than this shows no text: half an inch. */
    private static final int NARROWEST = 36 * Box.POINT;

    private final PDPage page;
    private final PDRectangle crop;
    private final PdfLayers layers;
    private final boolean undrawn;
    private final int budget;
    private int clips;
    private int groups;
    private final PieceSet pieces = new PieceSet();
    private final PagePath path = new PagePath();
    private final PdfCodes codes = new PdfCodes();
    private final PdfInk ink = new PdfInk();
    private final List<Box> pictures = new ArrayList<>();
    private Point2D current = new Point2D.Float();
    private int operators;

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
    PdfPage(PDDocument pdf, PDPage page, int budget) {
        super(page);
        this.page = page;
        this.crop = page.getCropBox();
        this.layers = new PdfLayers(pdf);
        this.undrawn = PdfFields.areUndrawn(pdf);
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
            if (!annotation.isHidden() && !layers.isOff(annotation.getOptionalContent())) {
                annotation(annotation);
            }
        }
        int width = Box.of(crop.getWidth());
        int height = Box.of(crop.getHeight());
        var shown = new Box(0, 0, width, height);
        var kept = Slanted.without(pieces.pieces());
        boolean unreadable = codes.areUnreadable(kept.size());
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
        var cut = Math.min(width, height) < NARROWEST ? sheet : sheet.within(shown);
        return cut.turnedBack(-page.getRotation() / 90).asShown();
    }

    /** Fields of forms are of the page, and what was typed onto a place of it that was free. */
    private void annotation(PDAnnotation annotation) throws IOException {
        var entries = annotation.getCOSObject();
        boolean drawn = annotation.getAppearance() != null;
        String value = null;
        if (annotation instanceof PDAnnotationWidget && !PdfFields.isSignature(entries)) {
            value = drawn && !undrawn ? null : PdfFields.value(entries);
        } else if (PdfFields.isTyped(entries) && !pieces.hasAnyIn(box(annotation))) {
            value = drawn ? null : annotation.getContents();
        } else {
            return;
        }
        if (value == null || page.getRotation() != 0) {
            showAnnotation(annotation);
        } else {
            PdfFields.pieces(value, box(annotation)).forEach(pieces::add);
        }
    }

    private Box box(PDAnnotation annotation) {
        var at = annotation.getRectangle();
        return at == null
                ? new Box(0, 0, 0, 0)
                : new Box(
                        x(at.getLowerLeftX()),
                        y(at.getUpperRightY()),
                        x(at.getUpperRightX()),
                        y(at.getLowerLeftY()));
    }

    /** Whether the codes of its characters are not those of what it shows. */
    boolean isGarbled() {
        return codes.areWrong(pieces.size());
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
        if (layers.isHiding()
                || getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
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
            codes.codeless();
            return;
        }
        var box =
                new PdfGlyph(matrix, font.isVertical() ? font.getWidth(code) / 1000 : shift.getX());
        int turn = box.turn();
        if (turn < Slanted.MARK) {
            codes.shown(text.charAt(0));
        }
        pieces.add(
                new PagePiece(
                        Numerals.unified(text),
                        box.box(crop.getLowerLeftX(), crop.getUpperRightY()),
                        turn,
                        ink.of(getGraphicsState())));
    }

    private static boolean isPrintable(char c) {
        boolean own = c >= '\ue000' && c <= '\uf8ff';
        return !own && c != '\ufffd' && c >= ' ';
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
        if (layers.isHiding()) {
            path.forget();
            return;
        }
        path.stroke(Box.of(transformWidth(getGraphicsState().getLineWidth())));
        path.forget();
    }

    @Override
    public void fillPath(int rule) {
        fill();
        path.forget();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        fill();
        strokePath();
    }

    private void fill() {
        if (!layers.isHiding()) {
            var box = pieces.size() == 0 ? null : path.rectangle();
            if (box != null) {
                cover(box);
            }
            path.fill();
        }
    }

    /** Forgets the characters that a filled box hides. */
    private void cover(Box box) {
        var sheet = new Box(0, 0, Box.of(crop.getWidth()), Box.of(crop.getHeight()));
        var state = getGraphicsState();
        if (groups > 0
                || clips > MOST_CLIPS
                || !PdfCover.isPatch(box, sheet)
                || !PdfCover.isOpaque(state)) {
            return;
        }
        var clip = state.getCurrentClippingPath();
        if (clip.isRectangular()) {
            var open = clip.getBounds2D();
            var bounds =
                    new Box(
                            x(open.getMinX()),
                            y(open.getMaxY()),
                            x(open.getMaxX()),
                            y(open.getMinY()));
            pieces.hide(box.within(bounds));
        }
    }

    @Override
    public void drawImage(PDImage image) {
        boolean off = image instanceof PDImageXObject i && layers.isOff(i.getOptionalContent());
        if (off || layers.isHiding()) {
            return;
        }
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

    /** Bounds what is painted over text; text itself is read where it is cut, too. */
    @Override
    public void clip(int rule) {
        if (++clips <= MOST_CLIPS) {
            getGraphicsState()
                    .intersectClippingPath(
                            path.outline(crop.getLowerLeftX(), crop.getUpperRightY()));
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (!layers.isOff(form.getOptionalContent())) {
            super.showForm(form);
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (!layers.isOff(form.getOptionalContent())) {
            groups++;
            super.showTransparencyGroup(form);
            groups--;
        }
    }

    @Override
    public void beginMarkedContentSequence(
            @Nullable COSName tag, @Nullable COSDictionary properties) {
        layers.begin(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        layers.end();
    }

    @Override
    public void shadingFill(COSName name) {
        // a shade is no rule and no text
    }
}
