package cn.nianshen.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads how long agencies have to mend. */
final class MendingReader {

    private static final List<String> COUNTED = List.of("calendar", "working");

    private MendingReader() {}

    /** What the file says; the rest as in the one that it is laid over. */
    static MendingPeriod over(MendingPeriod base, Fields fields) {
        Fields entry = fields.map("mending");
        int days = entry.number("days", base.days());
        if (days < 1 || days > MendingPeriod.MOST_DAYS) {
            String reason = "from 1 to {0} days are expected, not {1}";
            entry.fault("days", reason, MendingPeriod.MOST_DAYS, days);
        }
        String counted = entry.text("counted", COUNTED.get(base.working() ? 1 : 0));
        if (!COUNTED.contains(counted)) {
            String reason = "calendar or working is expected under {0}, not {1}";
            entry.fault("counted", reason, "counted", counted);
        }
        var period =
                new MendingPeriod(
                        Math.max(1, Math.min(days, MendingPeriod.MOST_DAYS)),
                        counted.equals(COUNTED.get(1)),
                        days(entry, "days-off", base.daysOff()),
                        days(entry, "days-on", base.daysOn()));
        entry.text("why", "");
        entry.done();
        return period;
    }

    private static Set<LocalDate> days(Fields entry, String key, Set<LocalDate> base) {
        Set<LocalDate> days = new TreeSet<>(base);
        for (String text : entry.texts(key)) {
            try {
                days.add(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                String reason = "a day written 2026-12-31 is expected under {0}, not {1}";
                entry.fault(key, reason, key, text);
            }
        }
        return days;
    }
}
