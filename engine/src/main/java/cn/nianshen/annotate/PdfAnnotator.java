package cn.nianshen.annotate;

import cn.nianshen.document.Document;
import cn.nianshen.document.Mark;
import cn.nianshen.document.Paragraph;
import cn.nianshen.output.XmlText;
import cn.nianshen.rule.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;

/**
 * Adds remarks to a PDF file as highlights with notes. They are put behind the file as it is, so
 * that its own bytes, and what they are signed with, stay.
 */
public final class PdfAnnotator {

    private static final float POINT = 100;
    private static final float OPACITY = 0.4f;
    private static final float INK = 0.6f;
    private static final float NOTE = 20;

    /** Notes that fit beside each other. */
    private static final int NOTE_MOST = 24;

    private final Pen pen;

    public PdfAnnotator(Pen pen) {
        this.pen = pen;
    }

    /** Whether the file bears a signature, which may forbid remarks. */
    public static boolean isSigned(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return !pdf.isEncrypted() && !pdf.getSignatureDictionaries().isEmpty();
        }
    }

    /**
     * The file with the remarks; null where it is encrypted.
     *
     * @param document what was read of it, with its marks
     * @throws IOException if it cannot be taken apart
     */
    public byte @Nullable [] annotate(byte[] file, Document document, List<Remark> remarks)
            throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            if (pdf.isEncrypted()) {
                return null;
            }
            if (pdf.getDocument().getStartXref() <= 0) {
                throw new IOException("a directory that had to be guessed cannot be added to");
            }
            int notes = 0;
            for (var remark : remarks) {
                var areas = areas(document.marksAt(remark.at()), remark, document);
                if (areas.isEmpty()) {
                    note(pdf, remark, notes++);
                } else {
                    highlight(pdf, remark, areas);
                }
            }
            pdf.setDocumentId(pen.day().toEpochDay());
            var out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            return Seal.pdf(out.toByteArray());
        }
    }

    /** The areas of the words that a remark is about; all of its place where it quotes none. */
    private static List<Mark.Area> areas(List<Mark> marks, Remark remark, Document document) {
        var areas = new ArrayList<Mark.Area>();
        for (var mark : marks) {
            if (mark instanceof Mark.Area area) {
                areas.add(area);
            }
        }
        int from = remark.quote().isEmpty() ? -1 : text(document, remark).indexOf(remark.quote());
        if (from < 0 || areas.size() < 2) {
            return areas;
        }
        int to = from + remark.quote().length();
        var about = new ArrayList<Mark.Area>();
        int at = 0;
        for (var area : areas) {
            if (at < to && at + area.characters() > from) {
                about.add(area);
            }
            at += area.characters();
        }
        return about.isEmpty() ? areas : about;
    }

    private static String text(Document document, Remark remark) {
        for (var block : document.blocks()) {
            if (block instanceof Paragraph paragraph
                    && paragraph.at().order() == remark.at().order()) {
                return paragraph.text();
            }
        }
        return "";
    }

    private void highlight(PDDocument pdf, Remark remark, List<Mark.Area> areas)
            throws IOException {
        int page = areas.get(0).page();
        if (page < 1 || page > pdf.getNumberOfPages()) {
            note(pdf, remark, 0);
            return;
        }
        var on = pdf.getPage(page - 1);
        var highlight = new PDAnnotationHighlight();
        var quads = new ArrayList<Float>();
        var boxes = areas.stream().filter(a -> a.page() == page).map(a -> onPage(on, a)).toList();
        boxes.forEach(box -> quads(box, quads));
        var all = boxes.stream().reduce(PdfAnnotator::around).orElseThrow();
        var points = new float[quads.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = quads.get(i);
        }
        highlight.setQuadPoints(points);
        highlight.setRectangle(all);
        highlight.setConstantOpacity(OPACITY);
        var look = new PDAppearanceDictionary();
        look.setNormalAppearance(look(pdf, all, boxes, colour(remark.severity())));
        highlight.setAppearance(look);
        add(on, highlight, remark);
    }

    /** Rectangles laid over the page as a marker pen's colour is. */
    private static PDAppearanceStream look(
            PDDocument pdf, PDRectangle around, List<PDRectangle> boxes, PDColor colour)
            throws IOException {
        var look = new PDAppearanceStream(pdf);
        look.setBBox(around);
        look.setResources(new PDResources());
        var ink = new PDExtendedGraphicsState();
        ink.setBlendMode(BlendMode.MULTIPLY);
        ink.setNonStrokingAlphaConstant(INK);
        try (var content = new PDPageContentStream(pdf, look)) {
            content.setGraphicsStateParameters(ink);
            content.setNonStrokingColor(colour);
            for (var box : boxes) {
                content.addRect(
                        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
            }
            content.fill();
        }
        return look;
    }

    /** Corners as viewers take them: the upper ones first. */
    private static void quads(PDRectangle box, List<Float> out) {
        out.addAll(List.of(box.getLowerLeftX(), box.getUpperRightY()));
        out.addAll(List.of(box.getUpperRightX(), box.getUpperRightY()));
        out.addAll(List.of(box.getLowerLeftX(), box.getLowerLeftY()));
        out.addAll(List.of(box.getUpperRightX(), box.getLowerLeftY()));
    }

    private static PDRectangle around(PDRectangle a, PDRectangle b) {
        float left = Math.min(a.getLowerLeftX(), b.getLowerLeftX());
        float low = Math.min(a.getLowerLeftY(), b.getLowerLeftY());
        float right = Math.max(a.getUpperRightX(), b.getUpperRightX());
        float high = Math.max(a.getUpperRightY(), b.getUpperRightY());
        return new PDRectangle(left, low, right - left, high - low);
    }

    /** An area of the page as shown, in the space of the page itself. */
    static PDRectangle onPage(PDPage page, Mark.Area area) {
        var crop = page.getCropBox();
        float left = area.left() / POINT;
        float top = area.top() / POINT;
        float right = area.right() / POINT;
        float bottom = area.bottom() / POINT;
        float x = crop.getLowerLeftX();
        float y = crop.getLowerLeftY();
        float farX = crop.getUpperRightX();
        float farY = crop.getUpperRightY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new PDRectangle(x + top, y + left, bottom - top, right - left);
            case 180 -> new PDRectangle(farX - right, y + top, right - left, bottom - top);
            case 270 -> new PDRectangle(farX - bottom, farY - right, bottom - top, right - left);
            default -> new PDRectangle(x + left, farY - bottom, right - left, bottom - top);
        };
    }

    /** A note at the top of the first page, for what has no place of its own. */
    private void note(PDDocument pdf, Remark remark, int number) throws IOException {
        var page = pdf.getPage(0);
        int at = Math.round(POINT * NOTE);
        int left = at + Math.min(number, NOTE_MOST) * at;
        var box = onPage(page, new Mark.Area(1, left, at, left + at, 2 * at, 0));
        var note = new PDAnnotationText();
        note.setRectangle(box);
        note.setName(PDAnnotationText.NAME_COMMENT);
        note.setColor(colour(remark.severity()));
        note.constructAppearances(pdf);
        add(page, note, remark);
    }

    private void add(PDPage page, PDAnnotationMarkup annotation, Remark remark) throws IOException {
        var lines = remark.lines().stream().map(XmlText::legal).toList();
        annotation.setContents(String.join("\n", lines));
        annotation.setTitlePopup(pen.author());
        annotation.setColor(colour(remark.severity()));
        annotation.setPrinted(true);
        var day = GregorianCalendar.from(pen.day().atStartOfDay(ZoneOffset.UTC));
        day.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        annotation.setModifiedDate(day);
        annotation.setPage(page);
        // a list of its own: several pages may share one
        List<PDAnnotation> all = new ArrayList<>(page.getAnnotations());
        all.add(annotation);
        page.setAnnotations(all);
        page.getCOSObject().setNeedToBeUpdated(true);
        if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray array) {
            array.setNeedToBeUpdated(true);
        }
        annotation.getCOSObject().setNeedToBeUpdated(true);
    }

    private static PDColor colour(Severity severity) {
        var rgb =
                switch (severity) {
                    case ERROR -> new float[] {1f, 0.55f, 0.5f};
                    case WARNING -> new float[] {1f, 0.8f, 0.3f};
                    case INFO -> new float[] {0.55f, 0.78f, 1f};
                };
        return new PDColor(rgb, PDDeviceRGB.INSTANCE);
    }
}
