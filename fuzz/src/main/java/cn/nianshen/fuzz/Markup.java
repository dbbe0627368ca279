package cn.nianshen.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tree of XML that can be changed and written again. */
final class Markup {

    /** An element with a name, or text without one. */
    static final class Node {
        final String name;
        final Map<String, String> attributes = new LinkedHashMap<>();
        final List<Node> children = new ArrayList<>();
        String text = "";

        Node(String name) {
            this.name = name;
        }

        boolean isText() {
            return name.isEmpty();
        }

        Node copy() {
            var copy = new Node(name);
            copy.attributes.putAll(attributes);
            copy.text = text;
            children.forEach(child -> copy.children.add(child.copy()));
            return copy;
        }

        /** This node and all below it, as they stand. */
        void collect(List<Node> into) {
            into.add(this);
            children.forEach(child -> child.collect(into));
        }

        int size() {
            int size = 1;
            for (var child : children) {
                size += child.size();
            }
            return size;
        }
    }

    private Markup() {}

    /** The tree as text. */
    static String write(Node root) {
        var out = new StringBuilder(1 << 14);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(root, out);
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        if (node.isText()) {
            escape(node.text, out);
            return;
        }
        out.append('<').append(node.name);
        node.attributes.forEach(
                (name, value) -> {
                    out.append(' ').append(name).append("=\"");
                    escape(value, out);
                    out.append('"');
                });
        if (node.children.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        node.children.forEach(child -> write(child, out));
        out.append("</").append(node.name).append('>');
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                case '\t' -> out.append("&#9;");
                default -> out.append(c);
            }
        }
    }
}
