package cn.nianshen.reader;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number of a sheet as it is printed: with the decimals, per cent and thousands of its format,
 * with the words that the format puts around it, or as a date.
 */
final class CellFormat {

    private static final int LONGEST = 200;
    private static final int DIGITS = 15;
    private static final int GENERAL_DECIMALS = 9;
    private static final int LAST_DAY = 2_958_465;
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]{0,60}\\]");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]{0,60}\"|\\\\.|_.|\\*.");
    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGIT = Pattern.compile("[0#?]");

    private CellFormat() {}

    /**
     * The number as printed.
     *
     * @param value as stored, e.g. {@code 0.30000000000000004}
     * @param code format code; empty or General for none
     * @param from1904 whether days are counted from 1904
     */
    static String print(String value, String code, boolean from1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(value.strip()).round(new MathContext(DIGITS));
        } catch (NumberFormatException | ArithmeticException e) {
            return value;
        }
        boolean far = Math.abs((long) number.precision() - number.scale()) > 40;
        if (far || code.length() > LONGEST) {
            return value;
        }
        var plain = BRACKETS.matcher(code).replaceAll("");
        var bare = QUOTED.matcher(plain).replaceAll("");
        if (bare.isEmpty() && plain.isEmpty()
                || bare.toLowerCase(Locale.ROOT).startsWith("general")
                || bare.startsWith("@")) {
            return general(number);
        }
        if (DATE.matcher(bare).find() && !DIGIT.matcher(bare.replace("ss.0", "")).find()) {
            return date(number, plain, from1904);
        }
        return figure(number, plain);
    }

    private static String general(BigDecimal number) {
        var short9 =
                number.scale() > GENERAL_DECIMALS
                        ? number.setScale(GENERAL_DECIMALS, RoundingMode.HALF_UP)
                        : number;
        return plain(short9.signum() == 0 ? BigDecimal.ZERO : short9.stripTrailingZeros());
    }

    private static String plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
    }

    /**
     * Sections for positive, negative and zero values; a section that hides a value is not obeyed.
     */
    private static String figure(BigDecimal number, String code) {
        var sections = code.split(";", -1);
        boolean own = number.signum() < 0 && sections.length > 1 && !sections[1].isEmpty();
        var section = own ? sections[1] : sections[0];
        var bare = QUOTED.matcher(section).replaceAll("");
        if (!DIGIT.matcher(bare).find() || bare.contains("E") || bare.contains("/")) {
            return general(number);
        }
        boolean percent = bare.contains("%");
        var shown = percent ? number.movePointRight(2) : number;
        int point = bare.indexOf('.');
        var tail = point < 0 ? "" : bare.substring(point + 1);
        int most = (int) tail.chars().filter(c -> "0#?".indexOf(c) >= 0).count();
        int least = (int) tail.chars().filter(c -> c == '0').count();
        shown = shown.setScale(most, RoundingMode.HALF_UP);
        while (shown.scale() > least && shown.unscaledValue().mod(BigInteger.TEN).signum() == 0) {
            shown = shown.setScale(shown.scale() - 1, RoundingMode.UNNECESSARY);
        }
        var digits = plain(own ? shown.abs() : shown);
        var grouped = bare.matches(".*[#0],[#0].*") ? grouped(digits) : digits;
        return around(section, grouped + (percent ? "%" : ""), own);
    }

    private static String grouped(String digits) {
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        var out = new StringBuilder(digits);
        int first = digits.startsWith("-") ? 1 : 0;
        for (int i = point - 3; i > first; i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }

    /** The words that stand before and behind the digits of a format. */
    private static String around(String section, String digits, boolean negative) {
        var before = new StringBuilder();
        var behind = new StringBuilder();
        boolean seen = false;
        for (int i = 0; i < section.length(); i++) {
            char c = section.charAt(i);
            var into = seen ? behind : before;
            if (c == '"') {
                int end = section.indexOf('"', i + 1);
                into.append(section, i + 1, end < 0 ? section.length() : end);
                i = end < 0 ? section.length() : end;
            } else if (c == '\\' && i + 1 < section.length()) {
                into.append(section.charAt(++i));
            } else if (c == '_' || c == '*') {
                i++;
            } else if ("0#?.,%".indexOf(c) >= 0) {
                seen = true;
            } else if (c == '-' && negative || c == '(' || c == ')') {
                into.append(c);
            } else if (c > 0x7F) {
                into.append(c);
            }
        }
        return before + digits + behind;
    }

    private static String date(BigDecimal number, String code, boolean from1904) {
        int shift = from1904 ? 1462 : 0;
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY - shift)) > 0) {
            return general(number);
        }
        var seconds =
                number.multiply(BigDecimal.valueOf(86_400))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        // the day 60 of this calendar never was; days before it are one later than they seem
        long days = seconds / 86_400 + shift;
        var base = LocalDateTime.of(1899, 12, days < 60 ? 31 : 30, 0, 0);
        return SheetDate.print(base.plusDays(days).plusSeconds(seconds % 86_400), code);
    }
}
