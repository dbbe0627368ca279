package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rules of a style sheet, as far as they decide whether something is seen. Nothing in a sheet
 * is an error: what is not understood is passed over, as browsers do.
 */
final class CssRules {

    /** Rules that decide what is seen; a page with more hides nothing. */
    static final int MAX_RULES = 2_000;

    private static final int MAX_DEPTH = 8;
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(?:\\*/|\\z)|<!--|-->");

    private final List<Rule> rules = new ArrayList<>();

    /**
     * A rule.
     *
     * @param selectors what stands before the brace
     * @param declarations what stands within
     */
    record Rule(String selectors, CssSight declarations) {}

    List<Rule> rules() {
        return rules;
    }

    boolean isFull() {
        return rules.size() > MAX_RULES;
    }

    /** Adds the rules of a sheet that hold for a wide screen. */
    void add(String css) {
        var plain = COMMENT.matcher(css).replaceAll(" ");
        block(plain, 0, plain.length(), 0);
    }

    private void block(String css, int from, int to, int depth) {
        int i = from;
        while (i < to && !isFull()) {
            int stop = stop(css, i, to);
            if (stop < to && css.charAt(stop) == '{') {
                int end = end(css, stop + 1, to);
                inner(css, css.substring(i, stop).strip(), stop + 1, end, depth);
                i = end + 1;
            } else {
                i = stop + 1;
            }
        }
    }

    private void inner(String css, String head, int from, int to, int depth) {
        if (!head.startsWith("@")) {
            var seen = CssSight.of(own(css.substring(from, to)));
            if (!seen.isEmpty()) {
                rules.add(new Rule(head, seen));
            }
            return;
        }
        var name = head.toLowerCase(Locale.ROOT);
        boolean media = name.startsWith("@media");
        boolean held = media && CssMedia.holds(head.substring("@media".length()));
        if (depth < MAX_DEPTH
                && (held || name.startsWith("@supports") || name.startsWith("@layer"))) {
            block(css, from, to, depth + 1);
        }
    }

    /** Declarations of a rule without those of rules within it. */
    private static String own(String block) {
        int inner = block.indexOf('{');
        return inner < 0 ? block : block.substring(0, block.lastIndexOf(';', inner) + 1);
    }

    /** Place of the next brace or semicolon outside strings; {@code to} where there is none. */
    private static int stop(String css, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = css.charAt(i);
            if (c == '{' || c == '}' || c == ';') {
                return i;
            }
            i = behind(css, i, to);
        }
        return to;
    }

    /** Place of the brace that closes a block. */
    private static int end(String css, int from, int to) {
        int open = 1;
        for (int i = from; i < to; i++) {
            char c = css.charAt(i);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
            i = behind(css, i, to);
        }
        return to;
    }

    /** Last place of a string or of an escape that begins here; a string ends with its line. */
    private static int behind(String css, int at, int to) {
        char quote = css.charAt(at);
        if (quote == '\\') {
            return at + 1;
        }
        if (quote != '"' && quote != '\'') {
            return at;
        }
        for (int i = at + 1; i < to; i++) {
            char c = css.charAt(i);
            if (c == quote || c == '\n') {
                return i;
            }
            i += c == '\\' ? 1 : 0;
        }
        return to;
    }
}
