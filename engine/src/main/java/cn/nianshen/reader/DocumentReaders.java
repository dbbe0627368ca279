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
            case HTML -> new HtmlReader();
            case MARKDOWN, TEXT -> new TextReader();
            case EMPTY -> throw new UnreadableException("empty");
            case ENCRYPTED -> throw new UnreadableException("encrypted");
            case PICTURE -> throw new UnreadableException("picture");
            case ZIP -> throw new UnreadableException("archive-nested");
            case ARCHIVE -> throw new UnreadableException("archive-other");
            case UNKNOWN -> throw new UnreadableException("unknown-format");
            default -> throw new UnreadableException("format-later", format.id());
        };
    }
}
