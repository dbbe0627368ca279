package cn.nianshen.source;

import java.util.regex.Pattern;

/** Hides what must not be shown again: the result of an audit must not become a leak. */
public final class Masks {

    /** Numbers long enough for a person's or an account's, and mobile phones. */
    private static final Pattern PERSONAL = personal("[0-9\\uff10-\\uff19]");

    private static final int SHORTEST = 11;

    /** Blanks of all kinds and hyphens may stand between the digits. */
    private static Pattern personal(String digit) {
        var apart = "[0-9\\uff10-\\uff19\\s\\p{Z}\\u200b\\u2010-\\u2015-]";
        return Pattern.compile(
                "(?<!D)(?:DA{13,40}[0-9\\uff10-\\uff19Xx\\uff38\\uff58](?!D)"
                                .replace("A", apart)
                                .replace("D", digit)
                        + "|[1\\uff11][3-9\\uff13-\\uff19]D[ -]?D{4}[ -]?D{4}(?!D))"
                                .replace("D", digit));
    }

    private Masks() {}

    /** The text with numbers of 15 and more digits and mobile phone numbers masked. */
    public static String numbers(String text) {
        if (text.length() < SHORTEST || !mayHold(text)) {
            return text;
        }
        var matcher = PERSONAL.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        return matcher.replaceAll(
                m -> counted(m.group()) < SHORTEST ? m.group() : whole(m.group()));
    }

    /**
     * Whether as many digits stand together, or apart by what may part them: most texts end here.
     */
    private static boolean mayHold(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isChinese(c)) {
                run = 0;
            } else if (isCounted(c)) {
                run++;
            } else if (Character.isLetter(c)) {
                run = 0;
            }
            if (run >= SHORTEST) {
                return true;
            }
        }
        return false;
    }

    /** Most characters are, and none of these is a digit. */
    private static boolean isChinese(char c) {
        return c > '\u3000' && c < '\ua000';
    }

    /** Digits of any script, and the X that may end a number of a person. */
    private static int counted(String text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            n += !isChinese(c) && isCounted(c) ? 1 : 0;
        }
        return n;
    }

    private static boolean isCounted(char c) {
        return Character.isDigit(c) || "Xx\uff38\uff58".indexOf(c) >= 0;
    }

    /** The words masked but for their ends; of a short text only the first character is left. */
    public static String whole(String text) {
        int length = text.length();
        int first = length >= 15 ? 4 : length >= 11 ? 3 : 1;
        int last = length >= 11 ? 4 : 0;
        return Characters.whole(text.substring(0, Math.min(first, length)))
                + "*".repeat(Math.max(0, length - first - last))
                + Characters.whole(
                        text.substring(Math.min(length, Math.max(first, length - last))));
    }
}
