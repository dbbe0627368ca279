package cn.nianshen.annotate;

import java.util.ArrayList;
import java.util.List;

/** A paragraph of Word as it stands in its part. */
final class WordParagraph {

    /** Prefix of its elements, with the colon. */
    final String prefix;

    /** Its name as written. */
    final String name;

    /** Offset of its start tag. */
    final int from;

    /** Offset behind its start tag. */
    final int inside;

    /** Whether it is an empty element. */
    final boolean empty;

    /** Offset behind its properties, where runs begin. */
    int body;

    /** Runs that are printed. */
    final List<WordRun> runs = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();

    WordParagraph(RawXml tag) {
        prefix = tag.prefix();
        name = tag.name;
        from = tag.from;
        inside = tag.to;
        empty = tag.ends;
        body = tag.to;
    }

    /** Adds characters. */
    void append(String characters) {
        text.append(characters);
    }

    /** Characters so far. */
    int length() {
        return text.length();
    }

    /**
     * Where words stand in it.
     *
     * @return first character and the one behind the last; all of it where they are not found
     */
    int[] find(String words) {
        var all = text.toString();
        int at = words.isEmpty() ? -1 : all.indexOf(words);
        if (at >= 0) {
            return new int[] {at, at + words.length()};
        }
        var plain = new StringBuilder();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < all.length(); i++) {
            if (!Character.isWhitespace(all.charAt(i))) {
                plain.append(all.charAt(i));
                places.add(i);
            }
        }
        var sought = words.replaceAll("\\s+", "");
        int there = sought.isEmpty() ? -1 : plain.indexOf(sought);
        return there < 0
                ? new int[] {0, all.length()}
                : new int[] {places.get(there), places.get(there + sought.length() - 1) + 1};
    }
}
