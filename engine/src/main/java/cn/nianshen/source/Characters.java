package cn.nianshen.source;

/** Characters that take two units of a string, and must not be cut apart. */
public final class Characters {

    /** Stands for what cannot be shown. */
    private static final int LOST = 0xFFFD;

    private Characters() {}

    /** The text with a mark in the place of each half of a character that stands alone. */
    public static String sound(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return marked(text);
            }
        }
        return text;
    }

    private static String marked(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? LOST : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** A part of a text without the half of a character that cutting left at an end. */
    public static String whole(String part) {
        int from = !part.isEmpty() && Character.isLowSurrogate(part.charAt(0)) ? 1 : 0;
        int last = part.length() - 1;
        int to = last >= from && Character.isHighSurrogate(part.charAt(last)) ? last : last + 1;
        return part.substring(from, to);
    }
}
