package cn.nianshen.source;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numerals, numbering and punctuation of Chinese script: the one place of the engine that may hold
 * Han characters. It knows how numbers are written, and nothing of what they mean.
 */
public final class Numerals {

    static final String DIGITS = "零一二三四五六七八九";
    private static final String OTHER_ZEROS = "〇○Ｏ";
    static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    static final String UNITS = "十百千";
    static final String FORMAL_UNITS = "拾佰仟";

    /** What stands behind the digits of a year. */
    static final char YEAR = '年';

    /** The round zero of written years. */
    public static final char HAN_ZERO = '〇';

    /** Characters of Chinese numerals, for use inside a character class. */
    public static final String HAN_DIGIT_CLASS = DIGITS + "〇○两" + UNITS + "万亿";

    private static final BitSet HAN_DIGITS = letters(HAN_DIGIT_CLASS + OTHER_ZEROS);
    private static final BitSet HAN_NUMERALS =
            letters(HAN_DIGIT_CLASS + OTHER_ZEROS + FORMAL + FORMAL_UNITS);

    private static final String BELOW_TEN_THOUSAND =
            "(?:[一二三四五六七八九]千)?(?:零?[一二三四五六七八九]百)?" + "(?:零?[一二三四五六七八九]?十)?(?:零?[一二三四五六七八九])?";
    private static final Pattern PROSE_NUMBER =
            Pattern.compile(
                    "零|(?:(?=[一二三四五六七八九十])" + BELOW_TEN_THOUSAND + "万)?" + BELOW_TEN_THOUSAND);

    /** Marks behind a number in front of a heading, by what it is written with. */
    static final String HAN_MARKS = "、.．，,";

    static final String BRACKET_MARKS = "、.．";
    static final String ARABIC_MARKS = "、．)）";
    static final String PART_MARKS = "、:：";
    static final String OPEN = "(（";
    static final String CLOSE = ")）";
    static final char PART = '第';
    static final char ONE = '①';
    static final String[] PARTS = {"部分", "章", "节"};

    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "[-–—―－─·.~\\s]{0,6}(?:第?\\s?)(\\d{1,4})\\s?页?(?:\\s?[/／，,、]?\\s?(?:共|of)?\\s?\\d{1,4}\\s?页?)?[-–—―－─·.~\\s]{0,6}"
                            + "|[Pp]age\\s?(\\d{1,4})(?:\\s?(?:/|of)\\s?\\d{1,4})?");

    private static final Pattern FOOTNOTE_MARK = Pattern.compile("[①-⑳⓪¹²³⁰⁴-⁹*※]+");

    /** Radicals that are not folded by themselves, each with its character. */
    private static final String RADICALS =
            "⼾户⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⺎兀⺝月⻌辶⻖阝";

    static final String ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ";
    static final String[] ROMAN_LETTERS = {
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"
    };

    private Numerals() {}

    private static BitSet letters(String all) {
        var letters = new BitSet();
        all.chars().forEach(letters::set);
        return letters;
    }

    /**
     * A number before a heading or an item.
     *
     * @param text as printed, with its mark
     * @param style {@code han-comma}, {@code han-bracket}, {@code arabic}, {@code arabic-bracket},
     *     {@code circled} or {@code other}
     * @param ordinal its value
     */
    public record Numbering(String text, String style, int ordinal) {}

    /** The numbering that the text begins with, or null; leading white space is passed over. */
    public static @Nullable Numbering numbering(String text) {
        return NumberingReader.read(strip(text));
    }

    private static boolean isAllDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (DIGITS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The value of a Chinese numeral such as 一百零五, 二十, 三万, or 二〇二三; null where it is none. */
    public static @Nullable BigDecimal hanNumber(String text) {
        if (hanNumerals(text) < text.length()) {
            return null;
        }
        var plain = toPlainHan(text);
        if (plain.isEmpty()) {
            return null;
        }
        if (isAllDigits(plain)) {
            return plain.length() > 9 ? null : BigDecimal.valueOf(digits(plain));
        }
        long total = 0;
        long section = 0;
        long digit = -1;
        for (char c : plain.toCharArray()) {
            int d = DIGITS.indexOf(c);
            int unit = UNITS.indexOf(c);
            if (d >= 0) {
                digit = d;
            } else if (unit >= 0) {
                section += (digit < 0 ? 1 : digit) * (long) Math.pow(10, unit + 1);
                digit = -1;
            } else {
                section += Math.max(digit, 0);
                total = c == '万' ? total + section * 10_000L : (total + section) * 100_000_000L;
                section = 0;
                digit = -1;
            }
        }
        return BigDecimal.valueOf(total + section + Math.max(digit, 0));
    }

    /** Whether the character is a digit or a magnitude of Chinese numerals. */
    public static boolean isHanDigit(char c) {
        return HAN_DIGITS.get(c);
    }

    /** Whether the character is a Chinese numeral, those of cheques included. */
    public static boolean isHanNumeral(char c) {
        return HAN_NUMERALS.get(c);
    }

    /** How many Chinese numerals, those of cheques included, the text begins with. */
    public static int hanNumerals(String text) {
        int count = 0;
        while (count < text.length() && isHanNumeral(text.charAt(count))) {
            count++;
        }
        return count;
    }

    /**
     * Whether the text is a number as one writes it in prose: one digit, or digits each with its
     * magnitude. Two digits side by side (either of two numbers) are none.
     */
    public static boolean isHanNumber(String text) {
        return PROSE_NUMBER.matcher(toPlainHan(text)).matches();
    }

    private static long digits(String plain) {
        long value = 0;
        for (char c : plain.toCharArray()) {
            value = value * 10 + DIGITS.indexOf(c);
        }
        return value;
    }

    private static String toPlainHan(String text) {
        var out = new StringBuilder();
        for (char c : text.toCharArray()) {
            int formal = FORMAL.indexOf(c);
            int unit = FORMAL_UNITS.indexOf(c);
            if (OTHER_ZEROS.indexOf(c) >= 0) {
                out.append('零');
            } else if (c == '两') {
                out.append('二');
            } else if (formal >= 0) {
                out.append(DIGITS.charAt(formal));
            } else {
                out.append(unit >= 0 ? UNITS.charAt(unit) : c);
            }
        }
        return out.toString();
    }

    /**
     * A running number as word processors write it.
     *
     * @param number from 1
     * @param format name of the format; Chinese formats give Chinese numerals, any other digits
     */
    public static String ordinal(int number, String format) {
        boolean digits = format.contains("Digit");
        boolean han =
                digits
                        || format.startsWith("chinese")
                        || format.startsWith("japanese")
                        || format.startsWith("taiwanese");
        if (!han || number > 99) {
            return Ordinals.shown(number, format);
        }
        int tens = number / 10;
        var units = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        if (tens == 0) {
            return units;
        }
        var first = DIGITS.substring(tens, tens + 1);
        if (digits) {
            return first + (units.isEmpty() ? "〇" : units);
        }
        return (tens == 1 ? "" : first) + "十" + units;
    }

    /** Multiplier of a magnitude word: ten thousand or a hundred million; 1 for anything else. */
    public static BigDecimal magnitude(String word) {
        return switch (word) {
            case "万" -> BigDecimal.valueOf(10_000);
            case "亿" -> BigDecimal.valueOf(100_000_000);
            default -> BigDecimal.ONE;
        };
    }

    /** Full-width letters, digits and punctuation made half-width; compatibility forms folded. */
    public static String halfWidth(String text) {
        return Widths.half(text);
    }

    /**
     * Radicals, compatibility ideographs and upright forms, as fonts of pages name the characters
     * that they draw, as these characters; everything else unchanged.
     */
    public static String unified(String text) {
        var out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int radical = isForm(c) ? RADICALS.indexOf(c) : -1;
            if (radical >= 0 && radical % 2 == 0) {
                out.append(RADICALS.charAt(radical + 1));
            } else if (isForm(c)) {
                out.append(halfWidth(String.valueOf(c)));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * The same of radicals and compatibility ideographs alone, as text that was copied from a page
     * has them: they look like the characters that they stand for, and are as many.
     */
    public static String withoutRadicals(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isRadical(text.charAt(i))) {
                return unifiedRadicals(text);
            }
        }
        return text;
    }

    private static String unifiedRadicals(String text) {
        var out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            out.append(isRadical(c) ? unified(String.valueOf(c)) : c);
        }
        return out.toString();
    }

    private static boolean isRadical(char c) {
        return c >= '\u2e80' && c <= '\u2fdf' || c >= '\uf900' && c <= '\ufaff';
    }

    /** Radicals, compatibility ideographs and upright forms. */
    private static boolean isForm(char c) {
        return isRadical(c) || c >= '\ufe10' && c <= '\ufe4f';
    }

    /**
     * Full-width letters, digits and signs made half-width, and nothing else: ① stays what it is.
     */
    public static String narrow(String text) {
        return Widths.narrow(text);
    }

    /**
     * Whether the text is nothing but a mark of a footnote: circled or raised figures, asterisks.
     */
    public static boolean isFootnoteMark(String text) {
        return FOOTNOTE_MARK.matcher(text).matches();
    }

    /** The number of a page that the text gives and nothing else, as at the foot of one; else 0. */
    public static int pageNumber(String text) {
        var m = PAGE_NUMBER.matcher(narrow(strip(text)));
        if (!m.matches()) {
            return 0;
        }
        return Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2));
    }

    /** Whether the character is a circled figure, as items are numbered with. */
    public static boolean isCircled(char c) {
        return c >= '①' && c <= '⑳';
    }

    /** Without white space of any kind at both ends, no-break and ideographic blanks included. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Without any white space. */
    public static String squeeze(String text) {
        char[] kept = text.toCharArray();
        int count = 0;
        for (char c : kept) {
            if (!isBlank(c)) {
                kept[count++] = c;
            }
        }
        return count == kept.length ? text : new String(kept, 0, count);
    }

    /**
     * White space, no-break blanks, what is never printed (soft hyphens, zero-width marks, marks of
     * direction) and control characters.
     */
    public static boolean isBlank(char c) {
        // most characters are Chinese or plain ones, and told soonest
        if (c > '\u3000' && c < '\ufb00' || c > ' ' && c < '\u007f') {
            return false;
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || c < ' ';
    }

    /** Whether the text ends a sentence. */
    public static boolean endsSentence(String text) {
        var s = strip(text);
        return !s.isEmpty() && "。！？；：.!?;:…）)”\"》】".indexOf(s.charAt(s.length() - 1)) >= 0;
    }

    /** Whether the text ends within a bracket that it opened. */
    public static boolean isOpen(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open += OPEN.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            open -= CLOSE.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return open > 0;
    }

    /** Whether the text holds a full stop, so that it is prose and no label. */
    public static boolean hasFullStop(String text) {
        return text.indexOf('。') >= 0;
    }

    /** Whether the character ends a sentence: full stop, exclamation or question mark. */
    public static boolean endsWithStop(char c) {
        return "。！？!?".indexOf(c) >= 0;
    }

    /** The text before the first full stop, or all of it. */
    public static String firstSentence(String text) {
        int stop = text.indexOf('。');
        return stop < 0 ? text : text.substring(0, stop);
    }

    /** Whether the character is a Han character. */
    public static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** Punctuation that may part a heading from text run on behind it. */
    public static boolean partsHeading(char c) {
        return "。：:；;，,. \u3000".indexOf(c) >= 0 || isBlank(c);
    }

    /**
     * The text cut into sentences: behind full stops, semicolons, exclamation and question marks.
     */
    public static String[] clauses(String text) {
        return text.split("(?<=[。；;！!？?])");
    }
}
