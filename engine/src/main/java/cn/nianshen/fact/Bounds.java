package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What the profile sets for a report: bounds, and the days by which it is due. */
public final class Bounds {

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
        var duties = new HashSet<String>();
        brief.dueDays().stream()
                .filter(day -> year > 0 && day.kinds().contains(kind))
                .filter(day -> duties.add(day.duty()))
                .map(day -> deadline(day, year + 1))
                .forEach(facts::add);
        return facts;
    }

    private static Deadline deadline(Brief.DueDay day, int year) {
        // the 29th of February falls on the last day of that month in other years
        int last = LocalDate.of(year, day.month(), 1).lengthOfMonth();
        var due = LocalDate.of(year, day.month(), Math.min(day.day(), last));
        return new Deadline(Place.FILE, due, day.inclusive(), day.duty());
    }
}
