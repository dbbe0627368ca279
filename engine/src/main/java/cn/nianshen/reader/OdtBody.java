package cn.nianshen.reader;

import cn.nianshen.document.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the body of an OpenDocument text into parts. */
final class OdtBody {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_SPAN = 100;
    private static final Set<String> SKIPPED =
            Set.of(
                    "tracked-changes",
                    "note",
                    "annotation",
                    "ruby-text",
                    "forms",
                    "script",
                    "event-listeners",
                    "hidden-text",
                    "hidden-paragraph",
                    "font-face-decls",
                    "master-styles",
                    "number");

    private final XMLStreamReader xml;
    private final OdtStyles styles;
    private final OdtLists lists;
    private final Budget budget;
    private int changes;
    private int remarks;

    OdtBody(XMLStreamReader xml, OdtStyles styles, Budget budget) {
        this.xml = xml;
        this.styles = styles;
        this.lists = new OdtLists(styles);
        this.budget = budget;
    }

    /** All parts, in order; the styles of the part are taken up on the way. */
    void read(List<Part> into) throws XMLStreamException {
        boolean body = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            body |= xml.getLocalName().equals("body");
            if (body) {
                block(into, 0);
            } else {
                styles.element(xml);
            }
        }
    }

    /** At a start element: all parts up to its end. */
    void within(List<Part> into) throws XMLStreamException {
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                var name = xml.getLocalName();
                block(into, 0);
                boolean read = xml.isEndElement() && xml.getLocalName().equals(name);
                open += read ? 0 : 1;
            }
        }
    }

    /** Tells of tracked changes and remarks. */
    void note(Blocks blocks) {
        if (changes > 0) {
            blocks.note("tracked-changes", Position.NONE, Integer.toString(changes));
        }
        if (remarks > 0) {
            blocks.note("comments", Position.NONE, Integer.toString(remarks));
        }
    }

    /** At a start element: reads a paragraph, list or table; passes into anything else. */
    void block(List<Part> into, int depth) throws XMLStreamException {
        var name = xml.getLocalName();
        if (isSkipped()) {
            skip();
        } else if (name.equals("p") || name.equals("h")) {
            if (depth < MAX_DEPTH && budget.spend()) {
                new OdtParagraph(xml, this, styles, lists).read(into, depth);
            } else {
                Xml.skip(xml);
            }
        } else if (name.equals("list")) {
            list(into, depth);
        } else if (name.equals("table") || name.equals("sub-table")) {
            if (depth < MAX_DEPTH) {
                into.add(table(depth + 1));
            } else {
                Xml.skip(xml);
            }
        }
    }

    /** Whether the element is none of the text: removed, noted, remarked on, hidden. */
    boolean isSkipped() {
        var name = xml.getLocalName();
        boolean described =
                (name.equals("title") || name.equals("desc"))
                        && String.valueOf(xml.getNamespaceURI()).contains("svg");
        boolean hidden = name.equals("section") && Xml.text(xml, "display").equals("none");
        return SKIPPED.contains(name) || described || hidden;
    }

    /** Passes over an element, counting what the document carries beside its text. */
    void skip() throws XMLStreamException {
        remarks += xml.getLocalName().equals("annotation") ? 1 : 0;
        if (!xml.getLocalName().equals("tracked-changes")) {
            Xml.skip(xml);
            return;
        }
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                changes += xml.getLocalName().equals("changed-region") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("tracked-changes")) {
                return;
            }
        }
    }

    private void list(List<Part> into, int depth) throws XMLStreamException {
        if (!lists.open(
                Xml.text(xml, "style-name"),
                Xml.text(xml, "id"),
                Xml.text(xml, "continue-list"),
                Xml.text(xml, "continue-numbering").equals("true"))) {
            Xml.skip(xml);
            return;
        }
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("list")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("list-item")) {
                    lists.item(Xml.number(xml, "start-value", -1));
                } else {
                    block(into, depth);
                }
            }
        }
        lists.close();
    }

    private Part.Grid table(int depth) throws XMLStreamException {
        var rows = new ArrayList<List<Part.Cell>>();
        var name = xml.getLocalName();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("table-row")) {
                    int repeated = Xml.count(xml, "number-rows-repeated", MAX_SPAN);
                    var row = row(depth);
                    boolean blank = row.stream().allMatch(c -> c.words().isEmpty());
                    for (int i = 0; i < (blank ? 1 : repeated) && budget.spend(); i++) {
                        rows.add(row);
                    }
                } else if (isSkipped()) {
                    skip();
                }
            }
        }
        return new Part.Grid(rows);
    }

    private List<Part.Cell> row(int depth) throws XMLStreamException {
        var row = new ArrayList<Part.Cell>();
        int column = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            int repeated = Xml.count(xml, "number-columns-repeated", MAX_SPAN);
            if (xml.getLocalName().equals("covered-table-cell")) {
                Xml.skip(xml);
                column += repeated;
            } else if (xml.getLocalName().equals("table-cell")) {
                var cell = cell(column, depth);
                for (int i = 0; i < repeated && budget.spend(); i++) {
                    row.add(
                            new Part.Cell(
                                    column, cell.span(), cell.rowSpan(), false, 0, cell.parts()));
                    column++;
                }
            }
        }
        return row;
    }

    private Part.Cell cell(int column, int depth) throws XMLStreamException {
        var parts = new ArrayList<Part>();
        int span = Xml.count(xml, "number-columns-spanned", MAX_SPAN);
        int rowSpan = Xml.count(xml, "number-rows-spanned", MAX_SPAN);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("table-cell")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                block(parts, depth);
            }
        }
        return new Part.Cell(column, span, rowSpan, false, 0, parts);
    }
}
