package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the profile says for a report: bounds, the days by which it is due, and its region. */
public final class Bounds {

    private static final String LOCAL = "local";
    private static final List<String> DUTIES = List.of("law", LOCAL);

    private Bounds() {}

    /**
     * The facts.
     *
     * @param kind agency kind id
     * @param year fiscal year, 0 where unknown: nothing is due then
     */
    public static List<Fact> of(String kind, int year, Brief brief) {
        var facts = new ArrayList<Fact>();
        brief.thresholds().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(t -> facts.add(new Threshold(Place.FILE, t.getKey(), t.getValue())));
        var own = brief.due();
        if (own != null && year > 0) {
            facts.add(new Deadline(Place.FILE, own, true, LOCAL));
        }
        for (var duty : DUTIES) {
            if (own != null && duty.equals(LOCAL)) {
                continue;
            }
            brief.dueDays().stream()
                    .filter(day -> year > 0 && day.duty().equals(duty))
                    .filter(day -> day.kinds().contains(kind))
                    .findFirst()
                    .map(day -> deadline(day, year + 1))
                    .ifPresent(facts::add);
        }
        if (!brief.region().isEmpty()) {
            facts.add(new OwnRegion(Place.FILE, brief.region(), "profile"));
        }
        return facts;
    }

    private static Deadline deadline(Brief.DueDay day, int year) {
        // the 29th of February falls on the last day of that month in other years
        int last = LocalDate.of(year, day.month(), 1).lengthOfMonth();
        var due = LocalDate.of(year, day.month(), Math.min(day.day(), last));
        return new Deadline(Place.FILE, due, day.inclusive(), day.duty());
    }
}
