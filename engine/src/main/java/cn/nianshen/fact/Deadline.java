package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.time.LocalDate;

/**
 * The day by which this report must be published, by the profile or by the roster; at most one for
 * each duty.
 *
 * @param place the file as a whole
 * @param due the day
 * @param inclusive whether that day itself is in time
 * @param duty {@code law} or {@code local}: what sets the day
 */
public record Deadline(Place place, LocalDate due, boolean inclusive, String duty) implements Fact {

    /** The last day that is in time. */
    public LocalDate last() {
        return inclusive ? due : due.minusDays(1);
    }
}
