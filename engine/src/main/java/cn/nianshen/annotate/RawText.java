package cn.nianshen.annotate;

/**
 * Characters of an element and where each begins in the part.
 *
 * @param text the characters, references resolved
 * @param offsets offset of each, and of what follows the last
 */
record RawText(String text, int[] offsets) {

    /** The text between two offsets of a part; there are no tags between them. */
    static RawText of(String xml, int from, int to) {
        var text = new StringBuilder();
        var offsets = new int[to - from + 1];
        int i = from;
        while (i < to) {
            int semicolon = xml.charAt(i) == '&' ? xml.indexOf(';', i) : -1;
            int next = semicolon > 0 && semicolon < to ? semicolon + 1 : i + 1;
            var c =
                    next > i + 1
                            ? resolved(xml.substring(i + 1, semicolon))
                            : xml.substring(i, next);
            for (int k = 0; k < c.length(); k++) {
                offsets[text.length()] = i;
                text.append(c.charAt(k));
            }
            i = next;
        }
        offsets[text.length()] = to;
        return new RawText(text.toString(), offsets);
    }

    private static String resolved(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> numbered(name);
        };
    }

    private static String numbered(String name) {
        try {
            boolean hex = name.startsWith("#x");
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "\ufffd";
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            return "\ufffd";
        }
    }
}
