package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Position;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * OpenDocument workbooks, by StAX over the zip. They are gone through twice: which sheets are read
 * depends on whether any is shown.
 */
final class OdsReader implements DocumentReader {

    private static final int MAX_SHEETS = 50;

    /** The style of tables that keep what formulas took from other files; they are no sheets. */
    private static final String CACHE = "ta_extref";

    private final Bounds bounds;

    OdsReader(Bounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        var content = OdtReader.content(new ZipBytes(file.bytes()));
        try {
            var shown = shown(content);
            var blocks = new Blocks(bounds);
            int hidden = (int) shown.stream().filter(s -> !s).count();
            if (hidden > 0) {
                blocks.note("hidden-sheets", Position.NONE, Integer.toString(hidden));
            }
            sheets(content, hidden < shown.size() ? shown : null, blocks);
            SheetNotes.alone(blocks);
            return blocks.document();
        } catch (XMLStreamException e) {
            throw new UnreadableException("damaged");
        }
    }

    /** What is done at each element of the content; sheets are passed over as a whole. */
    private interface AtElement {
        void meet(XMLStreamReader xml) throws XMLStreamException, UnreadableException;
    }

    private static void pass(byte[] content, AtElement element)
            throws XMLStreamException, UnreadableException {
        var xml = Xml.open(new ByteArrayInputStream(content));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element.meet(xml);
            }
        }
    }

    private static boolean isSheet(XMLStreamReader xml) {
        return xml.getLocalName().equals("table") && !Xml.text(xml, "style-name").equals(CACHE);
    }

    /** Whether each sheet is shown, in order: its style says so. */
    private static List<Boolean> shown(byte[] content)
            throws XMLStreamException, UnreadableException {
        var out = new ArrayList<Boolean>();
        Set<String> hiding = new HashSet<>();
        var style = new String[] {""};
        pass(
                content,
                xml -> {
                    switch (xml.getLocalName()) {
                        case "style" -> style[0] = Xml.text(xml, "name");
                        case "table-properties" -> {
                            if (Xml.text(xml, "display").equals("false")) {
                                hiding.add(style[0]);
                            }
                        }
                        case "tracked-changes" -> Xml.skip(xml);
                        case "table" -> {
                            if (isSheet(xml)) {
                                out.add(!hiding.contains(Xml.text(xml, "style-name")));
                            }
                            Xml.skip(xml);
                        }
                        default -> {
                            // the look of the workbook
                        }
                    }
                });
        if (out.size() > MAX_SHEETS) {
            throw new UnreadableException("too-much", Integer.toString(MAX_SHEETS));
        }
        return out;
    }

    /** Reads the sheets that are shown, or all where there is no list of them. */
    private void sheets(byte[] content, @Nullable List<Boolean> shown, Blocks blocks)
            throws XMLStreamException, UnreadableException {
        int[] sheet = new int[1];
        int[] changes = new int[1];
        int[] remarks = new int[1];
        pass(
                content,
                xml -> {
                    if (xml.getLocalName().equals("tracked-changes")) {
                        changes[0] += children(xml);
                    } else if (isSheet(xml) && (shown == null || shown.get(sheet[0]))) {
                        remarks[0] += sheet(xml, ++sheet[0], blocks);
                    } else if (xml.getLocalName().equals("table")) {
                        sheet[0] += isSheet(xml) ? 1 : 0;
                        Xml.skip(xml);
                    }
                });
        if (changes[0] > 0) {
            blocks.note("tracked-changes", Position.NONE, Integer.toString(changes[0]));
        }
        if (remarks[0] > 0) {
            blocks.note("comments", Position.NONE, Integer.toString(remarks[0]));
        }
    }

    /** Reads a sheet; gives the number of remarks in it. */
    private int sheet(XMLStreamReader xml, int number, Blocks blocks)
            throws XMLStreamException, UnreadableException {
        var sheet = new OdsSheet(xml, bounds);
        sheet.read();
        SheetNotes.hidden(sheet.sight(), number, blocks);
        SheetBlocks.emit(sheet.grid(), number, blocks);
        return sheet.remarks();
    }

    /** At a start element: passes over it and counts the elements right in it. */
    private static int children(XMLStreamReader xml) throws XMLStreamException {
        int count = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                count++;
                Xml.skip(xml);
            }
        }
        return count;
    }
}
