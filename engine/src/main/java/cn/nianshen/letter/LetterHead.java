package cn.nianshen.letter;

import cn.nianshen.pack.MendingPeriod;
import cn.nianshen.source.Numerals;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stands on all letters of a run.
 *
 * @param office name of the office that sends them, or empty
 * @param number number of the first letter, or empty
 * @param day day of the letters
 * @param period how long agencies have
 */
public record LetterHead(String office, String number, LocalDate day, MendingPeriod period) {

    /** The last digits behind the year, which stands in brackets, with what follows them. */
    private static final Pattern RUNNING =
            Pattern.compile("([0-9]{1,6})([^0-9\u3015\\]\uFF3D\uFF09)]*)$");

    /** Values of the placeholders, of the letter at a place of the run, from 0. */
    Map<String, String> values(int at) {
        var values = new HashMap<String, String>();
        put(values, "office", LetterWords.orMissing(office, "missing.office"));
        put(values, "number", LetterWords.orMissing(number(at), "missing.number"));
        put(values, "date", LetterWords.date(day));
        put(values, "deadline", LetterWords.date(period.end(day)));
        var days = period.working() ? "days.working" : "days.calendar";
        put(values, "days", LetterWords.text(days, period.days()));
        return values;
    }

    private static void put(Map<String, String> values, String field, String value) {
        values.put(LetterWords.field(field), value);
    }

    /**
     * Whether the number can run on from letter to letter, or is left to be written in by hand; one
     * that is written in words cannot.
     */
    public boolean runs() {
        var plain = digits(number);
        int last = plain.length() - 1;
        boolean worded = last > 0 && Numerals.isHanDigit(plain.charAt(last - 1));
        return RUNNING.matcher(plain).find() || !worded;
    }

    private static String digits(String text) {
        var out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            out.append(c >= '\uFF10' && c <= '\uFF19' ? (char) (c - '\uFF10' + '0') : c);
        }
        return out.toString();
    }

    /** No two letters have one number: it runs on, and keeps its width. */
    String number(int at) {
        var plain = digits(number);
        var last = RUNNING.matcher(plain);
        if (at == 0 || !last.find()) {
            return plain;
        }
        var digits = last.group(1);
        var next = Integer.toString(Integer.parseInt(digits) + at);
        var zeros = "0".repeat(Math.max(0, digits.length() - next.length()));
        boolean padded = digits.startsWith("0");
        return plain.substring(0, last.start()) + (padded ? zeros : "") + next + last.group(2);
    }
}
