package cn.nianshen.locate;

import cn.nianshen.rule.Certainty;
import cn.nianshen.rule.Slip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Explains the broken equalities of one network. */
final class Tracer {

    /** Sets of up to so many cells are searched before anything else is thought of. */
    private static final int FEW = 3;

    private final Network network;
    private final Witnesses witnesses;
    private final Mistakes mistakes;
    private final int steps;

    /** A way with what puts it in order. */
    private record Ranked(Way way, boolean agrees, int slips, int unlikelihood) {

        static final Comparator<Ranked> ORDER =
                Comparator.comparing(Ranked::agrees, Comparator.reverseOrder())
                        .thenComparingInt(Ranked::slips)
                        .thenComparingInt(Ranked::unlikelihood)
                        .thenComparing(one -> figures(one.way()), Arrays::compare);

        private static int[] figures(Way way) {
            return way.changes().stream().mapToInt(one -> one.figure().index()).toArray();
        }
    }

    Tracer(Network network, List<Witness> witnesses, int steps) {
        this.network = network;
        this.witnesses = new Witnesses(network, witnesses);
        this.mistakes = new Mistakes(network);
        this.steps = steps;
    }

    List<Explanation> explain() {
        if (!network.countable()) {
            return network.equalities().stream()
                    .filter(Equation::broken)
                    .map(one -> Naming.unnamed(one, Certainty.TOO_MANY))
                    .toList();
        }
        var found = WaySearch.search(network, List.of(), 1, FEW, steps);
        if (network.equalities().size() == 1) {
            return byLone(found.ways());
        }
        return found.ways().isEmpty() ? byMany() : byWays(network, found, false);
    }

    /** A lone sum names no cell, but for one that cannot be right as it is printed. */
    private List<Explanation> byLone(List<Way> ways) {
        List<Way> possible =
                ways.stream()
                        .filter(way -> way.changes().stream().allMatch(Tracer::isImpossible))
                        .toList();
        if (possible.size() == 1) {
            return named(network, possible.get(0), Certainty.UNIQUE, 1);
        }
        Optional<Way> told = witnesses.decided(ways);
        return told.map(way -> named(network, way, Certainty.WITNESSED, ways.size()))
                .orElseGet(() -> unexplained(network, Certainty.LONE));
    }

    private static boolean isImpossible(Change change) {
        return !change.figure().mayChangeBy(0);
    }

    /**
     * More than a few cells: two rows in each other's place, a row that stands aside as a whole, or
     * totals all left at nought, are likelier than any of them. Else the search goes on, and in the
     * end lines are taken out.
     */
    private List<Explanation> byMany() {
        List<List<Change>> lines = new LineSearch(network).lines();
        if (lines.size() == 1 && isOneSlip(lines.get(0))) {
            List<Change> line = lines.get(0);
            if (network.after(line).open().isEmpty()) {
                return named(network, new Way(line), Certainty.LIKELY, 0);
            }
        }
        var found = WaySearch.search(network, List.of(), FEW + 1, WaySearch.MOST_CHANGES, steps);
        return found.ways().isEmpty() ? byLines(lines) : byWays(network, found, false);
    }

    private boolean isOneSlip(List<Change> changes) {
        List<Mistake> slips = mistakes.of(changes);
        Slip first = slips.get(0).slip();
        return first == Slip.ROW_SHIFTED
                || first == Slip.ROWS_EXCHANGED
                || first == Slip.TOTAL_LEFT_ZERO && slips.size() == 1;
    }

    private List<Explanation> named(Network open, Way way, Certainty certainty, int ways) {
        return new Naming(open, mistakes).named(way, certainty, ways);
    }

    private static List<Explanation> unexplained(Network open, Certainty certainty) {
        return open.open().stream().map(one -> Naming.unnamed(one, certainty)).toList();
    }

    /**
     * Explains by the ways found.
     *
     * @param beyond whether lines were taken out before, so that not all was searched
     */
    private List<Explanation> byWays(Network open, WaySearch.Found found, boolean beyond) {
        List<Way> ways = ranked(found.ways());
        if (ways.size() == 1) {
            Certainty certainty = beyond ? Certainty.LIKELY : Certainty.UNIQUE;
            return named(open, ways.get(0), certainty, beyond ? 0 : 1);
        }
        Optional<Way> told = found.complete() ? witnesses.decided(ways) : Optional.empty();
        return told.map(way -> named(open, way, Certainty.WITNESSED, ways.size()))
                .orElseGet(() -> new Naming(open, mistakes).several(ways, found.complete()));
    }

    /** The likeliest first; the order decides nothing. */
    private List<Way> ranked(List<Way> ways) {
        List<Way> agreeing = witnesses.agreeing(ways);
        return ways.stream()
                .map(way -> ranked(way, agreeing.contains(way)))
                .sorted(Ranked.ORDER)
                .map(Ranked::way)
                .toList();
    }

    private Ranked ranked(Way way, boolean agrees) {
        List<Mistake> slips = mistakes.of(way.changes());
        int unlikelihood = slips.stream().mapToInt(one -> one.slip().ordinal()).sum();
        return new Ranked(way, agrees, slips.size(), unlikelihood);
    }

    /** Takes out whole rows and columns, then searches what is left. */
    private List<Explanation> byLines(List<List<Change>> lines) {
        List<Explanation> explanations = new ArrayList<>();
        List<Change> fixed = new ArrayList<>();
        Network left = network;
        for (List<Change> line : lines) {
            explanations.addAll(
                    new Naming(left, mistakes).named(new Way(line), Certainty.LIKELY, 0));
            left = left.after(line);
            fixed.addAll(line);
        }
        if (left.open().isEmpty()) {
            return explanations;
        }
        var found =
                fixed.isEmpty()
                        ? new WaySearch.Found(List.of(), false)
                        : WaySearch.search(left, fixed, 1, FEW, steps);
        explanations.addAll(
                found.ways().isEmpty()
                        ? unexplained(left, Certainty.TOO_MANY)
                        : byWays(left, found, true));
        return explanations;
    }
}
