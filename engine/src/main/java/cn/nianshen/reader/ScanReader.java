package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.source.SourceFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Pictures of pages: photographs and scans. All that is read of them is recognised, and marked so.
 */
final class ScanReader implements DocumentReader {

    /** Most pages that are recognised; each takes some seconds. */
    static final int MOST_PAGES = 20;

    /** Most dots of a picture: a sheet of A3 at 400 dots to the inch. */
    static final long MOST_DOTS = 40_000_000;

    private static final String DAMAGED = "picture-damaged";

    /** Width of a sheet of A4 upright, and of one that lies, in dots. */
    private static final int UPRIGHT = 2_480;

    private static final int LYING = 3_508;

    /** Most that a picture is blown up: letters of 75 dots to the inch are blurs already. */
    private static final double LARGEST = 4;

    /** Longest side that the recogniser takes (32,767 dots). */
    private static final double LONGEST = 32_000;

    /** Pages that are pictures, and what turns them into pictures. */
    interface Pages {
        /** The picture of a page at 300 dots to the inch; pages count from 1. */
        BufferedImage picture(int page) throws IOException;
    }

    private static final String NOTHING = "nothing-recognised";

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadableException(DAMAGED);
            }
            var reader = readers.next();
            reader.setInput(in);
            int pages = pages(reader);
            var tesseract = Tesseract.find();
            if (tesseract == null) {
                throw new UnreadableException("picture");
            }
            var sheets = new ArrayList<PageSheet>();
            for (int i = 0; i < pages; i++) {
                var picture = reader.read(i);
                double scale = scale(picture.getWidth(), picture.getHeight());
                sheets.add(ScannedPage.of(tesseract, i + 1, picture, scale));
            }
            return document(sheets, all(sheets));
        } catch (IOException | RuntimeException e) {
            // the library meets damage with exceptions of any kind
            throw new UnreadableException(DAMAGED);
        }
    }

    private static int pages(ImageReader reader) throws IOException, UnreadableException {
        int pages = reader.getNumImages(true);
        if (pages > MOST_PAGES) {
            throw new UnreadableException("too-many-pages", Integer.toString(MOST_PAGES));
        }
        for (int i = 0; i < pages; i++) {
            if ((long) reader.getWidth(i) * reader.getHeight(i) > MOST_DOTS) {
                throw new UnreadableException("too-large-picture");
            }
        }
        return pages;
    }

    /**
     * What brings a picture of so many dots to 300 dots to the inch. Photographs say nothing of the
     * size of the sheet: it is taken for A4. A long narrow one, such as a page of a website taken
     * as one picture, is brought to what can be kept and recognised.
     */
    static double scale(int width, int height) {
        double sheet = (width > height ? (double) LYING : UPRIGHT) / width;
        double most = Math.sqrt(MOST_DOTS / ((double) width * height));
        double longest = LONGEST / Math.max(width, height);
        return Math.min(Math.min(sheet, most), Math.min(longest, LARGEST));
    }

    private static Set<Integer> all(List<PageSheet> sheets) {
        var all = new LinkedHashSet<Integer>();
        sheets.forEach(sheet -> all.add(sheet.number()));
        return all;
    }

    /**
     * The document on pages, those that are pictures recognised where that can be done.
     *
     * @param sheets what was read of the pages
     * @param scanned reason given where all are pictures and cannot be recognised
     * @param pages the pictures of the pages
     */
    static Document document(List<PageSheet> sheets, String scanned, Pages pages)
            throws UnreadableException, IOException {
        if (Columnwise.isSet(sheets)) {
            throw new UnreadableException("columnwise");
        }
        var pictures = new ArrayList<Integer>();
        for (var sheet : sheets) {
            if (sheet.isBlank() && !sheet.tellingPictures().isEmpty()) {
                pictures.add(sheet.number());
            }
        }
        Tesseract tesseract = pictures.isEmpty() ? null : Tesseract.find();
        if (tesseract == null) {
            return PageFlow.document(sheets, scanned, Set.of());
        }
        if (pictures.size() > MOST_PAGES) {
            throw new UnreadableException("too-many-pages", Integer.toString(MOST_PAGES));
        }
        var whole = new ArrayList<PageSheet>();
        for (var sheet : sheets) {
            int number = sheet.number();
            var seen =
                    pictures.contains(number)
                            ? ScannedPage.of(tesseract, number, pages.picture(number), 1)
                            : sheet;
            // A page on which nothing is recognised stays a picture: it must not seem blank.
            whole.add(seen.isBlank() ? sheet : seen);
        }
        return document(whole, new LinkedHashSet<>(pictures));
    }

    private static Document document(List<PageSheet> sheets, Set<Integer> recognised)
            throws UnreadableException {
        if (sheets.stream().allMatch(PageSheet::isBlank)) {
            throw new UnreadableException(NOTHING);
        }
        return PageFlow.document(sheets, NOTHING, recognised);
    }
}
