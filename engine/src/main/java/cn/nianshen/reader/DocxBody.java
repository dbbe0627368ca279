package cn.nianshen.reader;

import cn.nianshen.document.Embedded;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the body of a Word document into parts. Tables deeper than the bound are left out. */
final class DocxBody {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_SPAN = 100;
    private static final Set<String> SKIPPED =
            Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "footnote", "comment");

    private final XMLStreamReader xml;
    private final DocxNumbering numbering;
    private final boolean paged;
    private int page = 1;

    DocxBody(XMLStreamReader xml, DocxNumbering numbering, boolean paged) {
        this.xml = xml;
        this.numbering = numbering;
        this.paged = paged;
    }

    /** All parts of the body, in order. */
    List<DocxPart> parts() throws XMLStreamException {
        var parts = new ArrayList<DocxPart>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                block(parts, 0);
            }
        }
        return parts;
    }

    /** At a start element: reads a paragraph or table; passes into anything else. */
    private void block(List<DocxPart> into, int depth) throws XMLStreamException {
        var name = xml.getLocalName();
        if (name.equals("p") && depth < MAX_DEPTH) {
            paragraph(into, depth);
        } else if (name.equals("tbl")) {
            if (depth >= MAX_DEPTH) {
                skip();
            } else {
                into.add(table(depth + 1));
            }
        } else if (name.equals("p") || SKIPPED.contains(name)) {
            skip();
        }
    }

    private void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            open +=
                    event == XMLStreamConstants.START_ELEMENT
                            ? 1
                            : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private @Nullable String value(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private int number(String attribute, int otherwise) {
        var value = value(attribute);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private boolean on() {
        var value = value("val");
        return value == null
                || !(value.equals("0") || value.equals("false") || value.equals("none"));
    }

    private DocxPart.Grid table(int depth) throws XMLStreamException {
        var rows = new ArrayList<List<DocxPart.Cell>>();
        List<DocxPart.Cell> row = new ArrayList<>();
        int column = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tr" -> {
                        row = new ArrayList<>();
                        column = 1;
                    }
                    case "gridBefore" ->
                            column += Math.max(0, Math.min(MAX_SPAN, number("val", 0)));
                    case "tc" -> {
                        var cell = cell(column, depth);
                        row.add(cell);
                        column += cell.span();
                    }
                    case "del", "moveFrom" -> skip();
                    default -> {
                        // properties and content controls are seen through
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("tr")) {
                    rows.add(row);
                } else if (xml.getLocalName().equals("tbl")) {
                    return new DocxPart.Grid(rows);
                }
            }
        }
        return new DocxPart.Grid(rows);
    }

    private DocxPart.Cell cell(int column, int depth) throws XMLStreamException {
        var parts = new ArrayList<DocxPart>();
        int span = 1;
        boolean continued = false;
        int start = paged ? page : 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tc")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "gridSpan" -> span = Math.max(1, Math.min(MAX_SPAN, number("val", 1)));
                case "vMerge" -> continued = !"restart".equals(value("val"));
                default -> block(parts, depth);
            }
        }
        return new DocxPart.Cell(column, span, continued, paged ? Math.max(start, 1) : 0, parts);
    }

    /** A paragraph; paragraphs within it (text boxes) follow it as parts of their own. */
    private void paragraph(List<DocxPart> into, int depth) throws XMLStreamException {
        var text = new StringBuilder();
        var holds = EnumSet.noneOf(Embedded.class);
        var inner = new ArrayList<DocxPart>();
        var style = new DocxNumbering.Style();
        int start = page;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                inParagraph(xml.getLocalName(), text, holds, inner, style, depth);
            }
        }
        lines(text.toString(), style, paged ? start : 0, holds, into);
        into.addAll(inner);
    }

    /** A line broken by hand is a line of its own. */
    private void lines(
            String text,
            DocxNumbering.Style style,
            int page,
            Set<Embedded> holds,
            List<DocxPart> into) {
        var label = Numerals.strip(text).isEmpty() ? "" : numbering.label(style);
        for (var line : text.split("\n", -1)) {
            var words = Numerals.strip(line);
            boolean first = label != null;
            if (first || !words.isEmpty()) {
                var shown = first ? label + words : words;
                var held = first ? holds : Set.<Embedded>of();
                into.add(new DocxPart.Text(shown, style.headingLevel(numbering), page, held));
            }
            label = null;
        }
    }

    private void inParagraph(
            String name,
            StringBuilder text,
            Set<Embedded> holds,
            List<DocxPart> inner,
            DocxNumbering.Style style,
            int depth)
            throws XMLStreamException {
        switch (name) {
            case "pStyle" -> style.id = String.valueOf(value("val"));
            case "numId" -> style.numId = String.valueOf(value("val"));
            case "ilvl" -> style.level = number("val", 0);
            case "outlineLvl" -> style.outline = number("val", 9) + 1;
            case "r" -> run(text, holds, inner, depth);
            case "hyperlink" -> holds.add(Embedded.LINK);
            case "rPr" -> skip();
            case "p", "tbl" -> block(inner, depth + 1);
            default -> {
                if (SKIPPED.contains(name)) {
                    skip();
                }
            }
        }
    }

    /** A run: its text counts unless it is hidden or raised. */
    private void run(StringBuilder text, Set<Embedded> holds, List<DocxPart> inner, int depth)
            throws XMLStreamException {
        var words = new StringBuilder();
        boolean seen = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("r")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "t" -> words.append(xml.getElementText());
                case "tab" -> words.append('\t');
                case "br", "cr" -> words.append("page".equals(value("type")) ? "" : "\n");
                case "noBreakHyphen" -> words.append('-');
                case "vanish" -> seen &= !on();
                case "vertAlign" -> seen &= !"superscript".equals(value("val"));
                case "lastRenderedPageBreak" -> page++;
                case "drawing", "pict" -> holds.add(Embedded.PICTURE);
                case "object" -> holds.add(Embedded.ATTACHMENT);
                case "p", "tbl" -> block(inner, depth + 1);
                default -> {
                    if (SKIPPED.contains(xml.getLocalName())) {
                        skip();
                    }
                }
            }
        }
        if (seen) {
            text.append(words);
        }
    }
}
