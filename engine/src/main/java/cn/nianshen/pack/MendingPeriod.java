package cn.nianshen.pack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * How long an agency has to mend what a letter names. No law sets it; the office that sends the
 * letter does.
 *
 * @param days number of days after the day of the letter, from 1
 * @param working whether only working days count
 * @param daysOff days of the week that are holidays
 * @param daysOn days of the weekend that are worked
 */
public record MendingPeriod(
        int days, boolean working, Set<LocalDate> daysOff, Set<LocalDate> daysOn) {

    /** Most days. */
    public static final int MOST_DAYS = 366;

    /** For packs that say nothing. */
    public static final MendingPeriod UNSAID = new MendingPeriod(15, false, Set.of(), Set.of());

    public MendingPeriod {
        daysOff = Set.copyOf(daysOff);
        daysOn = Set.copyOf(daysOn);
    }

    /** The last day for a letter of the day. */
    public LocalDate end(LocalDate letter) {
        if (!working) {
            return letter.plusDays(days);
        }
        var day = letter;
        int left = days;
        // holidays are bounded by what the file holds, so this ends
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorked(day)) {
                left--;
            }
        }
        return day;
    }

    private boolean isWorked(LocalDate day) {
        var weekday = day.getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        return daysOn.contains(day) || !weekend && !daysOff.contains(day);
    }

    /** Whether working days are counted in a year of which no holiday is named. */
    public boolean isBlindTo(LocalDate letter) {
        int first = letter.getYear();
        int last = end(letter).getYear();
        return working
                && daysOff.stream()
                        .noneMatch(day -> day.getYear() >= first && day.getYear() <= last);
    }
}
