package cn.nianshen.reader;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Pulls XML from outside: no document types, no entities of its own, nothing fetched. */
final class Xml {

    private Xml() {}

    /** A reader at the start of the document; joins neighbouring text. */
    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(in);
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
