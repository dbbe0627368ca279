package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.source.Characters;
import cn.nianshen.source.Numerals;

/** What stands in a passage, as printed, at places of its plain text. */
final class Quotation {

    private static final int LONGEST = 120;
    private static final int LEAD = 60;

    private final Passage passage;
    private int[] indexes = {};
    private String sentence = "";
    private int from;
    private int to;

    Quotation(Passage passage) {
        this.passage = passage;
    }

    /** A sentence begins; what is quoted from now on is of it. */
    void sentence(int first, int end) {
        from = first;
        to = end;
        sentence = "";
    }

    /** The sentence as printed; of a long one what stands around the place. */
    String around(int at) {
        if (sentence.isEmpty()) {
            sentence = printed(from, to);
        }
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int first = Math.max(from, at - LEAD);
        var around = printed(first, Math.min(to, first + LONGEST));
        return Characters.whole(around.substring(0, Math.min(LONGEST, around.length())));
    }

    String printed(int first, int end) {
        int last = index(end - 1);
        return Numerals.strip(passage.printed().substring(index(first), last + 1));
    }

    Position position(int at) {
        return passage.atPrinted(index(at));
    }

    /** Where a character of the plain text is in the printed one; all are counted once. */
    private int index(int plain) {
        if (indexes.length == 0) {
            indexes = new int[passage.plain().length()];
            int next = 0;
            for (int i = 0; i < passage.printed().length() && next < indexes.length; i++) {
                if (!Numerals.isBlank(passage.printed().charAt(i))) {
                    indexes[next++] = i;
                }
            }
        }
        return indexes[plain];
    }
}
