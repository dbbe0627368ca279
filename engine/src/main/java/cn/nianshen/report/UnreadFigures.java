package cn.nianshen.report;

import cn.nianshen.document.Note;
import cn.nianshen.document.Position;
import java.util.ArrayList;
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

    /** Kind of the note on how many sentences more have such numbers. */
    private static final String MORE = "figures-unread-more";

    /** So many numbers of a sentence are named. */
    private static final int MOST = 12;

    public UnreadFigures {
        numbers = List.copyOf(numbers);
    }

    /** The notes on what was read, and on how much more there is. */
    static List<Note> notes(ClaimReader.Told told, String join) {
        var out = new ArrayList<Note>();
        told.unread().forEach(u -> out.add(u.note(join)));
        if (told.beyond() > 0) {
            out.add(new Note(MORE, List.of(Integer.toString(told.beyond())), Position.NONE));
        }
        return out;
    }

    private Note note(String join) {
        var first = String.join(join, numbers.subList(0, Math.min(MOST, numbers.size())));
        var rest = numbers.size() > MOST ? join + "\u2026" : "";
        return new Note(KIND, List.of(quote, first + rest), at);
    }
}
