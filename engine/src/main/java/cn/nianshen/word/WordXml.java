package cn.nianshen.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.opc.StreamHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The XML of Word's parts. */
final class WordXml {

    private static final Set<String> NAMESPACES =
            Set.of(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private WordXml() {}

    static Document read(byte[] part) throws TemplateFault {
        try {
            return DocumentHelper.readDocument(new ByteArrayInputStream(part));
        } catch (IOException | SAXException e) {
            throw new TemplateFault("no-docx");
        }
    }

    static byte[] bytes(Document document) {
        var out = new ByteArrayOutputStream();
        if (!StreamHelper.saveXmlInStream(document, out)) {
            throw new IllegalStateException("a part cannot be written");
        }
        return out.toByteArray();
    }

    /** Whether it is Word's element of the name. */
    static boolean is(Node node, String name) {
        return node instanceof Element
                && name.equals(node.getLocalName())
                && NAMESPACES.contains(String.valueOf(node.getNamespaceURI()));
    }

    /** Elements directly in it. */
    static List<Element> children(Node node) {
        var children = new ArrayList<Element>();
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** All paragraphs in it, in order, those in text boxes included. */
    static List<Element> paragraphs(Element element) {
        var all = new ArrayList<Element>();
        if (is(element, "p")) {
            all.add(element);
        }
        children(element).forEach(child -> all.addAll(paragraphs(child)));
        return all;
    }
}
