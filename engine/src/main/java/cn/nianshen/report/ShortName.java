package cn.nianshen.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How people shorten the name of an agency: letters of it in its order, from the first to the last,
 * with or without its divisions or the letter of the last one, as in 县住建局 for 住房和城乡建设局.
 *
 * @param divisions that stand before the body of the name, the largest first
 * @param body the name without its divisions; empty where it is not shortened by letters
 */
record ShortName(List<String> divisions, String body) {

    private static final int SHORTEST = 3;

    /** Letters of the end of a name, one of which ends its short form: 委 of 委员会. */
    private static final int TAIL = 3;

    /** Of the body of a name; that of a branch would read like the one it is a branch of. */
    static ShortName of(List<String> divisions, String body, Pattern branch) {
        return new ShortName(List.copyOf(divisions), branch.matcher(body).find() ? "" : body);
    }

    /** Whether words can be the name shortened, and nothing else. */
    boolean isIn(String text, int from, int to) {
        if (isShortened(text, from, to)) {
            return true;
        }
        var before = "";
        for (int i = divisions.size() - 1; i >= 0; i--) {
            var division = divisions.get(i);
            boolean letter = before.isEmpty() && text.startsWith(last(division), from);
            before = division + before;
            if (letter && isShortened(text, from + 1, to)
                    || text.startsWith(before, from)
                            && isShortened(text, from + before.length(), to)) {
                return true;
            }
        }
        return false;
    }

    private static String last(String division) {
        return division.substring(division.length() - 1);
    }

    /** Whether the letters stand in the name in this order, the last one near its end. */
    private boolean isShortened(String text, int start, int to) {
        if (to - start < SHORTEST
                || to - start >= body.length()
                || text.charAt(start) != body.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < body.length() && at < to - start; i++) {
            at += body.charAt(i) == text.charAt(start + at) ? 1 : 0;
        }
        int tail = Math.max(0, body.length() - TAIL);
        return at == to - start && body.indexOf(text.charAt(to - 1), tail) >= 0;
    }
}
