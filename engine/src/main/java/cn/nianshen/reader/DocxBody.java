package cn.nianshen.reader;

import cn.nianshen.document.Embedded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the body of a Word document into parts. Tables deeper than the bound are left out. */
final class DocxBody {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_SPAN = 100;
    private static final Set<String> SKIPPED =
            Set.of(
                    "del",
                    "moveFrom",
                    "Fallback",
                    "instrText",
                    "delInstrText",
                    "delText",
                    "footnote",
                    "endnote",
                    "comment",
                    "rt",
                    "sdtPr",
                    "tblPr",
                    "tblPrEx",
                    "tblGrid",
                    "sectPr");

    private final XMLStreamReader xml;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Budget budget;
    private final boolean paged;
    private int page = 1;
    private boolean chunked;

    DocxBody(
            XMLStreamReader xml,
            DocxStyles styles,
            DocxNumbering numbering,
            Budget budget,
            boolean paged) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.budget = budget;
        this.paged = paged;
    }

    /** What is never text of the document: deleted, moved away, noted, a property of old. */
    static boolean isSkipped(String name) {
        return SKIPPED.contains(name) || name.endsWith("PrChange");
    }

    /** All parts of the body, in order. */
    List<Part> parts() throws XMLStreamException {
        var parts = new ArrayList<Part>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                block(parts, 0);
            }
        }
        return parts;
    }

    /** At a start element: reads a paragraph or table; passes into anything else. */
    void block(List<Part> into, int depth) throws XMLStreamException {
        var name = xml.getLocalName();
        if (name.equals("p") && depth < MAX_DEPTH && budget.spend()) {
            new DocxParagraph(xml, this, styles, numbering).read(into, depth);
        } else if (name.equals("tbl") && depth < MAX_DEPTH) {
            into.add(table(depth + 1));
        } else if (name.equals("altChunk")) {
            into.add(new Part.Text("", 0, page(), Set.of(Embedded.ATTACHMENT)));
            chunked = true;
        } else if (name.equals("p") || name.equals("tbl") || isSkipped(name)) {
            Xml.skip(xml);
        }
    }

    /** The page that is being read, 0 where the document does not tell. */
    int page() {
        return paged ? page : 0;
    }

    /** Whether the body takes in another file, which Word puts in its place when it opens it. */
    boolean isChunked() {
        return chunked;
    }

    /** A page ended where the program last broke it. */
    void turnPage() {
        page++;
    }

    private Part.Grid table(int depth) throws XMLStreamException {
        var rows = new ArrayList<List<Part.Cell>>();
        int columns = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tbl")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("tr")) {
                    row(rows, depth);
                    StrayCells.takeOut(rows, columns);
                } else if (xml.getLocalName().equals("tblGrid")) {
                    columns = gridColumns();
                } else if (isSkipped(xml.getLocalName())) {
                    Xml.skip(xml);
                }
            }
        }
        return new Part.Grid(rows);
    }

    /** Columns of the grid of a table as it is, not as it was before a tracked change. */
    private int gridColumns() throws XMLStreamException {
        int columns = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tblGrid")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                columns += xml.getLocalName().equals("gridCol") ? 1 : 0;
                Xml.skip(xml);
            }
        }
        return columns;
    }

    /** A row; one that a tracked change takes out is not kept. */
    private void row(List<List<Part.Cell>> rows, int depth) throws XMLStreamException {
        var row = new ArrayList<Part.Cell>();
        int column = 1;
        boolean deleted = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tr")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "trPr" -> {
                    var properties = rowProperties();
                    deleted = properties.deleted;
                    column += properties.before;
                }
                case "tc" -> {
                    var cell = cell(column, depth);
                    if (cell.span() > 0 && budget.spend()) {
                        add(row, cell);
                    }
                    column = cell.column() + cell.span();
                }
                default -> {
                    if (isSkipped(xml.getLocalName())) {
                        Xml.skip(xml);
                    }
                }
            }
        }
        if (!deleted) {
            rows.add(row);
        }
    }

    private record RowProperties(int before, boolean deleted) {}

    private RowProperties rowProperties() throws XMLStreamException {
        int before = 0;
        boolean deleted = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("trPr")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                var name = xml.getLocalName();
                if (name.equals("gridBefore")) {
                    before = Math.max(0, Math.min(MAX_SPAN, Xml.number(xml, "val", 0)));
                } else if (name.equals("del")) {
                    deleted = true;
                } else if (isSkipped(name)) {
                    Xml.skip(xml);
                }
            }
        }
        return new RowProperties(before, deleted);
    }

    /** A cell that goes on from the one before it, as old versions merged them, widens that one. */
    private static void add(List<Part.Cell> row, Part.Cell cell) {
        boolean joined = cell.rowSpan() == 0;
        if (joined && !row.isEmpty()) {
            var before = row.remove(row.size() - 1);
            var parts = new ArrayList<>(before.parts());
            parts.addAll(cell.parts());
            row.add(
                    new Part.Cell(
                            before.column(),
                            Math.min(MAX_SPAN, before.span() + cell.span()),
                            1,
                            before.continued(),
                            before.page(),
                            parts));
        } else {
            row.add(cell);
        }
    }

    /**
     * A cell; one that goes on from its left neighbour has a row span of 0, and one that a tracked
     * change takes out a span of 0.
     */
    private Part.Cell cell(int column, int depth) throws XMLStreamException {
        var parts = new ArrayList<Part>();
        int span = 1;
        boolean continued = false;
        boolean joined = false;
        boolean deleted = false;
        int start = page();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tc")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "gridSpan" -> span = Xml.count(xml, "val", MAX_SPAN);
                case "vMerge" -> continued = !"restart".equals(Xml.value(xml, "val"));
                case "hMerge" -> joined = !"restart".equals(Xml.value(xml, "val"));
                case "cellDel" -> deleted = true;
                default -> block(parts, depth);
            }
        }
        return new Part.Cell(column, deleted ? 0 : span, joined ? 0 : 1, continued, start, parts);
    }
}
