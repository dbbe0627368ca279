package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Word documents, by StAX over the zip: content controls are seen through, deleted and hidden text
 * and raised figures are left out, a table that holds tables is layout.
 */
final class DocxReader implements DocumentReader {

    private static final byte[] PAGE_BREAK =
            "lastRenderedPageBreak".getBytes(StandardCharsets.US_ASCII);

    private static final int[] STEPS = steps();

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        var zip = new ZipBytes(file.bytes());
        var parts = DocxParts.of(zip);
        var xml = zip.entry(parts.document());
        if (xml == null) {
            throw new UnreadableException("damaged");
        }
        var styles = styles(zip.entry(parts.styles()));
        var numbering = numbering(styles, zip.entry(parts.numbering()));
        boolean paged = isPaged(xml);
        try {
            var budget = new Budget();
            var reader = Xml.open(new ByteArrayInputStream(xml));
            var body = new DocxBody(reader, styles, numbering, budget, paged);
            var read = body.parts();
            budget.check();
            if (body.isChunked()) {
                throw new UnreadableException("docx-chunk");
            }
            var blocks = new Blocks();
            Parts.emit(read, blocks);
            headers(zip, parts.headers(), styles, blocks);
            DocxTraces.note(zip, parts.comments(), Xml.changes(reader), blocks);
            return blocks.document();
        } catch (XMLStreamException e) {
            throw new UnreadableException("damaged");
        }
    }

    /** Notes the lines at the head of pages; damage in them is passed over. */
    private static void headers(
            ZipBytes zip, List<String> headers, DocxStyles styles, Blocks blocks) {
        var lines = new HeadLines();
        for (var header : headers) {
            try {
                var xml = zip.entry(header);
                if (xml != null) {
                    var numbering = new DocxNumbering(styles);
                    var body =
                            new DocxBody(Xml.open(in(xml)), styles, numbering, new Budget(), false);
                    lines.add(body.parts());
                }
            } catch (XMLStreamException | UnreadableException e) {
                continue;
            }
        }
        lines.note(blocks);
    }

    /** Damage in what stands beside the text is passed over. */
    private static DocxStyles styles(byte @Nullable [] xml) {
        try {
            return xml == null ? DocxStyles.none() : DocxStyles.read(in(xml));
        } catch (XMLStreamException e) {
            return DocxStyles.none();
        }
    }

    private static DocxNumbering numbering(DocxStyles styles, byte @Nullable [] xml) {
        var numbering = new DocxNumbering(styles);
        try {
            if (xml != null) {
                numbering.read(in(xml));
            }
        } catch (XMLStreamException e) {
            return new DocxNumbering(styles);
        }
        return numbering;
    }

    private static InputStream in(byte[] xml) {
        return new ByteArrayInputStream(xml);
    }

    /** Whether Word has told where its pages end; most bytes are stepped over. */
    private static boolean isPaged(byte[] xml) {
        int last = PAGE_BREAK.length - 1;
        for (int i = 0; i + last < xml.length; i += STEPS[xml[i + last] & 0xFF]) {
            if (Arrays.equals(xml, i, i + last + 1, PAGE_BREAK, 0, last + 1)) {
                return true;
            }
        }
        return false;
    }

    /** How far on the mark may begin where its last byte would be this one. */
    private static int[] steps() {
        var steps = new int[1 << Byte.SIZE];
        Arrays.fill(steps, PAGE_BREAK.length);
        for (int i = 0; i < PAGE_BREAK.length - 1; i++) {
            steps[PAGE_BREAK[i]] = PAGE_BREAK.length - 1 - i;
        }
        return steps;
    }
}
