package cn.nianshen.reader;

import java.util.Arrays;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a sheet in the XML of Excel 2003: what its cells show. Blank cells are not counted, since
 * some programs write half a million of them; the bytes of the file bound them.
 */
final class Excel2003Sheet {

    private final XMLStreamReader xml;
    private final Map<String, String> formats;
    private final SheetGrid grid = new SheetGrid(Bounds.REPORT);
    private final SheetSight sight = new SheetSight();

    /** The last row down to which a cell above covers each column. */
    private final int[] covered = new int[SheetGrid.LAST_COLUMN + 2];

    private int row;
    private int column;
    private int remarks;

    /**
     * At the start element of the table.
     *
     * @param formats code of the format of each style
     */
    Excel2003Sheet(XMLStreamReader xml, Map<String, String> formats) {
        this.xml = xml;
        this.formats = formats;
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
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Table")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                element();
            }
        }
    }

    private void element() throws XMLStreamException, UnreadableException {
        switch (xml.getLocalName()) {
            case "Column" -> column();
            case "Row" -> {
                row = place(row, SheetGrid.LAST_ROW);
                column = 0;
                sight.row(isHidden());
            }
            case "Cell" -> cell();
            default -> Xml.skip(xml);
        }
    }

    /** Counts from the one before, unless the element names its place. */
    private int place(int before, int last) {
        return Math.min(last + 1, Math.max(1, Xml.number(xml, "Index", before + 1)));
    }

    private boolean isHidden() {
        return Xml.text(xml, "Hidden").equals("1");
    }

    private void column() {
        int first = place(column, SheetGrid.LAST_COLUMN);
        int more = Math.max(0, Math.min(SheetGrid.LAST_COLUMN, Xml.number(xml, "Span", 0)));
        column = Math.min(SheetGrid.LAST_COLUMN, first + more);
        if (isHidden()) {
            sight.hideColumns(first, column);
        }
    }

    /**
     * The last of the columns behind this one that are covered from above: Excel names the place of
     * a cell behind them, other programs do not.
     */
    private int free(int before) {
        int at = before;
        while (at < SheetGrid.LAST_COLUMN && covered[at + 1] >= row && row > 0) {
            at++;
        }
        return at;
    }

    private void cell() throws XMLStreamException, UnreadableException {
        int first = place(free(column), SheetGrid.LAST_COLUMN);
        int across =
                Math.max(0, Math.min(SheetGrid.LAST_COLUMN, Xml.number(xml, "MergeAcross", 0)));
        int down = Math.max(0, Math.min(SheetGrid.LAST_ROW, Xml.number(xml, "MergeDown", 0)));
        column = Math.min(SheetGrid.LAST_COLUMN, first + across);
        if (across > 0 || down > 0) {
            int below = Math.min(SheetGrid.LAST_ROW, row + down);
            grid.merge(new SheetGrid.Merge(row, first, below, column));
            Arrays.fill(covered, first, column + 1, below);
        }
        var text = shown();
        if (sight.shows(first, text)) {
            grid.put(row, first, text);
        }
    }

    /** At a cell: reads up to its end. */
    private String shown() throws XMLStreamException, UnreadableException {
        var code = formats.getOrDefault(Xml.text(xml, "StyleID"), "");
        boolean formula = !Xml.text(xml, "Formula").isEmpty();
        var text = "";
        boolean valued = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Cell")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("Data")) {
                    valued = true;
                    text = printed(Xml.text(xml, "Type"), words(), code);
                } else {
                    remarks += xml.getLocalName().equals("Comment") ? 1 : 0;
                    Xml.skip(xml);
                }
            }
        }
        if (formula && !valued) {
            // a program that does not calculate wrote it: what the cell will show is not in the
            // file
            throw new UnreadableException("uncalculated");
        }
        return text.strip();
    }

    private static String printed(String type, String value, String code) {
        return switch (type) {
            case "Number" -> CellFormat.print(value, code, false);
            case "Boolean" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            // the day alone; no cell of a report has a time
            case "DateTime" -> value.replaceFirst("T.*", "");
            default -> value;
        };
    }

    /** The text of an element with that of what gives parts of it another look. */
    private String words() throws XMLStreamException {
        var out = new StringBuilder();
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (xml.isCharacters() || event == XMLStreamConstants.CDATA) {
                Xml.add(out, xml.getText());
            }
        }
        return out.toString();
    }
}
