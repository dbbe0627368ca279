package cn.nianshen.campaign;

import cn.nianshen.fact.SharedFault;
import cn.nianshen.output.Audit;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What several agencies of a county have wrong at the same place. */
final class SharedFaults {

    private final Set<String> categories;
    private final Function<Place, String> names;

    /**
     * @param categories categories of rules whose faults may come from a template
     * @param names names a place for people
     */
    SharedFaults(Set<String> categories, Function<Place, String> names) {
        this.categories = Set.copyOf(categories);
        this.names = names;
    }

    /** A fault: rule and place. */
    private record Fault(String rule, String title, String spot) implements Comparable<Fault> {
        @Override
        public int compareTo(Fault other) {
            int byRule = rule.compareTo(other.rule);
            return byRule != 0 ? byRule : spot.compareTo(other.spot);
        }
    }

    /** The faults of a county's agencies, each with all that have it. */
    List<SharedFault> of(String county, List<Standing> agencies) {
        Map<Fault, Set<String>> having = new TreeMap<>();
        int reports = 0;
        for (var standing : agencies) {
            var chosen = standing.chosen();
            if (chosen != null && chosen.status() == Audit.Status.AUDITED) {
                reports++;
                for (var fault : faults(chosen.kept().get().outcomes())) {
                    having.computeIfAbsent(fault, f -> new TreeSet<>()).add(standing.agency().id());
                }
            }
        }
        var all = new ArrayList<SharedFault>();
        for (var entry : having.entrySet()) {
            var fault = entry.getKey();
            all.add(
                    new SharedFault(
                            Place.FILE,
                            county,
                            fault.rule(),
                            fault.title(),
                            fault.spot(),
                            share(entry.getValue().size(), reports),
                            reports,
                            List.copyOf(entry.getValue())));
        }
        return all;
    }

    private static BigDecimal share(int some, int all) {
        return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }

    private Set<Fault> faults(List<Outcome> outcomes) {
        Set<Fault> all = new TreeSet<>();
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Violated violated
                    && categories.contains(violated.card().category())) {
                for (Finding finding : violated.findings()) {
                    if (finding.severity() != Severity.INFO) {
                        var card = finding.card();
                        all.add(new Fault(card.id(), card.title(), names.apply(finding.where())));
                    }
                }
            }
        }
        return all;
    }
}
