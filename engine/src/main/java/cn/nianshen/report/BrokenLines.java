package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;

/** Lines of running text that a hard line end may have parted, as text copied from a page has. */
final class BrokenLines {

    private static final int LEAST = 24;

    /** Most lines put together; a statement is not longer. */
    private static final int MOST = 4;

    private BrokenLines() {}

    /**
     * Text put together, without blanks.
     *
     * @param starts index of the first character of each line in the text
     */
    record Run(String text, List<Integer> starts, List<Position> places) {

        /** Where the character with that index stands. */
        Position at(int index) {
            var at = places.get(0);
            for (int i = 0; i < starts.size(); i++) {
                at = starts.get(i) <= index ? places.get(i) : at;
            }
            return at;
        }
    }

    /** Whether a line goes on in the next: long, its sentence open, and no number in front. */
    static boolean goesOn(Strip line, Strip next) {
        var text = Numerals.strip(line.text());
        var following = Numerals.strip(next.text());
        return next.index() - line.index() <= 2
                && line.isText()
                && next.isText()
                && text.length() >= LEAST
                && (!Numerals.endsSentence(text) || introduces(text, following))
                && Numerals.numbering(following) == null;
    }

    /** A colon before a number or an address, as after the word for telephone. */
    private static boolean introduces(String text, String following) {
        char last = text.charAt(text.length() - 1);
        boolean colon = last == ':' || last == '\uff1a';
        return colon && !following.isEmpty() && isLatin(following.charAt(0));
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** For each line that goes on, the line with those that it goes on in. */
    static List<Run> runs(List<Strip> lines) {
        var runs = new ArrayList<Run>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            int last = i;
            while (last + 1 < lines.size()
                    && last + 1 - i < MOST
                    && goesOn(lines.get(last), lines.get(last + 1))) {
                last++;
            }
            if (last > i) {
                runs.add(run(lines.subList(i, last + 1)));
            }
        }
        return runs;
    }

    /** The line by itself. */
    static Run alone(Strip line) {
        return run(List.of(line));
    }

    private static Run run(List<Strip> lines) {
        var text = new StringBuilder();
        var starts = new ArrayList<Integer>();
        var places = new ArrayList<Position>();
        for (var line : lines) {
            starts.add(text.length());
            places.add(line.at());
            text.append(Numerals.squeeze(line.text()));
        }
        return new Run(text.toString(), starts, places);
    }
}
