package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.source.SourceFile;
import cn.nianshen.source.TextDecoder;
import java.nio.charset.StandardCharsets;

/** Web archives and mails: the first page in them that has something in it, else the plain text. */
final class MhtReader implements DocumentReader {

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        var parts = MimeParts.of(file.bytes());
        for (var part : parts) {
            if (part.html()) {
                var charset = part.charset().isEmpty() ? null : part.charset();
                var page = new HtmlReader().read(part.bytes(), charset);
                if (!page.blocks().isEmpty()) {
                    return page;
                }
            }
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
}
