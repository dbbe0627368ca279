package cn.nianshen.source;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in front of headings that no mark tells from what follows, or in signs of their own. */
public final class LooseNumbering {

    /** Signs that are a number with its mark, ten of each kind. */
    private static final String NUMBER_SIGNS =
            "\u3220\u3221\u3222\u3223\u3224\u3225\u3226\u3227\u3228\u3229"
                    + "\u2488\u2489\u248a\u248b\u248c\u248d\u248e\u248f\u2490\u2491"
                    + "\u2160\u2161\u2162\u2163\u2164\u2165\u2166\u2167\u2168\u2169"
                    + Numerals.FORMAL.substring(1)
                    + Numerals.FORMAL_UNITS.charAt(0);

    private static final int SIGNS_OF_A_KIND = 10;
    private static final Pattern LOOSE_NUMBERING =
            Pattern.compile(
                    "^[\\u3010\\[]?(?:(["
                            + Numerals.DIGITS
                            + Numerals.UNITS
                            + "]{1,3}|\\d{1,2})|(["
                            + NUMBER_SIGNS
                            + "]))[\\u3001.\\uff0e\\s\u3000\u00a0]*");

    private LooseNumbering() {}

    /**
     * The number that the text begins with where nothing, a blank or an opening square bracket
     * marks it as one, or null: only where it is known what follows is it one.
     */
    public static Numerals.@Nullable Numbering of(String text) {
        var m = LOOSE_NUMBERING.matcher(text);
        if (!m.find()) {
            return null;
        }
        var digits = m.group(1);
        int sign = digits == null ? NUMBER_SIGNS.indexOf(m.group(2)) : -1;
        boolean arabic = digits != null && Character.isDigit(digits.charAt(0));
        var value =
                digits == null
                        ? BigDecimal.valueOf(sign % SIGNS_OF_A_KIND + 1)
                        : arabic ? new BigDecimal(digits) : Numerals.hanNumber(digits);
        return value == null ? null : new Numerals.Numbering(m.group(), "loose", value.intValue());
    }

    /** The text without the signs in front of it that adorn a line, as squares and stars do. */
    public static String unadorned(String text) {
        int from = 0;
        while (from < text.length() && isAdornment(text.charAt(from))) {
            from++;
        }
        return text.substring(from);
    }

    private static boolean isAdornment(char c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION ->
                    true;
            default -> Numerals.isBlank(c);
        };
    }
}
