package cn.nianshen.score;

import cn.nianshen.pack.Waiver;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.source.Numerals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes waived findings out of the outcomes. A waiver takes out the one finding that it fits
 * exactly, with its consequences; otherwise it lapses, and says why.
 */
public final class Waiving {

    private final List<Outcome> outcomes;
    private final List<Finding> findings;
    private final Fingerprints prints;
    private final LocalDate asOf;
    private final Map<Finding, Waiver> taken = new IdentityHashMap<>();
    private final List<Waivings.Lapsed> lapsed = new ArrayList<>();

    /**
     * What is left, and what was taken.
     *
     * @param outcomes outcomes without the waived findings
     * @param waivings what became of the waivers; nothing spared yet
     */
    public record Result(List<Outcome> outcomes, Waivings waivings) {
        public Result {
            outcomes = List.copyOf(outcomes);
        }
    }

    private Waiving(List<Outcome> outcomes, LocalDate asOf) {
        this.outcomes = outcomes;
        this.findings = FindingOrder.of(outcomes);
        this.prints = Fingerprints.of(findings);
        this.asOf = asOf;
    }

    /**
     * Applies waivers.
     *
     * @param outcomes folded outcomes of one report
     * @param waivers waivers for this report
     * @param asOf the day of the audit
     */
    public static Result apply(List<Outcome> outcomes, List<Waiver> waivers, LocalDate asOf) {
        var waiving = new Waiving(outcomes, asOf);
        waivers.forEach(waiving::apply);
        return waiving.result();
    }

    private void apply(Waiver waiver) {
        var fitting = findings.stream().filter(finding -> fits(waiver, finding)).toList();
        if (asOf.isAfter(waiver.until())) {
            lapsed.add(new Waivings.Lapsed(waiver, Waivings.Cause.EXPIRED));
        } else if (fitting.isEmpty()) {
            lapsed.add(new Waivings.Lapsed(waiver, cause(waiver)));
        } else if (isExact(waiver, fitting)) {
            taken.putIfAbsent(fitting.get(0), waiver);
        } else {
            lapsed.add(new Waivings.Lapsed(waiver, Waivings.Cause.NOT_EXACT));
        }
    }

    private boolean fits(Waiver waiver, Finding finding) {
        if (!waiver.fingerprint().isEmpty()) {
            return prints.of(finding).equals(waiver.fingerprint());
        }
        return finding.card().id().equals(waiver.rule())
                && isAt(waiver.where(), finding.where())
                && same(waiver.where().quote(), quote(finding.where()))
                && same(waiver.actual(), finding.actual())
                && same(waiver.expected(), finding.expected());
    }

    /** The section of a cell goes without saying. */
    private static boolean isAt(Place due, Place place) {
        boolean section = due.section().equals(place.section());
        boolean unsaid = due.section().isEmpty() && !due.table().isEmpty();
        return (section || unsaid)
                && due.table().equals(place.table())
                && due.row().equals(place.row())
                && due.column().equals(place.column());
    }

    /** Running text is known by its words, a cell by its name. */
    private static String quote(Place place) {
        return place.table().isEmpty() ? place.quote() : "";
    }

    private static boolean same(String one, String other) {
        return Numerals.squeeze(one).equals(Numerals.squeeze(other));
    }

    private static boolean isExact(Waiver waiver, List<Finding> fitting) {
        boolean alone = fitting.size() == 1 && fitting.get(0).also().isEmpty();
        return !waiver.fingerprint().isEmpty() || alone;
    }

    private Waivings.Cause cause(Waiver waiver) {
        var rule = waiver.rule();
        boolean there =
                findings.stream()
                        .filter(finding -> finding.card().id().equals(rule))
                        .anyMatch(finding -> isAt(waiver, finding.where()));
        if (there) {
            return Waivings.Cause.VALUE_CHANGED;
        }
        boolean folded =
                findings.stream()
                        .filter(finding -> !finding.card().id().equals(rule))
                        .flatMap(finding -> finding.also().stream())
                        .anyMatch(also -> also.rule().equals(rule) && isAt(waiver, also.where()));
        if (folded) {
            return Waivings.Cause.FOLDED;
        }
        boolean judged =
                outcomes.stream()
                        .filter(outcome -> outcome.card().id().equals(rule))
                        .anyMatch(Waiving::isJudged);
        return judged ? Waivings.Cause.NO_FINDING : Waivings.Cause.NOT_JUDGED;
    }

    private static boolean isJudged(Outcome outcome) {
        return outcome instanceof Outcome.Passed || outcome instanceof Outcome.Violated;
    }

    private static boolean isAt(Waiver waiver, Place place) {
        var print = waiver.fingerprint();
        return print.isEmpty()
                ? isAt(waiver.where(), place)
                : print.startsWith(Fingerprints.place(waiver.rule(), place) + '#');
    }

    private Result result() {
        var waived = new ArrayList<Waivings.Waived>();
        for (var finding : findings) {
            var waiver = taken.get(finding);
            if (waiver != null) {
                waived.add(new Waivings.Waived(finding, prints.of(finding), waiver));
            }
        }
        var left = outcomes.stream().map(this::left).toList();
        return new Result(left, new Waivings(waived, lapsed, BigDecimal.ZERO));
    }

    private Outcome left(Outcome outcome) {
        if (!(outcome instanceof Outcome.Violated violated)) {
            return outcome;
        }
        var rest = violated.findings().stream().filter(f -> !taken.containsKey(f)).toList();
        return new Outcome.Violated(outcome.card(), rest, violated.unjudged());
    }
}
