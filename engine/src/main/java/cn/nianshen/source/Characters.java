package cn.nianshen.source;

/** Characters that take two units of a string, and must not be cut apart. */
public final class Characters {

    private Characters() {}

    /** A part of a text without the half of a character that cutting left at an end. */
    public static String whole(String part) {
        int from = !part.isEmpty() && Character.isLowSurrogate(part.charAt(0)) ? 1 : 0;
        int last = part.length() - 1;
        int to = last >= from && Character.isHighSurrogate(part.charAt(last)) ? last : last + 1;
        return part.substring(from, to);
    }
}
