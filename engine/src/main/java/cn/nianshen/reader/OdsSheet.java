package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a table of an OpenDocument workbook: what its cells show. */
final class OdsSheet {

    /** A cell or row with something in it stands for so many equal ones at most. */
    private static final int MAX_REPEATED = 200;

    private static final int MAX_BLANKS = 200;
    private static final Pattern NUMBER = Pattern.compile("float|percentage|currency");
    private static final Pattern BLANKS = Pattern.compile("[\\t\\r\\n ]+");

    /** How formats of accounting show zero. */
    private static final Pattern DASH = Pattern.compile("[-\\u2010-\\u2015\\u2212\\uff0d]?");

    /**
     * Equal cells side by side.
     *
     * @param column of the first
     * @param times how many
     * @param text what each shows
     * @param width columns that each covers
     * @param height rows that each covers
     */
    private record Cell(int column, int times, String text, int width, int height) {}

    private final XMLStreamReader xml;
    private final Bounds bounds;
    private final SheetGrid grid;
    private final SheetSight sight = new SheetSight();

    private int met;
    private int row = 1;
    private int column = 1;
    private int remarks;

    /** At the start element of the table. */
    OdsSheet(XMLStreamReader xml, Bounds bounds) {
        this.xml = xml;
        this.bounds = bounds;
        this.grid = new SheetGrid(bounds);
    }

    SheetGrid grid() {
        return grid;
    }

    SheetSight sight() {
        return sight;
    }

    int remarks() {
        return remarks;
    }

    /** Reads up to the end of the table. */
    void read() throws XMLStreamException, UnreadableException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "table-column" -> column();
                    case "table-row" -> row();
                    case "table-columns",
                            "table-header-columns",
                            "table-column-group",
                            "table-rows",
                            "table-header-rows",
                            "table-row-group" -> {
                        // their rows and columns are met next
                    }
                    default -> Xml.skip(xml);
                }
            }
        }
    }

    /** Counts what is looked at, blank cells too, and repeats of filled ones. */
    private void meet() throws UnreadableException {
        if (++met > bounds.met()) {
            throw new UnreadableException("too-much", Integer.toString(bounds.cells()));
        }
    }

    private boolean isHidden() {
        return Xml.text(xml, "visibility").matches("collapse|filter");
    }

    private void column() throws UnreadableException {
        meet();
        int next = columnBehind(Xml.count(xml, "number-columns-repeated", SheetGrid.LAST_COLUMN));
        if (isHidden()) {
            sight.hideColumns(column, next - 1);
        }
        column = next;
    }

    private int columnBehind(int repeated) {
        return Math.min(SheetGrid.LAST_COLUMN + 1, column + repeated);
    }

    private void row() throws XMLStreamException, UnreadableException {
        meet();
        int repeated = Xml.count(xml, "number-rows-repeated", SheetGrid.LAST_ROW);
        boolean hidden = isHidden();
        var cells = cells();
        boolean filled = cells.stream().anyMatch(c -> !c.text.isEmpty());
        if (hidden && filled) {
            sight.hideRows(repeated);
        }
        for (int i = 0; i < Math.min(repeated, MAX_REPEATED) && !cells.isEmpty(); i++) {
            for (var cell : cells) {
                put(row + i, cell, hidden);
            }
        }
        row = Math.min(SheetGrid.LAST_ROW + 1, row + repeated);
    }

    private void put(int at, Cell cell, boolean hidden) throws UnreadableException {
        for (int i = 0; i < cell.times; i++) {
            // repeats that are not kept take time too
            meet();
            int from = cell.column + i;
            if (cell.width > 1 || cell.height > 1) {
                int below = Math.min(SheetGrid.LAST_ROW, at + cell.height - 1);
                int right = Math.min(SheetGrid.LAST_COLUMN, from + cell.width - 1);
                grid.merge(new SheetGrid.Merge(at, from, below, right));
            }
            if (!hidden && sight.showsColumn(from, cell.text.isEmpty())) {
                grid.put(at, from, cell.text);
            }
        }
    }

    /** The cells of the row that show or cover something. */
    private List<Cell> cells() throws XMLStreamException, UnreadableException {
        var out = new ArrayList<Cell>();
        column = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                meet();
                int repeated = Xml.count(xml, "number-columns-repeated", SheetGrid.LAST_COLUMN);
                if (xml.getLocalName().equals("table-cell")) {
                    cell(Math.min(repeated, MAX_REPEATED), out);
                    column = columnBehind(repeated);
                } else {
                    // what a merged cell covers is not shown
                    column = columnBehind(covered() ? repeated : 0);
                    Xml.skip(xml);
                }
            }
        }
        return out;
    }

    private boolean covered() {
        return xml.getLocalName().equals("covered-table-cell");
    }

    private void cell(int times, List<Cell> into) throws XMLStreamException, UnreadableException {
        int width = Xml.count(xml, "number-columns-spanned", SheetGrid.LAST_COLUMN);
        int height = Xml.count(xml, "number-rows-spanned", SheetGrid.LAST_ROW);
        var type = Xml.text(xml, "value-type");
        var value = Xml.text(xml, "value");
        var string = Xml.text(xml, "string-value");
        boolean formula = Xml.value(xml, "formula") != null;
        var shown = shown();
        var text = shown.substring(0, Math.min(shown.length(), Blocks.MAX_TEXT + 1)).strip();
        if (formula && type.isEmpty() && text.isEmpty()) {
            // a program that does not calculate wrote it: what the cell will show is not in the
            // file
            throw new UnreadableException("uncalculated");
        }
        if (NUMBER.matcher(type).matches() && !value.isEmpty() && isUnsaid(text)) {
            text = CellFormat.print(value, "", false);
        } else if (text.isEmpty()) {
            text = string.substring(0, Math.min(string.length(), Blocks.MAX_TEXT + 1)).strip();
        }
        if (!text.isEmpty() || width > 1 || height > 1) {
            into.add(new Cell(column, times, text, width, height));
        }
    }

    /** Whether the format hides the number or has a dash for it; other workbooks are read alike. */
    private static boolean isUnsaid(String text) {
        return DASH.matcher(Numerals.strip(text)).matches();
    }

    /** The lines of the cell; remarks and pictures are none. */
    private String shown() throws XMLStreamException {
        var out = new StringBuilder();
        boolean first = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("p")) {
                    Xml.add(out, first ? "" : "\n");
                    paragraph(out);
                    first = false;
                } else {
                    remarks += xml.getLocalName().equals("annotation") ? 1 : 0;
                    Xml.skip(xml);
                }
            }
        }
        return out.toString();
    }

    private void paragraph(StringBuilder out) throws XMLStreamException {
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (xml.isCharacters() || event == XMLStreamConstants.CDATA) {
                Xml.add(out, BLANKS.matcher(xml.getText()).replaceAll(" "));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
                switch (xml.getLocalName()) {
                    case "s" -> Xml.add(out, " ".repeat(Xml.count(xml, "c", MAX_BLANKS)));
                    case "tab" -> Xml.add(out, "\t");
                    case "line-break" -> Xml.add(out, "\n");
                    case "annotation", "note", "ruby-text" -> {
                        Xml.skip(xml);
                        open--;
                    }
                    default -> {
                        // its text is that of the line
                    }
                }
            }
        }
    }
}
