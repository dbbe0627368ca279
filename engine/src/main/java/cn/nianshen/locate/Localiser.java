package cn.nianshen.locate;

import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.PlaceOrder;
import cn.nianshen.rule.Suspect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Traces broken sums to the figures that explain them. A cell explains sums where one and the same
 * change of it mends every broken sum that it stands in, breaks none that holds, and leaves a whole
 * number from 0 on. Where single cells leave something unexplained, pairs of cells are tried, and
 * then whole rows and columns. A suspicion is advice: no figure is ever changed.
 */
public final class Localiser {

    /** More equally good cells than this, and it cannot be told which is wrong. */
    private static final int MOST_SUSPECTS = 3;

    private Localiser() {}

    /** A figure with the change that mends sums. */
    private record Candidate(Figure figure, BigDecimal delta, List<Equation> mended) {

        boolean asGoodAs(Candidate other) {
            return mended.size() == other.mended.size() && mended.containsAll(other.mended);
        }
    }

    /**
     * Explains the broken equalities.
     *
     * @param identities all identities of a report, those that hold included
     * @return every broken equality in exactly one explanation
     */
    public static List<Explanation> explain(List<JudgedIdentity> identities) {
        Set<Equation> open = new LinkedHashSet<>(Equations.broken(identities));
        List<Explanation> explanations = new ArrayList<>(bySingleCells(open));
        explanations.addAll(new PairSearch(open).explain());
        explanations.addAll(new LineSearch(open).explain());
        open.forEach(equation -> explanations.add(explanation(List.of(equation), List.of())));
        return explanations;
    }

    private static List<Explanation> bySingleCells(Set<Equation> open) {
        List<Explanation> explanations = new ArrayList<>();
        List<Candidate> candidates = candidates(open);
        for (Candidate best : candidates) {
            if (open.containsAll(best.mended())) {
                open.removeAll(Set.copyOf(best.mended()));
                List<Candidate> asGood = candidates.stream().filter(best::asGoodAs).toList();
                explanations.add(explanation(best.mended(), suspects(asGood)));
            }
        }
        return explanations;
    }

    /** Figures that explain all their broken sums: those that explain most first, then by place. */
    private static List<Candidate> candidates(Set<Equation> broken) {
        return broken.stream()
                .flatMap(equation -> equation.figures().stream())
                .distinct()
                .flatMap(figure -> candidate(figure).stream())
                .sorted(
                        Comparator.<Candidate>comparingInt(one -> -one.mended().size())
                                .thenComparing(
                                        one -> one.figure().cell().place(), PlaceOrder.PLACES))
                .toList();
    }

    private static Optional<Candidate> candidate(Figure figure) {
        List<Equation> broken =
                figure.equations().stream().filter(e -> e.broken() && e.equal()).toList();
        return broken.get(0)
                .mending(figure)
                .filter(figure::mayChangeBy)
                .filter(delta -> allHold(figure, delta))
                .map(delta -> new Candidate(figure, delta, broken));
    }

    private static boolean allHold(Figure figure, BigDecimal delta) {
        Map<Figure, BigDecimal> change = Map.of(figure, delta);
        return figure.binding().stream().allMatch(equation -> equation.holdsAfter(change));
    }

    private static List<Suspect> suspects(List<Candidate> candidates) {
        if (candidates.size() > MOST_SUSPECTS) {
            return List.of();
        }
        return candidates.stream().map(one -> one.figure().suspect(one.delta())).toList();
    }

    static Explanation explanation(List<Equation> equations, List<Suspect> suspects) {
        return new Explanation(equations.stream().map(Equation::judged).toList(), suspects);
    }
}
