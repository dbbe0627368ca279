package cn.nianshen.reader;

import cn.nianshen.document.Position;
import cn.nianshen.source.Masks;
import cn.nianshen.source.Numerals;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Notes what a Word file carries beside its text: remarks, tracked changes, its author. */
final class DocxTraces {

    private static final byte[] COMMENT = bytes("<w:comment ");
    private static final byte[] AUTHOR = bytes("<dc:creator>");
    private static final byte[] TAG = bytes("<");

    private static final int LONGEST_NAME = 4;

    private DocxTraces() {}

    private static byte[] bytes(String mark) {
        return mark.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Adds the notes.
     *
     * @param remarks name of the part with the remarks
     * @param changes tracked changes of the text
     */
    static void note(ZipBytes zip, String remarks, int changes, Blocks blocks) {
        var comments = entry(zip, remarks);
        int remarked = comments == null ? 0 : count(comments);
        if (remarked > 0) {
            blocks.note("comments", Position.NONE, Integer.toString(remarked));
        }
        if (changes > 0) {
            blocks.note("tracked-changes", Position.NONE, Integer.toString(changes));
        }
        var author = author(entry(zip, properties(zip)));
        if (isName(author)) {
            blocks.note("author", Position.NONE, Masks.whole(author));
        }
    }

    private static String properties(ZipBytes zip) {
        return DocxParts.relations(zip, "_rels/.rels", "")
                .getOrDefault("core-properties", "docProps/core.xml");
    }

    /** What lies beside the text is never a reason not to read it. */
    private static byte @Nullable [] entry(ZipBytes zip, String name) {
        try {
            return zip.entry(name);
        } catch (UnreadableException e) {
            return null;
        }
    }

    private static int count(byte[] comments) {
        int n = 0;
        for (int at = find(comments, COMMENT, 0); at >= 0; at = find(comments, COMMENT, at + 1)) {
            n++;
        }
        return n;
    }

    private static int find(byte[] text, byte[] mark, int from) {
        for (int i = from; i < text.length; i++) {
            if (text[i] == '<' && stands(mark, text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean stands(byte[] mark, byte[] text, int at) {
        int k = 0;
        while (k < mark.length && at + k < text.length && text[at + k] == mark[k]) {
            k++;
        }
        return k == mark.length;
    }

    private static String author(byte @Nullable [] properties) {
        if (properties == null) {
            return "";
        }
        int from = find(properties, AUTHOR, 0);
        int to = from < 0 ? -1 : find(properties, TAG, from + 1);
        int start = from + AUTHOR.length;
        return to < start
                ? ""
                : new String(properties, start, to - start, StandardCharsets.UTF_8).strip();
    }

    /** What may be the name of a person: two to four Han characters. */
    private static boolean isName(String author) {
        return author.length() >= 2
                && author.length() <= LONGEST_NAME
                && author.chars().allMatch(c -> Numerals.isHan((char) c));
    }
}
