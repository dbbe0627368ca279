package cn.nianshen.reader;

/** Signs within a line of Markdown that are not printed. */
final class MarkdownInline {

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private MarkdownInline() {}

    /**
     * The words as printed: without the backslash before a sign that means nothing but itself, and
     * without the single backticks around words that are set as code.
     */
    static String printed(String words) {
        if (words.indexOf('\\') < 0 && words.indexOf('`') < 0) {
            return words;
        }
        var out = new StringBuilder();
        int at = 0;
        while (at < words.length()) {
            char c = words.charAt(at);
            boolean escaped =
                    c == '\\'
                            && at + 1 < words.length()
                            && PUNCTUATION.indexOf(words.charAt(at + 1)) >= 0;
            if (escaped) {
                out.append(words.charAt(at + 1));
                at += 2;
            } else if (c == '`') {
                at = code(words, at, out);
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    /** At a backtick: adds what it stands for, gives the place behind it. */
    private static int code(String words, int from, StringBuilder out) {
        int run = from;
        while (run < words.length() && words.charAt(run) == '`') {
            run++;
        }
        int end = run - from == 1 ? words.indexOf('`', run) : -1;
        boolean single = end > 0 && !words.startsWith("`", end + 1);
        if (!single) {
            out.append(words, from, run);
            return run;
        }
        var inner = words.substring(run, end);
        boolean padded = inner.startsWith(" ") && inner.endsWith(" ") && !inner.isBlank();
        out.append(padded ? inner.substring(1, inner.length() - 1) : inner);
        return end + 1;
    }
}
