package cn.nianshen.reader;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes an element with all that stands in it as a document of its own. */
final class XmlCopy {

    /** What things are called in the copy. */
    interface Naming {

        /** The local name of the element that begins here; null leaves it out with all in it. */
        default @Nullable String element(XMLStreamReader xml) {
            return xml.getLocalName();
        }

        /** The local name of an attribute. */
        default String attribute(String name) {
            return name;
        }

        /** The value of an attribute of an element, both by their names in the copy. */
        default String value(String element, String attribute, String value) {
            return value;
        }
    }

    private final XMLStreamReader xml;
    private final Naming naming;
    private final XMLStreamWriter out;

    /** Those of the element that is copied; what is called otherwise in the copy has them too. */
    private final String prefix;

    private final String space;

    private XmlCopy(XMLStreamReader xml, Naming naming, XMLStreamWriter out) {
        this.xml = xml;
        this.naming = naming;
        this.out = out;
        this.prefix = spoken(xml.getPrefix());
        this.space = spoken(xml.getNamespaceURI());
    }

    /** At a start element: the copy, in UTF-8; the reader stands at its end afterwards. */
    static byte[] of(XMLStreamReader xml, Naming naming) throws XMLStreamException {
        var factory = new WstxOutputFactory();
        // names in use are declared wherever a copy begins
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
        var bytes = new ByteArrayOutputStream();
        var out = factory.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        out.writeStartDocument();
        new XmlCopy(xml, naming, out).all();
        out.writeEndDocument();
        out.close();
        return bytes.toByteArray();
    }

    private void all() throws XMLStreamException {
        int open = start() ? 1 : 0;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open += start() ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                out.writeEndElement();
                open--;
            } else if (xml.isCharacters() || event == XMLStreamConstants.CDATA) {
                out.writeCharacters(xml.getText());
            }
        }
    }

    /** Whether the element is in the copy; one that is left out is passed over. */
    private boolean start() throws XMLStreamException {
        var name = naming.element(xml);
        if (name == null) {
            Xml.skip(xml);
            return false;
        }
        boolean same = name.equals(xml.getLocalName());
        out.writeStartElement(
                same ? spoken(xml.getPrefix()) : prefix,
                name,
                same ? spoken(xml.getNamespaceURI()) : space);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(name, i);
        }
        return true;
    }

    private void attribute(String element, int i) throws XMLStreamException {
        var name = naming.attribute(xml.getAttributeLocalName(i));
        var value = naming.value(element, name, xml.getAttributeValue(i));
        var named = spoken(xml.getAttributeNamespace(i));
        if (named.isEmpty()) {
            out.writeAttribute(name, value);
        } else {
            out.writeAttribute(spoken(xml.getAttributePrefix(i)), named, name, value);
        }
    }

    private static String spoken(@Nullable String name) {
        return name == null ? "" : name;
    }
}
