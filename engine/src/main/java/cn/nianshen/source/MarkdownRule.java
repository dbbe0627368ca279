package cn.nianshen.source;

/** The line of dashes below a head or a heading of Markdown; told in one pass over the line. */
public final class MarkdownRule {

    private MarkdownRule() {}

    /**
     * Whether the line is nothing but dashes, pipes, colons and blanks, with three dashes in a row,
     * or as many equals signs.
     */
    public static boolean isRule(String line) {
        int dashes = 0;
        int most = 0;
        char before = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            dashes = c == '-' || c == '=' ? (c == before ? dashes : 0) + 1 : 0;
            before = c;
            most = Math.max(most, dashes);
            if ("-|:+= \t".indexOf(c) < 0) {
                return false;
            }
        }
        return most >= 3;
    }

    /** Whether a line of the text is such a rule of dashes with a pipe in it. */
    static boolean isIn(String text) {
        return text.lines().anyMatch(l -> l.indexOf('|') >= 0 && l.contains("---") && isRule(l));
    }
}
