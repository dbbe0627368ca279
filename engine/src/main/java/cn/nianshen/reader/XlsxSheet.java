package cn.nianshen.reader;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Takes up the elements of a sheet one by one. */
final class XlsxSheet {

    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

    private final List<String> strings;
    private final XlsxFormats formats;
    private final boolean from1904;
    private final Bounds bounds;
    private final SheetGrid grid;
    private int met;
    private int row;
    private int column;
    private final SheetSight sight = new SheetSight();

    XlsxSheet(List<String> strings, XlsxFormats formats, boolean from1904, Bounds bounds) {
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
        this.bounds = bounds;
        this.grid = new SheetGrid(bounds);
    }

    SheetGrid grid() {
        return grid;
    }

    SheetSight sight() {
        return sight;
    }

    /** At a start element of the sheet. */
    void element(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
        if (++met > bounds.met()) {
            throw new UnreadableException("too-much", Integer.toString(bounds.cells()));
        }
        switch (xml.getLocalName()) {
            case "row" -> {
                row = Xml.number(xml, "r", row + 1);
                column = 0;
                sight.row(Xml.text(xml, "hidden").matches("1|true"));
            }
            case "c" -> cell(xml);
            case "col" -> {
                if (Xml.text(xml, "hidden").matches("1|true")) {
                    int last =
                            Math.max(0, Math.min(SheetGrid.LAST_COLUMN, Xml.number(xml, "max", 0)));
                    int first = Math.max(0, Xml.number(xml, "min", 1));
                    sight.hideColumns(first, last);
                }
            }
            case "mergeCell" -> merge(Xml.text(xml, "ref"));
            default -> {
                // the look of the sheet
            }
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
        var place = CELL.matcher(Xml.text(xml, "r"));
        column = place.matches() ? columnOf(place) : column + 1;
        int at = place.matches() ? rowOf(place) : row;
        var type = Xml.text(xml, "t");
        int style = Xml.number(xml, "s", 0);
        String value = "";
        String inline = "";
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = Xml.words(xml);
                    case "is" -> inline = richText(xml, "is");
                    default -> {
                        formula |= xml.getLocalName().equals("f");
                        Xml.skip(xml);
                    }
                }
            }
        }
        if (formula && value.isEmpty() && !type.equals("str")) {
            // a program that does not calculate wrote it: what the cell will show is not in the
            // file
            throw new UnreadableException("uncalculated");
        }
        var text = type.equals("inlineStr") ? inline : text(type, style, value);
        if (sight.shows(column, text)) {
            grid.put(at, column, text.strip());
        }
    }

    private String text(String type, int style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> shared(value);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "", "n" -> CellFormat.print(value, formats.code(style), from1904);
            default -> value;
        };
    }

    private String shared(String index) {
        try {
            int i = Integer.parseInt(index.strip());
            return i >= 0 && i < strings.size() ? strings.get(i) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private void merge(String reference) throws UnreadableException {
        int colon = reference.indexOf(':');
        if (colon > 0) {
            var from = CELL.matcher(reference.substring(0, colon));
            var to = CELL.matcher(reference.substring(colon + 1));
            if (from.matches() && to.matches()) {
                grid.merge(
                        new SheetGrid.Merge(rowOf(from), columnOf(from), rowOf(to), columnOf(to)));
            }
        }
    }

    private static int rowOf(Matcher place) {
        return Math.min(SheetGrid.LAST_ROW, Integer.parseInt(place.group(2)));
    }

    private static int columnOf(Matcher place) {
        int column = 0;
        for (char c : place.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * 26 + c - 'A' + 1;
        }
        return Math.min(SheetGrid.LAST_COLUMN, column);
    }

    /** The text of an element made of runs; how it is to be pronounced is left out. */
    static String richText(XMLStreamReader xml, String name) throws XMLStreamException {
        var out = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("t")) {
                    Xml.add(out, Xml.words(xml));
                } else if (xml.getLocalName().equals("rPh")) {
                    Xml.skip(xml);
                }
            }
        }
        return out.toString().replace("_x000D_", "").replace('\r', '\n');
    }
}
