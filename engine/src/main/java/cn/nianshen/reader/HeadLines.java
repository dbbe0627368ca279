package cn.nianshen.reader;

import cn.nianshen.document.Note;
import cn.nianshen.document.Position;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that stand at the head of pages, or of the window that shows them: no text of the document,
 * and perhaps all that bears its title.
 */
final class HeadLines {

    private static final int MOST = 12;
    private static final int LONGEST = 120;

    /** What stands between a title and the name of a site or a column. */
    private static final Pattern BETWEEN = Pattern.compile("[-_|\u2013\u2014]+| {2,}");

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        var words = Numerals.strip(line);
        var kept = words.substring(0, Math.min(LONGEST, words.length()));
        if (lines.size() < MOST && !kept.isEmpty() && !lines.contains(kept)) {
            lines.add(kept);
        }
    }

    /** A line whose parts stand apart: a site puts its name and the column behind the title. */
    void addParts(String line) {
        for (var part : BETWEEN.split(line)) {
            add(part);
        }
    }

    void add(List<Part> parts) {
        for (var part : parts) {
            if (part instanceof Part.Text text) {
                add(text.words());
            }
        }
    }

    void note(Blocks blocks) {
        if (!lines.isEmpty()) {
            blocks.note(Note.PAGE_HEADER, Position.NONE, lines.toArray(String[]::new));
        }
    }
}
