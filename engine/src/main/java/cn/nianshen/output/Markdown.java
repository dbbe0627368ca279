package cn.nianshen.output;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Writes Markdown whose text is always escaped: nothing that came from a report can become markup,
 * a link, a mention or HTML, and nothing can end its line.
 */
final class Markdown {

    /** What has a meaning anywhere in a line. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|#~&$]");

    /** What has a meaning at the start of a line or of an item only. */
    private static final Pattern START = Pattern.compile("^(?:[-+=:]|[0-9]{1,9}(?=[.)]))");

    /**
     * What readers turn into links though nothing marks it. A backslash does not stop them all, for
     * some look at the text when its escapes are gone; an empty comment, which nobody sees, does.
     */
    private static final Pattern LINKED =
            Pattern.compile("@|\\\\#|:(?=//)|(?<=www)(?=\\.)", Pattern.CASE_INSENSITIVE);

    private static final String GAP = "<!-- -->";

    private final Writer out;

    Markdown(Writer out) {
        this.out = out;
    }

    /** A heading. */
    void heading(int level, String text) throws IOException {
        out.write("#".repeat(level) + ' ' + escaped(text) + "\n\n");
    }

    /** A paragraph. */
    void paragraph(String text) throws IOException {
        out.write(escaped(text) + "\n\n");
    }

    /** A paragraph that must not be overlooked. */
    void warning(String text) throws IOException {
        out.write("**" + escaped(text) + "**\n\n");
    }

    /** An item of a list. */
    void item(String text) throws IOException {
        out.write("- " + escaped(text) + '\n');
    }

    /** An item that others follow under. */
    void head(String text) throws IOException {
        out.write("- **" + escaped(text) + "**\n");
    }

    /**
     * An item with a label; none where the text is empty.
     *
     * @param depth 0, or 1 under a head
     */
    void field(int depth, String label, String text) throws IOException {
        if (!text.isEmpty()) {
            var indent = "  ".repeat(depth);
            out.write(indent + "- **" + escaped(label.strip()) + "** " + escaped(text) + '\n');
        }
    }

    /** Ends a list. */
    void end() throws IOException {
        out.write('\n');
    }

    static String escaped(String text) {
        var clean = Columns.clean(text).strip();
        var escaped = SPECIAL.matcher(clean).replaceAll(m -> "\\\\\\" + m.group());
        var start = START.matcher(escaped);
        if (start.find()) {
            int mark = start.end();
            boolean digits = Character.isDigit(escaped.charAt(0));
            int at = digits ? mark : 0;
            escaped = escaped.substring(0, at) + '\\' + escaped.substring(at);
        }
        return LINKED.matcher(escaped).replaceAll(m -> backslashed(m.group()) + GAP);
    }

    private static String backslashed(String literal) {
        return literal.replace("\\", "\\\\");
    }
}
