package cn.nianshen.reader;

import java.util.regex.Pattern;

/** Signs within a line of Markdown that are not printed. */
final class MarkdownInline {

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /** Words between asterisks or low lines: a pair of signs that stand apart from words. */
    private static final Pattern EMPHASIS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}*_\\\\])(\\*{1,3}|_{1,3})(?=[\\p{L}\\p{N}\\p{Ps}\\p{Pi}])"
                            + "([^*_]{1,500})(?<![\\s*_\\\\])\\1(?![\\p{L}\\p{N}*_])");

    /** Tags that only say how words look. */
    private static final Pattern TAG =
            Pattern.compile(
                    "</?(?:b|strong|i|em|u|font|span|center|p|div|h[1-6]|small|big)(?:\\s[^<>]{0,200})?>",
                    Pattern.CASE_INSENSITIVE);

    private MarkdownInline() {}

    /** The words of a line without the tags and the pairs of signs that only say how they look. */
    static String plain(String words) {
        var text = words.indexOf('<') < 0 ? words : TAG.matcher(words).replaceAll("");
        return text.indexOf('*') < 0 && text.indexOf('_') < 0
                ? text
                : EMPHASIS.matcher(text).replaceAll("$2");
    }

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
