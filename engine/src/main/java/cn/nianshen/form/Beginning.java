package cn.nianshen.form;

import org.jspecify.annotations.Nullable;

/**
 * The characters that what a regular expression matches can begin with. Read off the expression;
 * whatever is not understood may be any character, so that no match is ever lost by asking first.
 *
 * @param first what its first character can be; null for any
 * @param second what its second one can be; null for any, and where there need not be one
 */
public record Beginning(@Nullable String first, @Nullable String second) {

    /** Of an expression that compiles without flags. */
    static Beginning of(String expression) {
        return new Reader(expression).read();
    }

    /** Characters as bits, of which several share one; all bits for any character. */
    public static long bits(@Nullable String letters) {
        return letters == null ? -1L : Sieve.letters(letters);
    }

    /**
     * Whether the character behind an index can be a second one.
     *
     * @param second the bits of those that can
     * @param at index of the first one
     */
    public static boolean goesOn(long second, String text, int at) {
        return second == -1L || at + 1 < text.length() && (second >>> text.charAt(at + 1) & 1) != 0;
    }

    /**
     * Reads an expression from left to right. What has been read may reach as far as the first, or
     * the second, character of a match, or both where something may be left out: these are told as
     * bits, and none of them means that both characters are behind.
     */
    private static final class Reader {

        private static final int FIRST = 1;
        private static final int SECOND = 2;

        private static final String EMPTY_ESCAPES = "bBAzZ";
        private static final String DIGITS = "0123456789";
        private static final String BLANKS = " \t\n\u000b\f\r";
        private static final String NAMED = "DSwWpPRXGhHvVkQENxc0123456789aefnrt";
        private static final int HEX_DIGITS = 4;
        private static final int HEX = 16;

        /** Ranges of more characters may as well be all. */
        private static final int WIDEST = 128;

        /** What is repeated is read twice, but no more often than this in one expression. */
        private static final int MOST_READ_AGAIN = 200;

        private final String text;
        private final StringBuilder first = new StringBuilder();
        private final StringBuilder second = new StringBuilder();
        private int at;
        private int readAgain;

        /** Which of the two may be any other character too. */
        private int any;

        Reader(String text) {
            this.text = text;
        }

        Beginning read() {
            int end = alternatives(FIRST);
            if (((any | end) & FIRST) != 0) {
                return new Beginning(null, null);
            }
            return new Beginning(
                    first.toString(), ((any | end) & SECOND) != 0 ? null : second.toString());
        }

        private boolean more() {
            return at < text.length();
        }

        private boolean take(char next) {
            boolean there = more() && text.charAt(at) == next;
            at += there ? 1 : 0;
            return there;
        }

        private boolean take(String next) {
            boolean there = text.startsWith(next, at);
            at += there ? next.length() : 0;
            return there;
        }

        /** How far what is not understood reaches is not known either. */
        private int unknown() {
            any = FIRST | SECOND;
            at = text.length();
            return 0;
        }

        private void add(int where, String more) {
            for (int i = 0; where != 0 && i < more.length(); i++) {
                add(where, more.charAt(i));
            }
        }

        private void add(int where, char c) {
            if ((where & FIRST) != 0 && first.indexOf(String.valueOf(c)) < 0) {
                first.append(c);
            }
            if ((where & SECOND) != 0 && second.indexOf(String.valueOf(c)) < 0) {
                second.append(c);
            }
        }

        /** Where what follows one character stands. */
        private static int behind(int where) {
            return where << 1 & SECOND;
        }

        /**
         * Reads what stands between bars.
         *
         * @param where where in a match it may stand
         * @return where what follows may stand
         */
        private int alternatives(int where) {
            int end = sequence(where);
            while (take('|')) {
                end |= sequence(where);
            }
            return end;
        }

        private int sequence(int where) {
            int end = where;
            while (more() && text.charAt(at) != '|' && text.charAt(at) != ')') {
                end = repeated(end);
            }
            return end;
        }

        /** One thing, as often as it may stand. */
        private int repeated(int where) {
            int from = at;
            int end = one(where);
            int to = at;
            char times = more() ? text.charAt(at) : ' ';
            boolean mayBeLeftOut = times == '?' || times == '*';
            boolean mayBeOnce = times != '{';
            if (times == '{') {
                char least = text.charAt(at + 1);
                boolean digit = ",}".indexOf(text.charAt(at + 2)) >= 0;
                mayBeLeftOut = digit && least == '0';
                mayBeOnce = digit && least <= '1';
                at = text.indexOf('}', at) + 1;
            } else if (mayBeLeftOut || times == '+') {
                at++;
            } else {
                return end;
            }
            if (!take('?')) {
                take('+');
            }
            int twice = times == '?' ? 0 : again(from, to, end);
            end = mayBeOnce ? end | twice : twice;
            return mayBeLeftOut ? end | where : end;
        }

        /** Reads what stands between two indexes once more, where it stands a second time. */
        private int again(int from, int to, int where) {
            if (where == 0) {
                return 0;
            }
            if (++readAgain > MOST_READ_AGAIN) {
                return unknown();
            }
            int behind = at;
            at = from;
            int end = one(where);
            at = at == to ? behind : at;
            return end;
        }

        private int one(int where) {
            char c = text.charAt(at++);
            switch (c) {
                case '(':
                    return group(where);
                case '[':
                    choice(where);
                    return behind(where);
                case '\\':
                    return escaped(where);
                case '.':
                    any |= where;
                    return behind(where);
                case '^', '$':
                    return where;
                default:
                    add(where, c);
                    if (!Character.isHighSurrogate(c) || !more()) {
                        return behind(where);
                    }
                    add(behind(where), text.charAt(at++));
                    return 0;
            }
        }

        private int group(int where) {
            boolean around = take("?=") || take("?!") || take("?<=") || take("?<!");
            if (!around && !take("?:") && take("?<")) {
                at = text.indexOf('>', at) + 1;
            } else if (!around && take('?')) {
                return unknown();
            }
            int end = alternatives(around ? 0 : where);
            take(')');
            return around ? where : end;
        }

        private int escaped(int where) {
            char c = text.charAt(at++);
            if (EMPTY_ESCAPES.indexOf(c) >= 0) {
                return where;
            }
            var named = letters(c);
            if (named == null && !property(c)) {
                return unknown();
            }
            any |= named == null ? where : 0;
            add(where, named == null ? "" : named);
            return behind(where);
        }

        /** Passes over the name of a property in braces. */
        private boolean property(char c) {
            boolean named = (c == 'p' || c == 'P') && more() && text.charAt(at) == '{';
            at = named ? text.indexOf('}', at) + 1 : at;
            return named;
        }

        /** The characters that an escape stands for; null where they are not told here. */
        private @Nullable String letters(char c) {
            if (c == 'd') {
                return DIGITS;
            }
            if (c == 's') {
                return BLANKS;
            }
            if (c == 'u' && at + HEX_DIGITS <= text.length()) {
                at += HEX_DIGITS;
                char code = (char) Integer.parseInt(text.substring(at - HEX_DIGITS, at), HEX);
                // half of a character: what follows it belongs to it
                return Character.isSurrogate(code) ? null : String.valueOf(code);
            }
            return NAMED.indexOf(c) >= 0 ? null : String.valueOf(c);
        }

        /** Characters in square brackets; those that are left out, or combined, may be any. */
        private void choice(int where) {
            any |= take('^') ? where : 0;
            char last = 0;
            for (boolean begun = false;
                    more() && (!begun || text.charAt(at) != ']');
                    begun = true) {
                char c = text.charAt(at++);
                if (c == '[' || c == '&' && more() && text.charAt(at) == '&') {
                    unknown();
                    return;
                }
                // a character of two halves: the other half is the second
                any |= Character.isSurrogate(c) ? behind(where) : 0;
                boolean range = c == '-' && last > 0 && more() && text.charAt(at) != ']';
                var named = String.valueOf(range ? text.charAt(at++) : c);
                if (named.equals("\\")) {
                    named = inChoice(text.charAt(at++), where);
                }
                if (range) {
                    range(where, last, named);
                } else {
                    add(where, named);
                }
                last = !range && named.length() == 1 ? named.charAt(0) : 0;
            }
            take(']');
        }

        private void range(int where, char from, String to) {
            boolean wide = to.length() != 1 || to.charAt(0) < from || to.charAt(0) - from > WIDEST;
            any |= wide ? where : 0;
            for (int c = from; where != 0 && !wide && c <= to.charAt(0); c++) {
                add(where, (char) c);
            }
        }

        /** The characters that an escape in square brackets stands for; empty where not told. */
        private String inChoice(char c, int where) {
            var named = letters(c);
            if (named == null) {
                property(c);
                any |= where;
            }
            return named == null ? "" : named;
        }
    }
}
