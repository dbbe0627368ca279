package cn.nianshen.output;

import java.io.IOException;
import java.io.Writer;

/** Lines of console text: cleaned, wrapped, indented, coloured only when told. */
final class Page {

    /** Columns of a line. */
    static final int WIDTH = 100;

    private static final char ESCAPE = '\u001B';

    private final Writer out;
    private final boolean coloured;

    Page(Writer out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /** How a line looks. */
    enum Style {
        PLAIN(""),
        BOLD("1"),
        FAINT("2"),
        RED("31"),
        YELLOW("33"),
        BLUE("34"),
        GREEN("32");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    /** An empty line. */
    void blank() throws IOException {
        out.write('\n');
    }

    /** A line over the whole width. */
    void rule(char stroke) throws IOException {
        out.write(String.valueOf(stroke).repeat(WIDTH));
        out.write('\n');
    }

    /** A text in as many lines as it needs. */
    void text(int indent, String text) throws IOException {
        text(indent, Style.PLAIN, text);
    }

    /** A text in as many lines as it needs, in a style. */
    void text(int indent, Style style, String text) throws IOException {
        for (var line : Columns.wrap(Columns.clean(text), WIDTH - indent)) {
            line(" ".repeat(indent), style, line);
        }
    }

    /** A label and a text that hangs beside it; nothing where the text is empty. */
    void field(int indent, String label, String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        int hang = indent + Columns.width(label) + 2;
        var before = " ".repeat(indent) + label + "  ";
        for (var line : Columns.wrap(Columns.clean(text), WIDTH - hang)) {
            line(before, Style.PLAIN, line);
            before = " ".repeat(hang);
        }
    }

    private void line(String before, Style style, String text) throws IOException {
        boolean styled = coloured && style != Style.PLAIN;
        out.write(before);
        if (styled) {
            out.write(ESCAPE + "[" + style.code + 'm');
        }
        out.write(text);
        if (styled) {
            out.write(ESCAPE + "[0m");
        }
        out.write('\n');
    }

    /** Sends all out. */
    void flush() throws IOException {
        out.flush();
    }
}
