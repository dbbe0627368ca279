package cn.nianshen.reader;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What styles of Word say that changes what is read; a style has what its base has. */
final class DocxStyles {

    /** Longest chain of bases followed. */
    private static final int CHAIN = 16;

    private static final int BODY_TEXT = 9;

    /** A style as written; null where it says nothing of a matter. */
    private static final class Style {
        String base = "";
        @Nullable String numId;
        @Nullable Integer level;
        @Nullable Integer outline;
        @Nullable Boolean hidden;
        @Nullable Boolean raised;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private String usual = "";

    /** Reads the part with the styles. */
    static DocxStyles read(InputStream in) throws XMLStreamException {
        var all = new DocxStyles();
        var xml = Xml.open(in);
        var style = new Style();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("style")) {
                style = new Style();
                all.styles.put(Xml.text(xml, "styleId"), style);
                boolean usual = Xml.text(xml, "default").matches("1|true|on");
                if (usual && Xml.text(xml, "type").equals("paragraph")) {
                    all.usual = Xml.text(xml, "styleId");
                }
            } else {
                property(xml, style);
            }
        }
        return all;
    }

    /** None at all. */
    static DocxStyles none() {
        return new DocxStyles();
    }

    private static void property(XMLStreamReader xml, Style style) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "basedOn" -> style.base = Xml.text(xml, "val");
            case "numId" -> style.numId = Xml.text(xml, "val");
            case "ilvl" -> style.level = Xml.number(xml, "val", 0);
            case "outlineLvl" -> style.outline = Xml.number(xml, "val", BODY_TEXT);
            case "vanish" -> style.hidden = Xml.isOn(xml);
            case "vertAlign" -> style.raised = Xml.text(xml, "val").equals("superscript");
            case "tblStylePr", "pPrChange", "rPrChange" -> Xml.skip(xml);
            default -> {
                // other properties do not change what is read
            }
        }
    }

    private <T> @Nullable T inherited(String id, Function<Style, @Nullable T> property) {
        var style = styles.get(id.isEmpty() ? usual : id);
        for (int i = 0; style != null && i < CHAIN; i++) {
            var value = property.apply(style);
            if (value != null) {
                return value;
            }
            style = styles.get(style.base);
        }
        return null;
    }

    /** Heading level from 1 to 9 of a paragraph in this style, 0 for running text. */
    int headingLevel(String id) {
        var outline = inherited(id, s -> s.outline);
        return outline == null || outline < 0 || outline >= BODY_TEXT ? 0 : outline + 1;
    }

    /** The number id that a paragraph in this style counts in, or null. */
    @Nullable String numId(String id) {
        return inherited(id, s -> s.numId);
    }

    /** The list level that the style names, or null. */
    @Nullable Integer level(String id) {
        return inherited(id, s -> s.level);
    }

    /** Whether text in this style is hidden. */
    boolean isHidden(String id) {
        return Boolean.TRUE.equals(inherited(id, s -> s.hidden));
    }

    /** Whether text in this character style is raised, as marks of footnotes are. */
    boolean isRaised(String id) {
        return Boolean.TRUE.equals(inherited(id, s -> s.raised));
    }

    /** The style and its bases, the nearest first. */
    List<String> chain(String id) {
        var out = new ArrayList<String>();
        var next = id.isEmpty() ? usual : id;
        for (int i = 0; i < CHAIN && !next.isEmpty() && styles.containsKey(next); i++) {
            out.add(next);
            next = styles.get(next).base;
        }
        return out;
    }
}
