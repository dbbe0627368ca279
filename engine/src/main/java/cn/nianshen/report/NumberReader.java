package cn.nianshen.report;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers with their units: Arabic and Chinese numerals, magnitude words, about and more. */
final class NumberReader {

    private static final int LONGEST = 15;
    private static final Pattern GROUPS =
            Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}(?![0-9])");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,8})?(?![0-9])");

    private final String ordinal;
    private final String vague;
    private final String range;
    private final String from;
    private final String after;
    private final List<String> behind;
    private final String zero;
    private final String year;
    private final String yearTail;
    private final List<Unit> units = new ArrayList<>();

    private record Unit(String text, String measure) {}

    NumberReader(ReadingWords words) {
        this.ordinal = words.text("claims.numbers.ordinal");
        this.vague = words.text("claims.numbers.vague");
        this.range = words.text("claims.numbers.range");
        this.from = words.text("claims.numbers.from");
        this.after = words.text("claims.numbers.after");
        this.behind = List.of(words.text("claims.numbers.behind").split(" "));
        this.zero = words.text("claims.numbers.zero");
        this.year = words.text("claims.numbers.year");
        this.yearTail = words.text("claims.numbers.year-tail");
        for (var entry : words.entries("claims.numbers.units")) {
            for (var word : entry.getOrDefault("words", "").split(" ")) {
                units.add(new Unit(Numerals.narrow(word), entry.getOrDefault("measure", "idle")));
            }
        }
        units.sort(Comparator.comparingInt((Unit u) -> -u.text.length()));
    }

    /** A calendar year and the index behind it. */
    record Year(int value, int to) {}

    /** The year that is written here, in four digits of either script; null where there is none. */
    @Nullable Year year(String text, int at) {
        int end = at + 4;
        if (year.isEmpty()
                || !text.startsWith(year, end)
                || at > 0 && isPart(text.charAt(at - 1))) {
            return null;
        }
        for (int i = at; i < end; i++) {
            if (!isDigit(text.charAt(i)) && !Numerals.isHanDigit(text.charAt(i))) {
                return null;
            }
        }
        var four = text.substring(at, end);
        var value = isDigit(text.charAt(at)) ? arabic(four) : Numerals.hanNumber(four);
        if (value == null || value.intValue() < 1900 || value.intValue() > 2099) {
            return null;
        }
        int to = end + year.length();
        return new Year(
                value.intValue(), text.startsWith(yearTail, to) ? to + yearTail.length() : to);
    }

    /** Whether a letter that may tell where a number started from stands here, and not last. */
    boolean isFrom(String text, int at) {
        return from.indexOf(text.charAt(at)) >= 0 && at + 1 < text.length();
    }

    /** The number that begins here, or null. */
    @Nullable Quantity read(String text, int at) {
        char first = text.charAt(at);
        boolean han = Numerals.isHanNumeral(first);
        if (!isDigit(first) && !han || isPartOfMore(text, at)) {
            return null;
        }
        return isDigit(first) ? arabic(text, at) : han(text, at);
    }

    /** Index behind a run of characters that belong to one number, read or not. */
    int behind(String text, int at) {
        int i = at;
        while (i < text.length() && isPart(text.charAt(i))) {
            i++;
        }
        return Math.max(i, at + 1);
    }

    private boolean isPartOfMore(String text, int at) {
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        boolean ranged = range.indexOf(before) >= 0 && at > 1 && isDigit(text.charAt(at - 2));
        if (!isDigit(text.charAt(at)) && vague.indexOf(before) >= 0) {
            return true;
        }
        return isPart(before)
                || ordinal.indexOf(before) >= 0
                || ranged
                || Numerals.isHanDigit(before);
    }

    private @Nullable Quantity arabic(String text, int at) {
        var grouped = GROUPS.matcher(text).region(at, text.length());
        var plain = DIGITS.matcher(text).region(at, text.length());
        int end;
        if (grouped.lookingAt()) {
            end = grouped.end();
        } else if (plain.lookingAt()) {
            end = plain.end();
        } else {
            return null;
        }
        boolean goesOn = end < text.length() && isJoint(text.charAt(end));
        var value = arabic(text.substring(at, end).replace(",", ""));
        return goesOn || value == null ? null : measured(text, end, value);
    }

    private static @Nullable BigDecimal arabic(String digits) {
        return digits.length() > LONGEST ? null : new BigDecimal(digits);
    }

    private @Nullable Quantity han(String text, int at) {
        int last = Math.min(text.length(), at + LONGEST);
        int end = at + Numerals.hanNumerals(text.substring(at, last));
        var run = text.substring(at, end);
        var value = Numerals.isHanNumber(run) ? Numerals.hanNumber(run) : null;
        if (value == null) {
            return null;
        }
        var quantity = measured(text, end, value);
        boolean bareZero = quantity.measure().isEmpty() && run.length() == 1 && zero.contains(run);
        return quantity.measure().isEmpty() && !bareZero ? null : quantity;
    }

    /** With magnitude words, about words and unit behind the digits. */
    private Quantity measured(String text, int digits, BigDecimal number) {
        var value = number;
        boolean exact = true;
        int i = digits;
        for (int n = 0; n < 3 && i < text.length(); n++) {
            var one = text.substring(i, i + 1);
            var times = Numerals.magnitude(one);
            if (times.compareTo(BigDecimal.ONE) == 0 && after.indexOf(one) < 0) {
                break;
            }
            exact &= after.indexOf(one) < 0;
            value = value.multiply(times);
            i++;
        }
        if (i > digits && value.scale() > 0) {
            value = plain(value);
        }
        var unit = unit(text, i);
        if (unit == null) {
            return new Quantity(i, value, text.substring(digits, i), "", exact);
        }
        // A count in ten thousands is rounded; an amount of money in them need not be.
        exact &= value.compareTo(number) == 0 || !unit.measure.equals("count");
        int to = i + unit.text.length();
        var uom = text.substring(digits, to);
        for (var word : behind) {
            if (!word.isEmpty() && text.startsWith(word, to)) {
                return new Quantity(to + word.length(), value, uom, unit.measure, false);
            }
        }
        return new Quantity(to, value, uom, unit.measure, exact);
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private @Nullable Unit unit(String text, int at) {
        for (var unit : units) {
            if (text.startsWith(unit.text, at)) {
                return unit;
            }
        }
        return null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isJoint(char c) {
        return c == '-'
                || c == '~'
                || c == '/'
                || c == ':'
                || c == '.'
                || c == '\u2014'
                || c == '\u2013';
    }

    /** Characters that make a number a part of something longer: digits, letters, joints. */
    private static boolean isPart(char c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isJoint(c) && c != ':';
    }
}
