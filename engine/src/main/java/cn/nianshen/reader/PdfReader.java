package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * PDF files with text: characters and rules with their places; what they make is told from the
 * places alone. The order in the file, and fonts of the machine, decide nothing.
 */
final class PdfReader implements DocumentReader {

    /** Most pages read. */
    static final int MOST_PAGES = 1_000;

    /** Most operators of all pages, about a second's work for each half million. */
    private static final int MOST_OPERATORS = 2_000_000;

    /** Most operators of one page. */
    private static final int MOST_ON_PAGE = 200_000;

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        FontMappers.set(PdfFonts.ONLY);
        try (var pdf =
                Loader.loadPDF(
                        file.bytes(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            var renderer = new PDFRenderer(pdf);
            boolean[] garbled = new boolean[1];
            var pages = pages(pdf, garbled);
            return ScanReader.document(
                    pages,
                    garbled[0] ? "garbled-pdf" : "scanned-pdf",
                    page ->
                            renderer.renderImageWithDPI(
                                    page - 1, ScannedPage.DOTS, ImageType.GRAY));
        } catch (InvalidPasswordException e) {
            throw new UnreadableException("encrypted");
        } catch (PdfPage.TooMuchException e) {
            throw new UnreadableException("too-much-drawn");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the library meets damage with exceptions of any kind
            throw new UnreadableException("damaged");
        }
    }

    private static List<PageSheet> pages(PDDocument pdf, boolean[] garbled)
            throws IOException, UnreadableException {
        if (pdf.getNumberOfPages() > MOST_PAGES) {
            throw new UnreadableException("too-many-pages", Integer.toString(MOST_PAGES));
        }
        var sheets = new ArrayList<PageSheet>();
        int left = MOST_OPERATORS;
        for (var page : pdf.getPages()) {
            var engine = new PdfPage(pdf, page, Math.min(left, MOST_ON_PAGE));
            sheets.add(engine.sheet(sheets.size() + 1));
            garbled[0] |= engine.isGarbled();
            left -= engine.operators();
        }
        return sheets;
    }
}
