package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Automatic numbers of Word, which stand in no text: kept counting as paragraphs are read. */
final class DocxNumbering {

    private static final int LEVELS = 9;

    /** What a paragraph says of its style. */
    static final class Style {
        String id = "";
        @Nullable String numId;
        int level;
        int outline;

        int headingLevel(DocxNumbering numbering) {
            return outline > 0 && outline < 10 ? outline : numbering.headings.getOrDefault(id, 0);
        }
    }

    private record Level(String format, String text, int start) {}

    private final Map<String, Level[]> lists = new HashMap<>();
    private final Map<String, String> listOfNumber = new HashMap<>();
    private final Map<String, Integer> headings = new HashMap<>();
    private final Map<String, Style> styleLists = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private DocxNumbering() {}

    /**
     * From the parts of the package, either of which may be missing; damage in them is passed over.
     */
    static DocxNumbering of(byte @Nullable [] numbering, byte @Nullable [] styles) {
        var result = new DocxNumbering();
        try {
            if (numbering != null) {
                result.readLists(open(numbering));
            }
            if (styles != null) {
                result.readStyles(open(styles));
            }
        } catch (XMLStreamException e) {
            return result;
        }
        return result;
    }

    private static XMLStreamReader open(byte[] xml) throws XMLStreamException {
        return DocxReader.factory().createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    private void readLists(XMLStreamReader xml) throws XMLStreamException {
        String list = "";
        String number = "";
        int level = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    list = attribute(xml, "abstractNumId");
                    lists.put(list, new Level[LEVELS]);
                    number = "";
                }
                case "num" -> number = attribute(xml, "numId");
                case "abstractNumId" -> listOfNumber.put(number, attribute(xml, "val"));
                case "lvl" -> level = number(attribute(xml, "ilvl"));
                case "start" -> {
                    int start = number(attribute(xml, "val"));
                    put(list, number, level, l -> new Level(l.format, l.text, start));
                }
                case "numFmt" -> {
                    var format = attribute(xml, "val");
                    put(list, number, level, l -> new Level(format, l.text, l.start));
                }
                case "lvlText" -> {
                    var text = attribute(xml, "val");
                    put(list, number, level, l -> new Level(l.format, text, l.start));
                }
                default -> {
                    // other properties do not change the label
                }
            }
        }
    }

    private void put(
            String list, String number, int level, java.util.function.UnaryOperator<Level> change) {
        var levels = lists.get(list);
        if (levels != null && number.isEmpty() && level >= 0 && level < LEVELS) {
            var now = levels[level] == null ? new Level("decimal", "", 1) : levels[level];
            levels[level] = change.apply(now);
        }
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        var style = new Style();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> {
                    style = new Style();
                    style.id = attribute(xml, "styleId");
                    styleLists.put(style.id, style);
                }
                case "numId" -> style.numId = attribute(xml, "val");
                case "ilvl" -> style.level = number(attribute(xml, "val"));
                case "outlineLvl" -> headings.put(style.id, number(attribute(xml, "val")) + 1);
                default -> {
                    // other properties do not matter here
                }
            }
        }
    }

    /** The automatic label of the next paragraph with this style, or empty. */
    String label(Style paragraph) {
        var inherited = styleLists.get(paragraph.id);
        var numId =
                paragraph.numId != null || inherited == null ? paragraph.numId : inherited.numId;
        int level =
                paragraph.numId != null || inherited == null ? paragraph.level : inherited.level;
        if (numId == null || numId.equals("0") || level < 0 || level >= LEVELS) {
            return "";
        }
        var list = listOfNumber.get(numId);
        var levels = list == null ? null : lists.get(list);
        if (levels == null || levels[level] == null) {
            return "";
        }
        var counts = counters.computeIfAbsent(list, k -> new int[LEVELS]);
        counts[level] = counts[level] == 0 ? levels[level].start : counts[level] + 1;
        for (int i = level + 1; i < LEVELS; i++) {
            counts[i] = 0;
        }
        var label = levels[level].text;
        for (int i = 0; i <= level; i++) {
            var format = levels[i] == null ? "decimal" : levels[i].format;
            label = label.replace("%" + (i + 1), Numerals.ordinal(Math.max(1, counts[i]), format));
        }
        return levels[level].format.equals("bullet") ? "" : label;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }
}
