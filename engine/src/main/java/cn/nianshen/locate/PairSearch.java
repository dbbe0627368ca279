package cn.nianshen.locate;

import cn.nianshen.rule.PlaceOrder;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for two wrong cells that stand in one sum: alone neither explains what is broken. Only
 * where exactly one pair explains a whole group of connected sums is it named.
 */
final class PairSearch {

    private static final int MOST_FIGURES = 200;

    private final Set<Equation> open;

    /**
     * A search.
     *
     * @param open broken equalities without an explanation; those explained here are taken out
     */
    PairSearch(Set<Equation> open) {
        this.open = open;
    }

    List<Explanation> explain() {
        List<Explanation> explanations = new ArrayList<>();
        for (Set<Equation> group : groups()) {
            List<Map<Figure, BigDecimal>> pairs = group.size() < 2 ? List.of() : pairs(group);
            if (pairs.size() == 1) {
                open.removeAll(group);
                explanations.addAll(split(group, pairs.get(0)));
            }
        }
        return explanations;
    }

    /** One explanation for each of the cells; a sum that has several goes with the first. */
    static List<Explanation> split(Set<Equation> group, Map<Figure, BigDecimal> pair) {
        List<Explanation> explanations = new ArrayList<>();
        Set<Equation> left = new LinkedHashSet<>(group);
        List<Figure> figures =
                pair.keySet().stream()
                        .sorted(Comparator.comparing(f -> f.cell().place(), PlaceOrder.PLACES))
                        .toList();
        for (Figure figure : figures) {
            List<Equation> own = left.stream().filter(e -> e.has(figure)).toList();
            own.forEach(left::remove);
            explanations.add(Localiser.explanation(own, List.of(figure.suspect(pair.get(figure)))));
        }
        return explanations;
    }

    /** Open equations that are connected by common cells. */
    private List<Set<Equation>> groups() {
        List<Set<Equation>> groups = new ArrayList<>();
        Set<Equation> seen = new LinkedHashSet<>();
        for (Equation start : open) {
            if (!seen.contains(start)) {
                Set<Equation> group = connected(start);
                seen.addAll(group);
                groups.add(group);
            }
        }
        return groups;
    }

    private Set<Equation> connected(Equation start) {
        Set<Equation> group = new LinkedHashSet<>(Set.of(start));
        Deque<Equation> next = new ArrayDeque<>(group);
        while (!next.isEmpty()) {
            next.pop().figures().stream()
                    .flatMap(figure -> figure.equations().stream())
                    .filter(equation -> open.contains(equation) && group.add(equation))
                    .forEach(next::push);
        }
        return group;
    }

    /** Pairs that explain the group; the search ends with the second. */
    private static List<Map<Figure, BigDecimal>> pairs(Set<Equation> group) {
        Set<Figure> all = new LinkedHashSet<>();
        group.forEach(equation -> all.addAll(equation.figures()));
        List<Figure> figures = List.copyOf(all);
        List<Map<Figure, BigDecimal>> pairs = new ArrayList<>();
        if (figures.size() > MOST_FIGURES) {
            return pairs;
        }
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size() && pairs.size() < 2; j++) {
                pair(group, figures.get(i), figures.get(j)).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private static Optional<Map<Figure, BigDecimal>> pair(
            Set<Equation> group, Figure one, Figure other) {
        if (!group.stream().allMatch(e -> e.has(one) || e.has(other))) {
            return Optional.empty();
        }
        Map<Figure, BigDecimal> deltas = new HashMap<>();
        alone(one, other).ifPresent(delta -> deltas.put(one, delta));
        alone(other, one).ifPresent(delta -> deltas.put(other, delta));
        return deltas.size() == 2 && mends(deltas) ? Optional.of(deltas) : Optional.empty();
    }

    /** The change that a sum of the one figure without the other asks for. */
    private static Optional<BigDecimal> alone(Figure figure, Figure other) {
        return figure.equations().stream()
                .filter(equation -> equation.equal() && !equation.has(other))
                .findFirst()
                .flatMap(equation -> equation.mending(figure))
                .filter(delta -> delta.signum() != 0);
    }

    static boolean mends(Map<Figure, BigDecimal> deltas) {
        return deltas.entrySet().stream().allMatch(one -> one.getKey().mayChangeBy(one.getValue()))
                && deltas.keySet().stream()
                        .flatMap(figure -> figure.binding().stream())
                        .allMatch(equation -> equation.holdsAfter(deltas));
    }
}
