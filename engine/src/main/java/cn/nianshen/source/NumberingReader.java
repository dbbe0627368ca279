package cn.nianshen.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the number that a text begins with. */
final class NumberingReader {

    private static final String HAN = Numerals.DIGITS + Numerals.UNITS;
    private static final String BLANKS = " \t\n\u000b\f\r";

    /** Chinese numerals of a number in front. */
    private static final int MOST_HAN = 3;

    private static final int MOST_ARABIC = 2;

    private static final int YEAR_DIGITS = 4;

    private final String text;
    private int at;

    private NumberingReader(String text) {
        this.text = text;
    }

    /** The number in front, or null; there is no white space before it. */
    static Numerals.@Nullable Numbering read(String text) {
        if (text.isEmpty()) {
            return null;
        }
        char c = text.charAt(0);
        var reader = new NumberingReader(text);
        if (Numerals.isCircled(c)) {
            return new Numerals.Numbering(text.substring(0, 1), "circled", c - Numerals.ONE + 1);
        }
        if (HAN.indexOf(c) >= 0) {
            return reader.han();
        }
        if (isDigit(c)) {
            return reader.arabic();
        }
        if (Numerals.OPEN.indexOf(c) >= 0) {
            return reader.bracketed();
        }
        return c == Numerals.PART ? reader.part() : reader.roman();
    }

    private boolean has(String characters) {
        return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    private boolean take(String characters) {
        boolean there = has(characters);
        at += there ? 1 : 0;
        return there;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void blanks() {
        while (take(BLANKS)) {
            // passed over
        }
    }

    /** The run of Chinese numerals here; empty where there are none, or too many. */
    private String hanDigits() {
        int from = at;
        while (has(HAN) && at - from <= MOST_HAN) {
            at++;
        }
        return at - from > MOST_HAN ? "" : text.substring(from, at);
    }

    private String digits() {
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at)) && at - from <= MOST_ARABIC) {
            at++;
        }
        return at - from > MOST_ARABIC ? "" : text.substring(from, at);
    }

    private Numerals.@Nullable Numbering ofHan(String digits, String style) {
        var value = Numerals.hanNumber(digits);
        return value == null
                ? null
                : new Numerals.Numbering(text.substring(0, at), style, value.intValue());
    }

    private Numerals.@Nullable Numbering han() {
        var digits = hanDigits();
        blanks();
        return !digits.isEmpty() && take(Numerals.HAN_MARKS) ? ofHan(digits, "han-comma") : null;
    }

    private Numerals.@Nullable Numbering arabic() {
        var digits = digits();
        blanks();
        boolean mark = take(Numerals.ARABIC_MARKS) || !digits.isEmpty() && point();
        return digits.isEmpty() || !mark
                ? null
                : new Numerals.Numbering(text.substring(0, at), "arabic", Integer.parseInt(digits));
    }

    /** A point that is none of a decimal number; a year may follow it. */
    private boolean point() {
        boolean decimal = at + 1 < text.length() && isDigit(text.charAt(at + 1));
        return (!decimal || isYear(at + 1)) && take(".");
    }

    private boolean isYear(int from) {
        int to = from + YEAR_DIGITS;
        if (to >= text.length() || text.charAt(to) != Numerals.YEAR) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private Numerals.@Nullable Numbering bracketed() {
        at = 1;
        var digits = digits();
        var han = digits.isEmpty() && at == 1 ? hanDigits() : "";
        if (digits.isEmpty() && han.isEmpty() || !take(Numerals.CLOSE)) {
            return null;
        }
        take(Numerals.BRACKET_MARKS);
        return digits.isEmpty()
                ? ofHan(han, "han-bracket")
                : new Numerals.Numbering(
                        text.substring(0, at), "arabic-bracket", Integer.parseInt(digits));
    }

    private Numerals.@Nullable Numbering part() {
        at = 1;
        var digits = hanDigits();
        for (var part : Numerals.PARTS) {
            if (!digits.isEmpty() && text.startsWith(part, at)) {
                at += part.length();
                take(Numerals.PART_MARKS);
                return ofHan(digits, "other");
            }
        }
        return null;
    }

    private Numerals.@Nullable Numbering roman() {
        int value = Numerals.ROMAN.indexOf(text.charAt(0)) + 1;
        at = 1;
        if (value == 0) {
            at = 0;
            while (has("IVX")) {
                at++;
            }
            value = Arrays.asList(Numerals.ROMAN_LETTERS).indexOf(text.substring(0, at)) + 1;
        }
        return value > 0 && take(Numerals.BRACKET_MARKS)
                ? new Numerals.Numbering(text.substring(0, at), "other", value)
                : null;
    }
}
