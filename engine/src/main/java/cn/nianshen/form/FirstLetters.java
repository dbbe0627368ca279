package cn.nianshen.form;

import org.jspecify.annotations.Nullable;

/**
 * The characters that what a regular expression matches can begin with. Read off the expression;
 * whatever is not understood may be any character, so that no match is ever lost by asking first.
 */
final class FirstLetters {

    private static final String EMPTY_ESCAPES = "bBAzZ";
    private static final String DIGITS = "0123456789";
    private static final String BLANKS = " \t\n\u000b\f\r";
    private static final String NAMED = "DSwWpPRXGhHvVkQENxc0123456789aefnrt";
    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;

    /** Ranges of more characters may as well be all. */
    private static final int WIDEST = 128;

    private final String text;
    private final StringBuilder letters = new StringBuilder();
    private int at;

    /** Whether it may begin with any other character too. */
    private boolean any;

    private FirstLetters(String text) {
        this.text = text;
    }

    /** The characters of an expression that compiles without flags; null for any character. */
    static @Nullable String of(String expression) {
        var reader = new FirstLetters(expression);
        boolean empty = reader.alternatives(true);
        return empty || reader.any ? null : reader.letters.toString();
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
    private boolean unknown() {
        any = true;
        at = text.length();
        return false;
    }

    private void add(boolean first, String more) {
        for (int i = 0; first && i < more.length(); i++) {
            add(more.charAt(i));
        }
    }

    private void add(char c) {
        if (letters.indexOf(String.valueOf(c)) < 0) {
            letters.append(c);
        }
    }

    /**
     * Reads what stands between bars.
     *
     * @param first whether it may be what the match begins with
     * @return whether it may match nothing, so that what follows begins
     */
    private boolean alternatives(boolean first) {
        boolean empty = sequence(first);
        while (take('|')) {
            empty |= sequence(first);
        }
        return empty;
    }

    private boolean sequence(boolean first) {
        boolean empty = true;
        while (more() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            boolean nothing = one(first && empty);
            empty &= mayBeLeftOut() || nothing;
        }
        return empty;
    }

    /** Passes over how often something is repeated; whether it need not be there. */
    private boolean mayBeLeftOut() {
        boolean may = false;
        if (take('?') || take('*')) {
            may = true;
        } else if (more() && text.charAt(at) == '{') {
            may = text.charAt(at + 1) == '0';
            at = text.indexOf('}', at) + 1;
        } else if (!take('+')) {
            return false;
        }
        if (!take('?')) {
            take('+');
        }
        return may;
    }

    private boolean one(boolean first) {
        char c = text.charAt(at++);
        switch (c) {
            case '(':
                return group(first);
            case '[':
                choice(first);
                return false;
            case '\\':
                return escaped(first);
            case '.':
                any |= first;
                return false;
            case '^', '$':
                return true;
            default:
                if (first) {
                    add(c);
                }
                at += Character.isHighSurrogate(c) ? 1 : 0;
                return false;
        }
    }

    private boolean group(boolean first) {
        boolean around = take("?=") || take("?!") || take("?<=") || take("?<!");
        if (!around && !take("?:") && take("?<")) {
            at = text.indexOf('>', at) + 1;
        } else if (!around && take('?')) {
            return unknown();
        }
        boolean empty = alternatives(first && !around);
        take(')');
        return around || empty;
    }

    private boolean escaped(boolean first) {
        char c = text.charAt(at++);
        if (EMPTY_ESCAPES.indexOf(c) >= 0) {
            return true;
        }
        var named = letters(c);
        if (named == null && !property(c)) {
            return unknown();
        }
        any |= first && named == null;
        add(first && named != null, named == null ? "" : named);
        return false;
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
    private void choice(boolean first) {
        any |= take('^') && first;
        char last = 0;
        for (boolean begun = false; more() && (!begun || text.charAt(at) != ']'); begun = true) {
            char c = text.charAt(at++);
            if (c == '[' || c == '&' && more() && text.charAt(at) == '&') {
                unknown();
                return;
            }
            boolean range = c == '-' && last > 0 && more() && text.charAt(at) != ']';
            var named = String.valueOf(range ? text.charAt(at++) : c);
            if (named.equals("\\")) {
                named = inChoice(text.charAt(at++), first);
            }
            if (range) {
                range(first, last, named);
            } else {
                add(first, named);
            }
            last = !range && named.length() == 1 ? named.charAt(0) : 0;
        }
        take(']');
    }

    private void range(boolean first, char from, String to) {
        boolean wide = to.length() != 1 || to.charAt(0) < from || to.charAt(0) - from > WIDEST;
        any |= first && wide;
        for (int c = from; first && !wide && c <= to.charAt(0); c++) {
            add((char) c);
        }
    }

    /** The characters that an escape in square brackets stands for; empty where not told. */
    private String inChoice(char c, boolean first) {
        var named = letters(c);
        if (named == null) {
            property(c);
            any |= first;
        }
        return named == null ? "" : named;
    }
}
