package cn.nianshen.score;

import cn.nianshen.pack.Profile;
import cn.nianshen.report.Report;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Weighs findings. Each finding costs the points of its rule, of one rule only so many findings
 * cost, a category costs at most its cap, and a veto bounds what is left. What could not be judged
 * costs nothing; where too much of it could not, or a rule failed, there is no grade.
 */
public final class Scorer {

    private static final int COVERAGE_DIGITS = 4;

    private Scorer() {}

    /**
     * The score of one report.
     *
     * @param outcomes one for each rule
     * @param report the report they speak of
     * @param profile the figures
     */
    public static Scorecard score(List<Outcome> outcomes, Report report, Profile profile) {
        var findings = FindingOrder.of(outcomes);
        var lines = lines(findings, profile);
        var categories = categories(lines, profile);
        var left = profile.max();
        for (var category : categories) {
            left = left.subtract(category.lost());
        }
        var vetoes = vetoes(findings, profile);
        var ceiling = vetoes.isEmpty() ? null : profile.vetoes().ceiling();
        if (ceiling != null) {
            left = left.min(ceiling);
        }
        left = left.max(BigDecimal.ZERO);
        var coverage = Coverage.of(outcomes, report);
        boolean graded =
                coverage.reaches(profile.coverageFloor())
                        && formKnown(report)
                        && outcomes.stream().noneMatch(Outcome.Faulted.class::isInstance);
        return new Scorecard(
                left,
                profile.max(),
                graded ? profile.grade(left) : "",
                coverage.share(),
                coverage.judged(),
                coverage.due(),
                vetoes,
                ceiling,
                categories,
                lines);
    }

    private static boolean formKnown(Report report) {
        return !report.form().isEmpty() && !report.form().equals("unknown");
    }

    private static List<Scorecard.Line> lines(List<Finding> findings, Profile profile) {
        var charged = charged(findings, profile);
        var lines = new ArrayList<Scorecard.Line>(findings.size());
        for (int i = 0; i < findings.size(); i++) {
            var card = findings.get(i).card();
            lines.add(new Scorecard.Line(card.id(), card.category(), charged.get(i)));
        }
        return lines;
    }

    /**
     * What each finding costs. Of one rule the dearest findings cost, up to the limit, so that
     * neither the order of findings nor a further one can make a report better.
     */
    private static List<BigDecimal> charged(List<Finding> findings, Profile profile) {
        var byRule = new LinkedHashMap<String, List<Integer>>();
        var prices = new ArrayList<BigDecimal>(findings.size());
        for (int i = 0; i < findings.size(); i++) {
            prices.add(price(findings.get(i), profile));
            byRule.computeIfAbsent(findings.get(i).card().id(), id -> new ArrayList<>()).add(i);
        }
        var charged = new ArrayList<>(Collections.nCopies(findings.size(), BigDecimal.ZERO));
        for (var indexes : byRule.values()) {
            indexes.stream()
                    .sorted(Comparator.comparing(prices::get, Comparator.reverseOrder()))
                    .limit(profile.perRuleLimit())
                    .forEach(i -> charged.set(i, prices.get(i)));
        }
        return charged;
    }

    /** Nothing where the category costs nothing, never more than the rule at its full severity. */
    private static BigDecimal price(Finding finding, Profile profile) {
        var card = finding.card();
        boolean free = profile.cap(card.category()).filter(c -> c.cap().signum() == 0).isPresent();
        var full = profile.points(card, card.severity());
        return free ? BigDecimal.ZERO : profile.points(card, finding.severity()).min(full);
    }

    private static List<Scorecard.CategoryLoss> categories(
            List<Scorecard.Line> lines, Profile profile) {
        var sums = new HashMap<String, BigDecimal>();
        for (var line : lines) {
            sums.merge(line.category(), line.points(), BigDecimal::add);
        }
        var losses = new ArrayList<Scorecard.CategoryLoss>();
        for (var shared : profile.categories()) {
            var sum = BigDecimal.ZERO;
            for (var id : shared.ids()) {
                var own = sums.remove(id);
                sum = own == null ? sum : sum.add(own);
            }
            var id = String.join("+", shared.ids());
            losses.add(new Scorecard.CategoryLoss(id, sum.min(shared.cap()), shared.cap()));
        }
        for (Map.Entry<String, BigDecimal> other : new TreeMap<>(sums).entrySet()) {
            var lost = other.getValue().min(profile.max());
            losses.add(new Scorecard.CategoryLoss(other.getKey(), lost, profile.max()));
        }
        return losses;
    }

    private static List<String> vetoes(List<Finding> findings, Profile profile) {
        var vetoes = new TreeSet<String>();
        for (var finding : findings) {
            var id = finding.card().id();
            if (finding.severity() == Severity.ERROR && profile.vetoes().rules().contains(id)) {
                vetoes.add(id);
            }
        }
        return List.copyOf(vetoes);
    }

    /**
     * How much could be judged: rules that apply, and cells of the form that hold a number.
     *
     * @param judged items judged
     * @param due items that should have been judged
     */
    private record Coverage(int judged, int due) {

        static Coverage of(List<Outcome> outcomes, Report report) {
            int judged = 0;
            int due = 0;
            for (var outcome : outcomes) {
                if (!(outcome instanceof Outcome.NotApplicable)) {
                    due++;
                    judged += judged(outcome) ? 1 : 0;
                }
            }
            for (var cell : report.cells()) {
                due++;
                judged += cell.value().state().equals("number") ? 1 : 0;
            }
            return new Coverage(judged, due);
        }

        private static boolean judged(Outcome outcome) {
            return outcome instanceof Outcome.Passed || outcome instanceof Outcome.Violated;
        }

        boolean reaches(BigDecimal floor) {
            var least = floor.multiply(BigDecimal.valueOf(due));
            return due > 0 && BigDecimal.valueOf(judged).compareTo(least) >= 0;
        }

        BigDecimal share() {
            if (due == 0) {
                return BigDecimal.ZERO;
            }
            return BigDecimal.valueOf(judged)
                    .divide(BigDecimal.valueOf(due), COVERAGE_DIGITS, RoundingMode.DOWN);
        }
    }
}
