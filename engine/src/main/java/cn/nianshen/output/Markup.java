package cn.nianshen.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML whose text and attributes are always escaped: nothing that came from a report can
 * become markup. Controls and marks that turn the direction of reading are taken out.
 */
final class Markup {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    Markup(Writer out) {
        this.out = out;
    }

    /** Markup of our own, as it is. */
    Markup raw(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turns; one with an empty value is left out
     */
    Markup open(String tag, String... attributes) throws IOException {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    private void start(String tag, String... attributes) throws IOException {
        out.write('<');
        out.write(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.write(' ');
                out.write(attributes[i]);
                out.write("=\"");
                out.write(escaped(attributes[i + 1]));
                out.write('"');
            }
        }
        out.write('>');
    }

    /** Closes the element opened last. */
    Markup close() throws IOException {
        out.write("</");
        out.write(open.pop());
        out.write('>');
        return this;
    }

    /** Closes it and ends the line. */
    Markup closeLine() throws IOException {
        close();
        out.write('\n');
        return this;
    }

    /** Text. */
    Markup text(String text) throws IOException {
        out.write(escaped(text));
        return this;
    }

    /** An element with text and nothing else. */
    Markup leaf(String tag, String text, String... attributes) throws IOException {
        open(tag, attributes);
        text(text);
        return close();
    }

    /** An element that has no content, such as a cell that is only there to keep its place. */
    Markup empty(String tag, String... attributes) throws IOException {
        start(tag, attributes);
        return this;
    }

    static String escaped(String text) {
        var clean = Columns.clean(text);
        StringBuilder escaped = null;
        for (int i = 0; i < clean.length(); i++) {
            var entity =
                    switch (clean.charAt(i)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        default -> "";
                    };
            if (escaped == null && !entity.isEmpty()) {
                escaped = new StringBuilder(clean.length() + 16).append(clean, 0, i);
            }
            if (escaped != null) {
                escaped.append(entity.isEmpty() ? clean.substring(i, i + 1) : entity);
            }
        }
        return escaped == null ? clean : escaped.toString();
    }
}
