package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Table;
import cn.nianshen.source.SourceFile;
import cn.nianshen.source.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Web archives and mails: the first page in them that has a table in it, for a page may be nothing
 * but a frame around another; else the first that has anything in it, else the plain text.
 */
final class MhtReader implements DocumentReader {

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        var parts = MimeParts.of(file.bytes());
        var page = page(parts);
        if (page != null) {
            return page;
        }
        for (var part : parts) {
            if (!part.html()) {
                var text = TextDecoder.decode(part.bytes(), part.charset());
                return new TextReader(false)
                        .read(SourceFile.of(file.name(), text.getBytes(StandardCharsets.UTF_8)));
            }
        }
        throw new UnreadableException("no-page");
    }

    private static @Nullable Document page(List<MimeParts.Part> parts) throws UnreadableException {
        Document first = null;
        UnreadableException shell = null;
        for (var part : parts) {
            Document page = null;
            try {
                page = part.html() ? read(part, first == null) : null;
            } catch (UnreadableException e) {
                shell = shell == null ? shell(e) : shell;
            }
            if (page != null && page.blocks().stream().anyMatch(Table.class::isInstance)) {
                return page;
            }
            first = first == null && page != null && !page.blocks().isEmpty() ? page : first;
        }
        if (first == null && shell != null) {
            throw shell;
        }
        return first;
    }

    /** A page that is nothing but frames or scripts leads to the other parts of the file. */
    private static UnreadableException shell(UnreadableException e) throws UnreadableException {
        if (!e.reason().startsWith("page-")) {
            throw e;
        }
        return e;
    }

    /** The page in the part; null where it cannot be read and need not be. */
    private static @Nullable Document read(MimeParts.Part part, boolean needed)
            throws UnreadableException {
        try {
            var charset = part.charset().isEmpty() ? null : part.charset();
            return new HtmlReader().read(part.bytes(), charset);
        } catch (UnreadableException e) {
            if (needed) {
                throw e;
            }
            return null;
        }
    }
}
