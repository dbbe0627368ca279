package cn.nianshen.source;

import java.util.regex.Pattern;

/** Hides what must not be shown again: the result of an audit must not become a leak. */
public final class Masks {

    /** Numbers long enough for a person's or an account's, and mobile phones. */
    private static final Pattern PERSONAL =
            Pattern.compile(
                    "(?<![0-9])(?:[0-9][0-9 -]{13,21}[0-9Xx](?![0-9])|1[3-9][0-9]{9}(?![0-9]))");

    private Masks() {}

    /** The text with numbers of 15 and more digits and mobile phone numbers masked. */
    public static String numbers(String text) {
        var matcher = PERSONAL.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        return matcher.replaceAll(m -> counted(m.group()) < 11 ? m.group() : whole(m.group()));
    }

    private static long counted(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9' || c == 'X' || c == 'x').count();
    }

    /** The words masked but for their ends; of a short text only the first character is left. */
    public static String whole(String text) {
        int length = text.length();
        int first = length >= 15 ? 4 : length >= 11 ? 3 : 1;
        int last = length >= 11 ? 4 : 0;
        return text.substring(0, Math.min(first, length))
                + "*".repeat(Math.max(0, length - first - last))
                + text.substring(Math.max(first, length - last));
    }
}
