package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.source.Format;
import cn.nianshen.source.SourceFile;

/** The reader for each format: the place to add one. */
public final class DocumentReaders {

    private DocumentReaders() {}

    /**
     * The document in the file.
     *
     * @throws UnreadableException with the reason where it cannot be read
     */
    public static Document read(SourceFile file, Format format) throws UnreadableException {
        return readerOf(format).read(file);
    }

    private static DocumentReader readerOf(Format format) throws UnreadableException {
        return switch (format) {
            case DOCX -> new DocxReader();
            case DOC -> new DocReader();
            case XLSX -> new XlsxReader();
            case XLS -> new XlsReader();
            case ODT -> new OdtReader();
            case HTML -> new HtmlReader();
            case OFD -> new OfdReader();
            case PDF -> new PdfReader();
            case MHT -> new MhtReader();
            case MARKDOWN, TEXT -> new TextReader();
            case PICTURE -> new ScanReader();
            case EMPTY -> throw new UnreadableException("empty");
            case ENCRYPTED -> throw new UnreadableException("encrypted");
            case WORKS -> throw new UnreadableException("works");
            case RTF -> throw new UnreadableException("rtf");
            case ZIP -> throw new UnreadableException("archive-nested");
            case ARCHIVE -> throw new UnreadableException("archive-other");
            case UNKNOWN -> throw new UnreadableException("unknown-format");
            default -> throw new UnreadableException("format-later", format.id());
        };
    }
}
