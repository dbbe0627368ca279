package cn.nianshen.report;

import java.util.regex.Pattern;

/**
 * How people shorten the name of an agency: letters of it in its order, from the first to the last,
 * with or without the letter of its division, as in 县住建局 for 住房和城乡建设局.
 *
 * @param division last letter of the division that stands before the body of the name, or empty
 * @param body the name without its divisions; empty where it is not shortened by letters
 */
record ShortName(String division, String body) {

    private static final int SHORTEST = 3;

    /** Letters of the end of a name, one of which ends its short form: 委 of 委员会. */
    private static final int TAIL = 3;

    /** Of the body of a name; that of a branch would read like the one it is a branch of. */
    static ShortName of(String division, String body, Pattern branch) {
        return new ShortName(division, branch.matcher(body).find() ? "" : body);
    }

    /** Whether words can be the name shortened, and nothing else. */
    boolean isIn(String text, int from, int to) {
        boolean led = !division.isEmpty() && text.startsWith(division, from);
        return isShortened(text, from, to) || led && isShortened(text, from + 1, to);
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
        return at == to - start && body.indexOf(text.charAt(to - 1), body.length() - TAIL) >= 0;
    }
}
