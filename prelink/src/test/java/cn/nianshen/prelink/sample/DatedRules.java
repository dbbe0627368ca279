package cn.nianshen.prelink.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Rules of which one names a day. */
public final class DatedRules {

    /** As Drools writes it in every model. */
    public static final DateTimeFormatter DATE_TIME_FORMATTER =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("dd-MMM-yyyy")
                    .toFormatter(Locale.ENGLISH);

    private DatedRules() {}

    /** The day. */
    public static String day() {
        return LocalDate.parse("01-Jan-2026", DATE_TIME_FORMATTER).toString();
    }
}
