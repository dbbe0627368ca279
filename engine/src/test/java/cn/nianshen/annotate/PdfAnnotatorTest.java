package cn.nianshen.annotate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Document;
import cn.nianshen.document.Position;
import cn.nianshen.reader.DocumentReaders;
import cn.nianshen.rule.Severity;
import cn.nianshen.source.Format;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Highlights over the very words. */
class PdfAnnotatorTest {

    private static final PdfAnnotator ANNOTATOR =
            new PdfAnnotator(new Pen("审核人", "审", LocalDate.of(2026, 2, 1)));

    /** A page with words at a place of its own space, shown turned. */
    private static byte[] file(int rotation, boolean locked) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(new PDRectangle(50, 30, 400, 600));
            page.setRotation(rotation);
            pdf.addPage(page);
            var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            try (var content = new PDPageContentStream(pdf, page)) {
                for (int line = 0; line < 6; line++) {
                    content.beginText();
                    content.setFont(font, 12);
                    content.newLineAtOffset(100, 500 - 40 * line);
                    content.showText("line number " + line + " of this page");
                    content.endText();
                }
            }
            if (locked) {
                pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static Document read(byte[] file) throws Exception {
        return DocumentReaders.read(SourceFile.of("a.pdf", file), Format.PDF);
    }

    private static Remark remark(Position at) {
        return new Remark(at, "", Severity.WARNING, List.of("问题 \uD83D\uDE00 一", "依据"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aHighlightCoversItsWordsOnPagesTurnedAnyWay(int rotation) throws Exception {
        var file = file(rotation, false);
        var document = read(file);
        var at = document.blocks().get(0).at();
        var out = written(ANNOTATOR.annotate(file, document, List.of(remark(at))));
        assertArrayEquals(file, Arrays.copyOf(out, file.length));
        try (var pdf = Loader.loadPDF(out)) {
            var annotations = pdf.getPage(0).getAnnotations();
            assertEquals(1, annotations.size());
            var box = annotations.get(0).getRectangle();
            // the first line stands on 500, from 100 on
            boolean upright = rotation == 0;
            assertTrue(
                    !upright || box.getLowerLeftY() > 490 && box.getUpperRightY() < 520, box + "");
            assertTrue(box.contains(110, 503), box + " of a page turned by " + rotation);
            assertTrue(!box.contains(110, 463) || document.blocks().size() == 1, box.toString());
            assertNotNull(annotations.get(0).getAppearance());
            var said = (PDAnnotationMarkup) annotations.get(0);
            assertEquals("审核人", said.getTitlePopup());
            assertTrue(said.getContents().contains("依据"));
        }
    }

    private static byte[] written(byte[] bytes) {
        assertNotNull(bytes);
        return bytes;
    }

    @Test
    void whatHasNoPlaceIsANoteOnTheFirstPage() throws Exception {
        var file = file(0, false);
        var remarks = List.of(remark(Position.NONE), remark(Position.NONE));
        var out = written(ANNOTATOR.annotate(file, read(file), remarks));
        assertTrue(Seal.isWhole(out));
        try (var pdf = Loader.loadPDF(out)) {
            pdf.getPage(0).getAnnotations().get(0).setContents("somebody's");
            var saved = new ByteArrayOutputStream();
            pdf.saveIncremental(saved);
            assertFalse(Seal.isWhole(saved.toByteArray()));
        }
        assertFalse(Seal.isWhole(file));
        try (var pdf = Loader.loadPDF(out)) {
            var annotations = pdf.getPage(0).getAnnotations();
            assertEquals(2, annotations.size());
            assertTrue(
                    annotations.get(0).getRectangle().getLowerLeftX()
                            < annotations.get(1).getRectangle().getLowerLeftX());
        }
    }

    @Test
    void aFileThatItsOwnerLockedIsLeftAlone() throws Exception {
        var file = file(0, true);
        assertNull(ANNOTATOR.annotate(file, read(file), List.of(remark(Position.NONE))));
    }

    @Test
    void theSameRemarksGiveTheSameBytes() throws Exception {
        var file = file(0, false);
        var document = read(file);
        var remarks = List.of(remark(document.blocks().get(0).at()), remark(Position.NONE));
        var first = written(ANNOTATOR.annotate(file, document, remarks));
        Thread.sleep(1100);
        assertArrayEquals(first, ANNOTATOR.annotate(file, document, remarks));
    }
}
