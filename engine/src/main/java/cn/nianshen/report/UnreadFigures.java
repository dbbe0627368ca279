package cn.nianshen.report;

import cn.nianshen.document.Note;
import cn.nianshen.document.Position;
import java.util.List;

/**
 * Numbers of one sentence that are spoken of like figures of the tables, and are not understood.
 *
 * @param numbers as printed, with their count words
 * @param quote the sentence
 * @param at where the first of them stands
 */
public record UnreadFigures(List<String> numbers, String quote, Position at) {

    /** Kind of the note on them; its arguments are the quote and the numbers. */
    private static final String KIND = "figures-unread";

    public UnreadFigures {
        numbers = List.copyOf(numbers);
    }

    Note note(String join) {
        return new Note(KIND, List.of(quote, String.join(join, numbers)), at);
    }
}
