package cn.nianshen.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters that a text must hold for a regular expression to match anywhere in it. Read off the
 * expression; where that cannot be done no letters are needed, so that no match is ever lost by
 * asking first. Letters are told as bits, of which several share one.
 */
final class NeededLetters {

    private static final String EMPTY_ESCAPES = "bBAzZ";
    private static final String UNTOLD_ESCAPES = "DSwWRXGhHvVNxcaefnrtsd0123456789pPkQEu";
    private static final long ANY = -1L;

    private final String text;
    private int at;

    private NeededLetters(String text) {
        this.text = text;
    }

    /**
     * One set of bits for each way to match; a text that shares none with one of the sets of a way
     * cannot match in this way.
     */
    static long[][] of(String expression) {
        var reader = new NeededLetters(expression);
        var ways = reader.alternatives();
        boolean whole = reader.at == expression.length();
        return whole ? ways.toArray(new long[0][]) : new long[][] {{}};
    }

    /** Whether a text with these letters may match. */
    static boolean mayBeIn(long[][] ways, long letters) {
        for (long[] way : ways) {
            boolean may = true;
            for (int i = 0; may && i < way.length; i++) {
                may = (way[i] & letters) != 0;
            }
            if (may) {
                return true;
            }
        }
        return false;
    }

    private boolean more() {
        return at < text.length();
    }

    private boolean take(String next) {
        boolean there = text.startsWith(next, at);
        at += there ? next.length() : 0;
        return there;
    }

    private List<long[]> alternatives() {
        var ways = new ArrayList<long[]>();
        do {
            ways.add(sequence());
        } while (take("|"));
        return ways;
    }

    private long[] sequence() {
        var needed = new ArrayList<Long>();
        while (more() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            long letters = one();
            if (!mayBeLeftOut() && letters != ANY) {
                needed.add(letters);
            }
        }
        return needed.stream().mapToLong(Long::longValue).toArray();
    }

    /** Passes over how often something is repeated; whether it need not be there. */
    private boolean mayBeLeftOut() {
        char times = more() ? text.charAt(at) : ' ';
        boolean may = times == '?' || times == '*';
        if (times == '{') {
            may = text.charAt(at + 1) == '0';
            at = text.indexOf('}', at) + 1;
        } else if (may || times == '+') {
            at++;
        } else {
            return false;
        }
        if (!take("?")) {
            take("+");
        }
        return may;
    }

    /** Letters of which one must be there; {@link #ANY} where it may be another. */
    private long one() {
        char c = text.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> choice();
            case '\\' -> escaped();
            case '.', '^', '$' -> ANY;
            default -> plain(c);
        };
    }

    private long plain(char c) {
        at += Character.isHighSurrogate(c) ? 1 : 0;
        return 1L << c;
    }

    private long group() {
        boolean around = take("?=") || take("?!") || take("?<=") || take("?<!");
        if (!around && !take("?:") && take("?<")) {
            at = text.indexOf('>', at) + 1;
        } else if (!around && take("?")) {
            return unknown();
        }
        var ways = alternatives();
        take(")");
        long letters = 0;
        for (var way : ways) {
            letters |= rarest(way);
        }
        return around ? ANY : letters;
    }

    /** The set that most texts will not meet. */
    private static long rarest(long[] way) {
        long rarest = ANY;
        for (long each : way) {
            rarest = Long.bitCount(each) < Long.bitCount(rarest) ? each : rarest;
        }
        return rarest;
    }

    /** What follows is not understood: the whole expression is not. */
    private long unknown() {
        at = Integer.MAX_VALUE / 2;
        return ANY;
    }

    private long escaped() {
        char c = text.charAt(at++);
        if (c == 'p' || c == 'P') {
            at = more() && text.charAt(at) == '{' ? text.indexOf('}', at) + 1 : at + 1;
            return ANY;
        }
        if (EMPTY_ESCAPES.indexOf(c) >= 0 || c == 'd' || c == 's') {
            return ANY;
        }
        return UNTOLD_ESCAPES.indexOf(c) >= 0 ? unknown() : 1L << c;
    }

    /** Characters in square brackets, where they are plain ones. */
    private long choice() {
        boolean plain = !take("^");
        long letters = 0;
        char last = 0;
        for (boolean begun = false; more() && (!begun || text.charAt(at) != ']'); begun = true) {
            char c = text.charAt(at++);
            if (c == '[' || c == '&' && more() && text.charAt(at) == '&') {
                return unknown();
            }
            if (c == '\\') {
                letters = ANY;
                at++;
                at = text.charAt(at - 1) == 'p' ? text.indexOf('}', at) + 1 : at;
            } else if (c == '-' && last > 0 && more() && text.charAt(at) != ']') {
                letters |= range(last, text.charAt(at++));
                last = 0;
            } else {
                letters |= 1L << c;
                last = c;
            }
        }
        take("]");
        return plain ? letters : ANY;
    }

    private static long range(char from, char to) {
        long letters = 0;
        for (int c = from; c <= to && letters != ANY; c++) {
            letters |= 1L << c;
        }
        return letters;
    }
}
