package cn.nianshen.campaign;

import cn.nianshen.source.Numerals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people write them in lists. */
final class Days {

    private static final Pattern APART =
            Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})(?:\\D.*)?");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private Days() {}

    /** The day, or null where it is none. */
    static @Nullable LocalDate of(String text) {
        var plain = Numerals.halfWidth(text.strip());
        var matcher = APART.matcher(plain);
        if (!matcher.matches()) {
            matcher = TOGETHER.matcher(plain);
            if (!matcher.matches()) {
                return null;
            }
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
