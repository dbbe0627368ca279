package cn.nianshen.output;

import java.util.ArrayList;
import java.util.List;

/** Widths and line ends of text in a console, where a Han character takes two columns. */
public final class Columns {

    private static final char REPLACEMENT = '\uFFFD';

    private Columns() {}

    /** Columns that the text takes. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            width += width(point);
            i += Character.charCount(point);
        }
        return width;
    }

    /** The text with blanks added up to the width. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /**
     * The text without what could steer a console: controls, escapes and marks that turn the
     * direction of reading become replacement characters, line ends and tabs become blanks.
     */
    public static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (steers(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == '\n' || c == '\r' || c == '\t';
            clean.append(blank ? ' ' : steers(c) ? REPLACEMENT : c);
        }
        return clean.toString();
    }

    private static boolean steers(char c) {
        return Character.isISOControl(c)
                || c >= '\u2028' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u061C';
    }

    /**
     * The text in lines of at most the given width; words and numbers stay whole where they can.
     */
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        int start = 0;
        int cut = cut(text, start, width);
        while (cut < text.length()) {
            lines.add(text.substring(start, cut).stripTrailing());
            start = cut;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
            cut = cut(text, start, width);
        }
        lines.add(text.substring(start));
        return lines;
    }

    /**
     * Where the line that begins at start ends: the last good place, else the last possible one.
     */
    private static int cut(String text, int start, int width) {
        int used = 0;
        int good = -1;
        int i = start;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            used += width(point);
            if (used > width && i > start) {
                return good > start ? good : i;
            }
            i += Character.charCount(point);
            if (i < text.length() && mayBreak(point, text.codePointAt(i))) {
                good = i;
            }
        }
        return i;
    }

    private static boolean mayBreak(int before, int after) {
        return !opens(before) && !closes(after) && (wide(before) || wide(after) || before == ' ');
    }

    private static boolean opens(int point) {
        int type = Character.getType(point);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private static boolean closes(int point) {
        int type = Character.getType(point);
        return type == Character.END_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        return wide(point) ? 2 : 1;
    }

    private static boolean wide(int point) {
        return point >= 0x1100
                && (point <= 0x115F
                        || point >= 0x2E80 && point <= 0xA4CF
                        || point >= 0xAC00 && point <= 0xD7A3
                        || point >= 0xF900 && point <= 0xFAFF
                        || point >= 0xFE30 && point <= 0xFE6F
                        || point >= 0xFF00 && point <= 0xFF60
                        || point >= 0xFFE0 && point <= 0xFFE6
                        || point >= 0x1F300 && point <= 0x1FAFF
                        || point >= 0x20000 && point <= 0x3FFFD);
    }
}
