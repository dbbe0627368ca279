package cn.nianshen.report;

import cn.nianshen.document.Table;
import java.util.List;

/** The note that a form prints in the corner of a table. */
final class FormNote {

    /** Share of its characters that may be others. */
    private static final double OTHERS = 0.4;

    private static final int LONGEST = 120;

    /** Lines that it may be broken over. */
    private static final int LINES = 9;

    private static final int BELOW = 3;

    private final String note;
    private final Labels labels;

    FormNote(String note, Labels labels) {
        this.note = labels.words(note);
        this.labels = labels;
    }

    /** Whether it stands between two strips, or right below the second. */
    boolean isBetween(Strips strips, int from, int to) {
        var near =
                strips.all().stream()
                        .filter(s -> s.index() >= from && s.index() <= to + BELOW)
                        .toList();
        for (int i = 0; i < near.size(); i++) {
            var tokens = near.get(i).tokens();
            if (tokens.stream().anyMatch(t -> is(t.text())) || isBroken(near, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands first on each line from this one on is the note. */
    private boolean isBroken(List<Strip> strips, int first) {
        var joined = new StringBuilder();
        for (int i = first; i < Math.min(strips.size(), first + LINES); i++) {
            var strip = strips.get(i);
            boolean part = strip.isText() || strip.layout() == Table.Layout.ALIGNED;
            var words = part && !strip.tokens().isEmpty() ? strip.tokens().get(0).text() : "";
            joined.append(words);
            if (!part || joined.length() > LONGEST) {
                return false;
            }
            if (i > first && is(joined.toString())) {
                return true;
            }
        }
        return false;
    }

    private boolean is(String text) {
        if (text.length() >= LONGEST) {
            return false;
        }
        var words = labels.words(text);
        int longest = Math.max(words.length(), note.length());
        return longest > 0
                && Math.abs(words.length() - note.length()) < longest * OTHERS
                && Labels.edits(words, note) <= OTHERS * longest;
    }
}
