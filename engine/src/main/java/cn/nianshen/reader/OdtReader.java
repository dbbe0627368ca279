package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** OpenDocument texts, by StAX over the zip. */
final class OdtReader implements DocumentReader {

    private static final Set<String> HEADERS = Set.of("header", "header-first", "header-left");

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
            headers(common, styles, blocks);
            return blocks.document();
        } catch (XMLStreamException e) {
            throw new UnreadableException("damaged");
        }
    }

    /** Notes the lines at the head of pages; damage in them is passed over. */
    private static void headers(byte @Nullable [] common, OdtStyles styles, Blocks blocks) {
        var lines = new HeadLines();
        try {
            var xml = common == null ? null : Xml.open(new ByteArrayInputStream(common));
            while (xml != null && xml.hasNext()) {
                boolean header =
                        xml.next() == XMLStreamConstants.START_ELEMENT
                                && HEADERS.contains(xml.getLocalName());
                if (header) {
                    var parts = new ArrayList<Part>();
                    new OdtBody(xml, styles, new Budget()).within(parts);
                    lines.add(parts);
                }
            }
        } catch (XMLStreamException e) {
            return; // the text can be read without them
        }
        lines.note(blocks);
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
