package cn.nianshen.reader;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/** Pulls XML from outside: no document types, no entities of its own, nothing fetched. */
final class Xml {

    /**
     * Words kept of one paragraph or cell; more than a document keeps of it, so that it is noted.
     */
    static final int MAX_WORDS = 10 * Blocks.MAX_TEXT;

    private static final int MAX_DEPTH = 5_000;

    /** More of one element are looked through in the square of the time; Java's own bound. */
    private static final int MAX_ATTRIBUTES = 10_000;

    private Xml() {}

    /** A reader at the start of the document; long text comes in pieces. */
    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        // one for each document: factories keep the names that they have met
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // what is wrong shall be told where it is passed, not where it is asked for
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH + 1);
        return new Shallow(factory.createXMLStreamReader(in));
    }

    /** Elements named {@code p} begun so far; 0 for a reader that was not opened here. */
    static int paragraphs(XMLStreamReader xml) {
        return xml instanceof Shallow shallow ? shallow.paragraphs : 0;
    }

    /** Elements of Word's tracked changes begun so far; 0 for a reader that was not opened here. */
    static int changes(XMLStreamReader xml) {
        return xml instanceof Shallow shallow ? shallow.changes : 0;
    }

    /**
     * Ends at a depth that no document has, where parsers get slow; counts paragraphs and changes.
     */
    private static final class Shallow extends StreamReaderDelegate {
        private int depth;
        private int paragraphs;
        private int changes;

        Shallow(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                count();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                throw new XMLStreamException("too deep");
            }
            return event;
        }

        private void count() {
            switch (getLocalName()) {
                case "p" -> paragraphs++;
                case "ins", "del", "moveFrom" -> changes += getAttributeCount() > 0 ? 1 : 0;
                default -> {}
            }
        }

        /** Passes over the end of the element without {@link #next}. */
        @Override
        public String getElementText() throws XMLStreamException {
            depth--;
            return super.getElementText();
        }
    }

    /**
     * At a start element: its own text up to its end; what goes over {@link #MAX_WORDS} is dropped,
     * and so are elements in it.
     */
    static String words(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT) {
            return "";
        }
        if (event != XMLStreamConstants.CHARACTERS) {
            return words(xml, event, new StringBuilder());
        }
        var first = xml.getText();
        event = xml.next();
        return event == XMLStreamConstants.END_ELEMENT
                ? first
                : words(xml, event, new StringBuilder(first));
    }

    private static String words(XMLStreamReader xml, int from, StringBuilder out)
            throws XMLStreamException {
        for (int event = from; event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip(xml);
            } else if (xml.isCharacters() || event == XMLStreamConstants.CDATA) {
                add(out, xml.getText());
            }
        }
        return out.toString();
    }

    /** Adds words unless there are more than can be kept. */
    static void add(StringBuilder out, String words) {
        if (out.length() < MAX_WORDS) {
            out.append(words);
        }
    }

    /** At a start element: passes over it with all that stands in it. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            open +=
                    event == XMLStreamConstants.START_ELEMENT
                            ? 1
                            : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** An attribute by its local name, whatever its namespace; null where it is not there. */
    static @Nullable String value(XMLStreamReader xml, String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute, empty where it is not there. */
    static String text(XMLStreamReader xml, String attribute) {
        var value = value(xml, attribute);
        return value == null ? "" : value;
    }

    /** A whole number in an attribute, or the other one where there is none. */
    static int number(XMLStreamReader xml, String attribute, int otherwise) {
        var value = value(xml, attribute);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** A number of columns, rows or repeats: at least 1, at most the bound. */
    static int count(XMLStreamReader xml, String attribute, int most) {
        var value = Xml.text(xml, attribute).strip();
        boolean huge = value.length() > 9 && value.chars().allMatch(Character::isDigit);
        return huge ? most : Math.max(1, Math.min(most, number(xml, attribute, 1)));
    }

    /** Whether a switch such as {@code <w:vanish/>} is on: it is without a value. */
    static boolean isOn(XMLStreamReader xml) {
        var value = value(xml, "val");
        return value == null
                || !(value.equals("0")
                        || value.equals("false")
                        || value.equals("off")
                        || value.equals("none"));
    }
}
