package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import javax.xml.stream.XMLStreamException;

/** OpenDocument texts, by StAX over the zip. */
final class OdtReader implements DocumentReader {

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        var zip = new ZipBytes(file.bytes());
        var content = content(zip);
        var styles = new OdtStyles();
        var common = zip.entry("styles.xml");
        try {
            if (common != null) {
                styles.read(Xml.open(new ByteArrayInputStream(common)));
            }
        } catch (XMLStreamException e) {
            // the text can be read without them
            styles = new OdtStyles();
        }
        try {
            var budget = new Budget();
            var parts = new ArrayList<Part>();
            var body = new OdtBody(Xml.open(new ByteArrayInputStream(content)), styles, budget);
            body.read(parts);
            budget.check();
            var blocks = new Blocks();
            Parts.emit(parts, blocks);
            body.note(blocks);
            return blocks.document();
        } catch (XMLStreamException e) {
            throw new UnreadableException("damaged");
        }
    }

    /**
     * What the package is about.
     *
     * @throws UnreadableException where it is encrypted or missing
     */
    static byte[] content(ZipBytes zip) throws UnreadableException {
        var manifest = zip.entry("META-INF/manifest.xml");
        if (manifest != null && isEncrypted(manifest)) {
            throw new UnreadableException("encrypted");
        }
        var content = zip.entry("content.xml");
        if (content == null) {
            throw new UnreadableException("damaged");
        }
        return content;
    }

    private static boolean isEncrypted(byte[] manifest) {
        return new String(manifest, StandardCharsets.UTF_8).contains("encryption-data");
    }
}
