package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.source.Format;
import cn.nianshen.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The reader for each format: the place to add one. */
public final class DocumentReaders {

    /** Most cells of a {@linkplain #list list}. */
    public static final int MOST_LISTED = Bounds.LIST.cells();

    private static final int HEAVY_TEXT = 4 << 20;
    private static final int HEAVY_PACKAGE = 16 << 20;

    private static final String PAGES = "Pages/";
    private static final String CONTENT = "Content.xml";
    private static final String TEXT = "TextObject";

    /** Ends the name of a picture. */
    private static final Pattern PICTURE =
            Pattern.compile(
                    "\\.(?:png|jpe?g|bmp|gif|tiff?|jb2|gb2|jp2)$", Pattern.CASE_INSENSITIVE);

    private DocumentReaders() {}

    /**
     * The document in the file.
     *
     * @throws UnreadableException with the reason where it cannot be read
     */
    public static Document read(SourceFile file, Format format) throws UnreadableException {
        return readerOf(format).read(file);
    }

    /**
     * The document in a workbook that is a list of people's own, which may be longer than any
     * report.
     *
     * @throws UnreadableException with the reason where it cannot be read
     */
    public static Document list(SourceFile file, Format format) throws UnreadableException {
        return switch (format) {
            case XLSX -> new XlsxReader(Bounds.LIST).read(file);
            case XLS -> new XlsReader(Bounds.LIST).read(file);
            case ODS -> new OdsReader(Bounds.LIST).read(file);
            default -> read(file, format);
        };
    }

    /**
     * Whether reading the file may take more memory or time than a report ever needs, or draws
     * pictures that the file brings.
     */
    public static boolean isHeavy(SourceFile file, Format format) {
        return switch (format) {
            case HTML, MHT, MARKDOWN, TEXT, RTF, FLAT_XML -> file.bytes().length > HEAVY_TEXT;
            case DOCX, XLSX, ODT, ODS, OFD -> isHeavyPackage(file.bytes(), format == Format.OFD);
            default -> false;
        };
    }

    private static boolean isHeavyPackage(byte[] bytes, boolean drawn) {
        try {
            var zip = new ZipBytes(bytes);
            return zip.size() > HEAVY_PACKAGE || drawn && isDrawn(zip);
        } catch (UnreadableException e) {
            // refused when it is read
            return false;
        }
    }

    /** Pages with pictures, and pages without text, are drawn and recognised. */
    private static boolean isDrawn(ZipBytes zip) throws UnreadableException {
        for (var entry : zip.listed()) {
            var name = new String(entry.name(), StandardCharsets.UTF_8);
            boolean page = name.contains(PAGES) && name.endsWith(CONTENT);
            if (PICTURE.matcher(name).find() || page && !hasText(zip.content(entry))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasText(byte[] page) {
        return new String(page, StandardCharsets.ISO_8859_1).contains(TEXT);
    }

    private static DocumentReader readerOf(Format format) throws UnreadableException {
        return switch (format) {
            case DOCX -> new DocxReader();
            case DOC -> new DocReader();
            case XLSX -> new XlsxReader(Bounds.REPORT);
            case XLS -> new XlsReader(Bounds.REPORT);
            case ODT -> new OdtReader();
            case ODS -> new OdsReader(Bounds.REPORT);
            case HTML -> new HtmlReader();
            case OFD -> new OfdReader();
            case PDF -> new PdfReader();
            case MHT -> new MhtReader();
            case FLAT_XML -> new FlatReader();
            case MARKDOWN -> new TextReader(true);
            case TEXT -> new TextReader(false);
            case PICTURE -> new ScanReader();
            case EMPTY -> throw new UnreadableException("empty");
            case ENCRYPTED -> throw new UnreadableException("encrypted");
            case WORKS -> throw new UnreadableException("works");
            case EPUB -> throw new UnreadableException("epub");
            case RTF -> new RtfReader();
            case XML -> throw new UnreadableException("xml");
            case ZIP -> throw new UnreadableException("archive-nested");
            case ARCHIVE -> throw new UnreadableException("archive-other");
            case UNKNOWN -> throw new UnreadableException("unknown-format");
            default -> throw new UnreadableException("format-later", format.id());
        };
    }
}
