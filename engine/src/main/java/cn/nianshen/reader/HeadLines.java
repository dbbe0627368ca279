package cn.nianshen.reader;

import cn.nianshen.document.Note;
import cn.nianshen.document.Position;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that stand at the head of pages, or of the window that shows them: no text of the document,
 * and perhaps all that bears its title.
 */
final class HeadLines {

    private static final int MOST = 12;
    private static final int LONGEST = 120;

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        var words = Numerals.strip(line);
        if (lines.size() < MOST && !words.isEmpty()) {
            lines.add(words.substring(0, Math.min(LONGEST, words.length())));
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
