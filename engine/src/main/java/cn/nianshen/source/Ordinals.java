package cn.nianshen.source;

/** Running numbers of word processors that are no Chinese numerals. */
final class Ordinals {

    private static final String[] ROMAN = {"X", "IX", "V", "IV", "I"};
    private static final int[] ROMAN_VALUES = {10, 9, 5, 4, 1};

    private Ordinals() {}

    /**
     * The number as it is shown.
     *
     * @param format name of the format; digits where it is not known
     */
    static String shown(int number, String format) {
        return switch (format) {
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> sign('\u2460', number);
            case "decimalEnclosedParen" -> sign('\u2474', number);
            case "decimalEnclosedFullstop" -> sign('\u2488', number);
            case "lowerLetter" -> sign('a', number);
            case "upperLetter" -> sign('A', number);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    /** Twenty signs follow each other in each of these alphabets. */
    private static String sign(char first, int number) {
        boolean small = number > 0 && number <= 20;
        return small ? Character.toString(first + number - 1) : Integer.toString(number);
    }

    private static String roman(int number) {
        if (number < 1 || number >= 40) {
            return Integer.toString(number);
        }
        var out = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN_VALUES[i]) {
                out.append(ROMAN[i]);
                left -= ROMAN_VALUES[i];
            }
        }
        return out.toString();
    }
}
