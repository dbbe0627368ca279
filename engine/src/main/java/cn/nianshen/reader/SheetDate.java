package cn.nianshen.reader;

import java.time.LocalDateTime;
import java.util.Locale;

/** A date of a sheet by its format code. */
final class SheetDate {

    private SheetDate() {}

    /** The date with the parts that the code names; names of months and days become numbers. */
    static String print(LocalDateTime at, String code) {
        var out = new StringBuilder();
        var section = code.split(";", 2)[0];
        boolean afterHour = false;
        for (int i = 0; i < section.length(); ) {
            char c = Character.toLowerCase(section.charAt(i));
            int n = run(section, i);
            if (c == '"') {
                int end = section.indexOf('"', i + 1);
                int stop = end < 0 ? section.length() : end;
                out.append(section, Math.min(i + 1, stop), stop);
                i = stop + 1;
            } else if (c == '\\' && i + 1 < section.length()) {
                out.append(section.charAt(i + 1));
                i += 2;
            } else if (c == '_' || c == '*') {
                i += 2;
            } else if ("ymdhs".indexOf(c) >= 0) {
                boolean minute = c == 'm' && (afterHour || isBeforeSeconds(section, i + n));
                out.append(part(at, minute ? 'n' : c, n));
                afterHour = c == 'h';
                i += n;
            } else {
                boolean named = c == 'a' || c == 'p' || c == '@';
                out.append(named ? "" : section.substring(i, i + n));
                i += n;
            }
        }
        return out.toString().strip();
    }

    private static int run(String section, int from) {
        int to = from;
        char c = Character.toLowerCase(section.charAt(from));
        while (to < section.length() && Character.toLowerCase(section.charAt(to)) == c) {
            to++;
        }
        return to - from;
    }

    private static boolean isBeforeSeconds(String section, int from) {
        return section.substring(from).toLowerCase(Locale.ROOT).matches("[:.]?\"?[^ymdh\"]?\"?s.*");
    }

    private static String part(LocalDateTime at, char c, int n) {
        int value =
                switch (c) {
                    case 'y' -> n > 2 ? at.getYear() : at.getYear() % 100;
                    case 'm' -> at.getMonthValue();
                    case 'd' -> at.getDayOfMonth();
                    case 'h' -> at.getHour();
                    case 'n' -> at.getMinute();
                    default -> at.getSecond();
                };
        var digits = Integer.toString(value);
        boolean two = n == 2 && digits.length() < 2;
        return two ? "0" + digits : digits;
    }
}
