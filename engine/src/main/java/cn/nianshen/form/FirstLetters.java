package cn.nianshen.form;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The characters that what a regular expression matches can begin with. Read off the expression;
 * whatever is not understood may be any character, so that no match is ever lost by asking first.
 */
final class FirstLetters {

    private static final String EMPTY_ESCAPES = "bBAzZG";
    private static final String DIGITS = "0123456789";
    private static final String BLANKS = " \t\n\u000b\f\r";
    private static final String NAMED = "dDsSwWpPRXhHvVkQENxuc0123456789aefnrt";
    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;

    private final String text;
    private int at;

    private FirstLetters(String text) {
        this.text = text;
    }

    /** The characters of an expression that compiles without flags; null for any character. */
    static @Nullable BitSet of(String expression) {
        var reader = new FirstLetters(expression);
        var all = reader.alternatives();
        boolean whole = reader.at == expression.length();
        return whole && !all.any && !all.empty ? all.letters : null;
    }

    /**
     * What an expression can begin with.
     *
     * @param letters the characters that are known
     * @param any whether it may be any other too
     * @param empty whether it may match nothing, so that what follows begins
     */
    private record First(BitSet letters, boolean any, boolean empty) {

        static final First ANY = new First(new BitSet(), true, false);

        static First nothing() {
            return new First(new BitSet(), false, true);
        }

        static First of(String letters) {
            var set = new BitSet();
            letters.chars().forEach(set::set);
            return new First(set, false, false);
        }

        First or(First other) {
            return new First(united(other), any || other.any, empty || other.empty);
        }

        First then(First next) {
            return empty ? new First(united(next), any || next.any, next.empty) : this;
        }

        private BitSet united(First other) {
            var both = (BitSet) letters.clone();
            both.or(other.letters);
            return both;
        }
    }

    private boolean more() {
        return at < text.length();
    }

    private boolean take(String next) {
        boolean there = text.startsWith(next, at);
        at += there ? next.length() : 0;
        return there;
    }

    private First alternatives() {
        var all = sequence();
        while (take("|")) {
            all = all.or(sequence());
        }
        return all;
    }

    private First sequence() {
        var first = First.nothing();
        while (more() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            first = first.then(repeated(one()));
        }
        return first;
    }

    /** What is repeated may be there not at all. */
    private First repeated(First one) {
        boolean may = false;
        if (take("?") || take("*")) {
            may = true;
        } else if (more() && text.charAt(at) == '{') {
            int end = text.indexOf('}', at);
            may = text.charAt(at + 1) == '0';
            at = end + 1;
        } else if (!take("+")) {
            return one;
        }
        if (!take("?")) {
            take("+");
        }
        return may ? one.or(First.nothing()) : one;
    }

    private First one() {
        char c = text.charAt(at++);
        if (Character.isHighSurrogate(c) && more()) {
            at++;
        }
        return switch (c) {
            case '(' -> group();
            case '[' -> choice();
            case '\\' -> escaped();
            case '.' -> First.ANY;
            case '^', '$' -> First.nothing();
            default -> First.of(String.valueOf(c));
        };
    }

    private First group() {
        boolean around = take("?=") || take("?!") || take("?<=") || take("?<!");
        if (!around && !take("?:") && take("?<")) {
            at = text.indexOf('>', at) + 1;
        } else if (!around && take("?")) {
            at = text.length();
            return First.ANY;
        }
        var inner = alternatives();
        take(")");
        return around ? First.nothing() : inner;
    }

    private First escaped() {
        char c = text.charAt(at++);
        if (EMPTY_ESCAPES.indexOf(c) >= 0) {
            return First.nothing();
        }
        var letters = letters(c);
        if (letters == null && (c == 'p' || c == 'P') && take("{")) {
            at = text.indexOf('}', at) + 1;
        } else if (letters == null) {
            // how far what is named reaches is not known
            at = text.length() + 1;
        }
        return letters == null ? First.ANY : First.of(letters);
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
            int code = Integer.parseInt(text.substring(at - HEX_DIGITS, at), HEX);
            return String.valueOf((char) code);
        }
        return NAMED.indexOf(c) >= 0 ? null : String.valueOf(c);
    }

    /** Characters in square brackets; those that are left out, or combined, may be any. */
    private First choice() {
        boolean any = take("^");
        var set = new BitSet();
        int last = -1;
        boolean begun = false;
        while (more() && (text.charAt(at) != ']' || !begun)) {
            begun = true;
            char c = text.charAt(at++);
            if (c == '[' || c == '&' && text.startsWith("&", at)) {
                at = text.length() + 1;
                return First.ANY;
            }
            if (c == '-' && last >= 0 && more() && text.charAt(at) != ']') {
                char to = text.charAt(at++);
                var named = to == '\\' ? letters(text.charAt(at++)) : String.valueOf(to);
                any |= named == null || named.length() > 1 || named.charAt(0) < last;
                set.set(last, any ? last + 1 : named.charAt(0) + 1);
                last = -1;
            } else {
                var named = c == '\\' ? inChoice(text.charAt(at++)) : String.valueOf(c);
                any |= named.isEmpty();
                named.chars().forEach(set::set);
                last = named.length() == 1 ? named.charAt(0) : -1;
            }
        }
        take("]");
        return new First(set, any, false);
    }

    /** The characters that an escape in square brackets stands for; empty where not told. */
    private String inChoice(char c) {
        var letters = letters(c);
        if (letters == null && (c == 'p' || c == 'P') && take("{")) {
            at = text.indexOf('}', at) + 1;
        }
        return letters == null ? "" : letters;
    }
}
