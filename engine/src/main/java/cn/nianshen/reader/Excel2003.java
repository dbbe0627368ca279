package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Position;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Workbooks in the XML of Excel 2003. They are gone through twice: whether a sheet is shown stands
 * behind its cells.
 */
final class Excel2003 {

    private static final int MAX_SHEETS = 50;

    /** Codes of the formats that have names here. */
    private static final Map<String, String> CODES =
            Map.of(
                    "General Number", "",
                    "Fixed", "0.00",
                    "Standard", "#,##0.00",
                    "Currency", "#,##0.00",
                    "Percent", "0.00%",
                    "Scientific", "");

    private final byte[] bytes;
    private final Blocks blocks = new Blocks(Bounds.REPORT);
    private final Map<String, String> formats = new HashMap<>();
    private int remarks;

    private Excel2003(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The document in the workbook.
     *
     * @throws UnreadableException where it holds more than a report may
     */
    static Document read(byte[] bytes) throws XMLStreamException, UnreadableException {
        var workbook = new Excel2003(bytes);
        var shown = workbook.shown();
        int hidden = (int) shown.stream().filter(s -> !s).count();
        if (hidden > 0) {
            workbook.blocks.note("hidden-sheets", Position.NONE, Integer.toString(hidden));
        }
        workbook.sheets(shown, hidden == shown.size());
        if (workbook.remarks > 0) {
            var count = Integer.toString(workbook.remarks);
            workbook.blocks.note("comments", Position.NONE, count);
        }
        SheetNotes.alone(workbook.blocks);
        return workbook.blocks.document();
    }

    /** Whether each sheet is shown, in order; takes up the formats of styles on the way. */
    private List<Boolean> shown() throws XMLStreamException, UnreadableException {
        var shown = new ArrayList<Boolean>();
        var style = "";
        var xml = Xml.open(new ByteArrayInputStream(bytes));
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Style" -> style = Xml.text(xml, "ID");
                case "NumberFormat" -> {
                    var format = Xml.text(xml, "Format");
                    formats.put(style, CODES.getOrDefault(format, format));
                }
                case "Worksheet" -> shown.add(true);
                case "Visible" -> {
                    boolean hidden = Xml.words(xml).strip().startsWith("SheetHidden");
                    if (!shown.isEmpty() && hidden) {
                        shown.set(shown.size() - 1, false);
                    }
                }
                case "Table" -> Xml.skip(xml);
                default -> {
                    // the look of the workbook
                }
            }
        }
        if (shown.size() > MAX_SHEETS) {
            throw new UnreadableException("too-much", Integer.toString(MAX_SHEETS));
        }
        return shown;
    }

    private void sheets(List<Boolean> shown, boolean all)
            throws XMLStreamException, UnreadableException {
        int sheet = 0;
        var xml = Xml.open(new ByteArrayInputStream(bytes));
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("Worksheet")) {
                sheet++;
            } else if (xml.getLocalName().equals("Table")) {
                if (sheet > 0 && (all || shown.get(sheet - 1))) {
                    sheet(xml, sheet);
                } else {
                    Xml.skip(xml);
                }
            }
        }
    }

    private void sheet(XMLStreamReader xml, int number)
            throws XMLStreamException, UnreadableException {
        var sheet = new Excel2003Sheet(xml, formats);
        sheet.read();
        SheetNotes.hidden(sheet.sight(), number, blocks);
        SheetBlocks.emit(sheet.grid(), number, blocks);
        remarks += sheet.remarks();
    }
}
