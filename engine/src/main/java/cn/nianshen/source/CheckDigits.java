package cn.nianshen.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** Checks that numbers of a kind must pass; all others are false. */
public final class CheckDigits {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String REMAINDERS = "10X98765432";

    private CheckDigits() {}

    /** Whether there is a check of that name. */
    public static boolean knows(String check) {
        return switch (check) {
            case "", "id-number", "id-number-15", "luhn" -> true;
            default -> false;
        };
    }

    /**
     * Whether the text passes.
     *
     * @param check {@code id-number} (18 digits: birth date, and check digit of ISO 7064 MOD 11-2),
     *     {@code id-number-15} (15 digits: birth date), {@code luhn}, or empty for none
     * @param text digits, the last may be an X; blanks and hyphens do not count
     */
    public static boolean pass(String check, String text) {
        var digits =
                Numerals.narrow(Numerals.squeeze(text)).replace("-", "").toUpperCase(Locale.ROOT);
        return switch (check) {
            case "" -> true;
            case "id-number" ->
                    digits.matches("\\d{17}[\\dX]")
                            && born(digits.substring(6, 14))
                            && REMAINDERS.charAt(weighed(digits) % 11) == digits.charAt(17);
            case "id-number-15" ->
                    digits.matches("\\d{15}") && born("19" + digits.substring(6, 12));
            case "luhn" -> digits.matches("\\d{12,19}") && luhn(digits) % 10 == 0;
            default -> false;
        };
    }

    private static int weighed(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }

    private static boolean born(String date) {
        try {
            int year = Integer.parseInt(date.substring(0, 4));
            LocalDate.of(
                    year,
                    Integer.parseInt(date.substring(4, 6)),
                    Integer.parseInt(date.substring(6, 8)));
            return year >= 1900 && year < 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = i % 2 == 0 ? digit : 2 * digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum;
    }
}
