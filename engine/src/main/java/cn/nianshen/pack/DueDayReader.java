package cn.nianshen.pack;

import cn.nianshen.fact.Brief;
import cn.nianshen.report.AgencyKinds;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the days by which reports are due. */
final class DueDayReader {

    private static final List<String> DUTIES = List.of("law", "local");

    private final boolean own;

    /**
     * @param own whether the profile belongs to a pack, which alone says what the law sets
     */
    DueDayReader(boolean own) {
        this.own = own;
    }

    /** Due days; those of the file go before those that it is laid over. */
    List<Brief.DueDay> over(List<Brief.DueDay> base, Fields fields) {
        List<Brief.DueDay> days = new ArrayList<>();
        for (Fields entry : fields.maps("due-days")) {
            int month = entry.number("month", 0);
            int day = entry.number("day", 0);
            String duty = entry.text("duty");
            boolean inclusive = entry.flag("inclusive", true);
            Set<String> kinds = kinds(entry);
            String why = entry.text("why");
            if (!DUTIES.contains(duty)) {
                entry.fault("duty", "law or local is expected under {0}, not {1}", "duty", duty);
            }
            if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength()) {
                entry.fault("day", "{0}-{1} is no day of the year", month, day);
            } else {
                var due = new Brief.DueDay(kinds, month, day, inclusive, duty, why);
                checkLaw(entry, due, base);
                days.add(due);
            }
            entry.done();
        }
        days.addAll(base);
        return days;
    }

    private static Set<String> kinds(Fields entry) {
        Set<String> kinds = Set.copyOf(entry.texts("kinds"));
        if (kinds.isEmpty()) {
            entry.fault("kinds", "the key {0} is missing or empty", "kinds");
        }
        String all = String.join(", ", AgencyKinds.KINDS);
        kinds.stream()
                .filter(kind -> !AgencyKinds.KINDS.contains(kind))
                .sorted()
                .forEach(
                        kind ->
                                entry.fault(
                                        "kinds",
                                        "{0} is no {1}; there are {2}",
                                        kind,
                                        "kind",
                                        all));
        return kinds;
    }

    /** Whoever is late for a day of the law breaks the law: a place cannot set such a day. */
    private void checkLaw(Fields entry, Brief.DueDay due, List<Brief.DueDay> base) {
        boolean law = !own && due.duty().equals(DUTIES.get(0));
        for (String kind : law ? due.kinds() : Set.<String>of()) {
            boolean same =
                    base.stream()
                            .filter(other -> other.duty().equals(due.duty()))
                            .filter(other -> other.kinds().contains(kind))
                            .anyMatch(
                                    other ->
                                            other.month() == due.month()
                                                    && other.day() == due.day());
            if (!same) {
                entry.fault("duty", "the law sets no such day for {0}: the duty is local", kind);
            }
        }
    }
}
