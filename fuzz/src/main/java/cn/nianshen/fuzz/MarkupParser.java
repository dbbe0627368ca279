package cn.nianshen.fuzz;

import cn.nianshen.fuzz.Markup.Node;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML of seeds, prefixes and all. */
final class MarkupParser extends DefaultHandler {

    private final Deque<Node> open = new ArrayDeque<>();
    private @Nullable Node root;

    private MarkupParser() {}

    /**
     * The root.
     *
     * @throws IllegalArgumentException if it is no XML: a seed is good
     */
    static Node parse(byte[] xml) {
        var handler = new MarkupParser();
        try {
            SAXParserFactory.newDefaultInstance()
                    .newSAXParser()
                    .parse(new ByteArrayInputStream(xml), handler);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException(e);
        }
        if (handler.root == null) {
            throw new IllegalArgumentException("no root");
        }
        return handler.root;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        var node = new Node(name);
        for (int i = 0; i < attributes.getLength(); i++) {
            node.attributes.put(attributes.getQName(i), attributes.getValue(i));
        }
        var parent = open.peek();
        if (parent == null) {
            root = node;
        } else {
            parent.children.add(node);
        }
        open.push(node);
    }

    @Override
    public void endElement(String uri, String local, String name) {
        open.pop();
    }

    @Override
    public void characters(char[] chars, int from, int length) {
        var parent = open.element();
        int last = parent.children.size() - 1;
        var text = new String(chars, from, length);
        if (last >= 0 && parent.children.get(last).isText()) {
            parent.children.get(last).text += text;
        } else {
            var node = new Node("");
            node.text = text;
            parent.children.add(node);
        }
    }
}
