package cn.nianshen.locate;

import cn.nianshen.rule.Certainty;
import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.Slip;
import cn.nianshen.rule.Suspect;
import cn.nianshen.rule.Tracing;
import cn.nianshen.rule.Tracing.Mended;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts ways to mend a network in words: one explanation for each slip of the likeliest way. */
final class Naming {

    /** So many ways are named; of the others the number is told. */
    static final int MOST_NAMED = 5;

    private final Network network;
    private final Mistakes mistakes;
    private final Suspects suspects;

    /** A slip with the broken equalities that it answers for. */
    private record Share(Mistake mistake, List<Equation> equations) {}

    Naming(Network network, Mistakes mistakes) {
        this.network = network;
        this.mistakes = mistakes;
        this.suspects = new Suspects(network, mistakes);
    }

    /** An equality of which no cell can be named. */
    static Explanation unnamed(Equation equation, Certainty certainty) {
        return new Explanation(
                List.of(equation.judged()), List.of(), new Tracing(certainty, 0, 0, List.of()));
    }

    /** The one way to be named. */
    List<Explanation> named(Way way, Certainty certainty, int ways) {
        List<Share> shares = shares(mistakes.of(way.changes()));
        return shares.stream().map(share -> named(share, way.changes(), certainty, ways)).toList();
    }

    private Explanation named(Share share, List<Change> all, Certainty certainty, int ways) {
        List<Change> own = share.mistake().changes();
        List<JudgedIdentity> identities =
                Stream.concat(share.equations().stream(), mendedComparisons(share, all))
                        .map(Equation::judged)
                        .toList();
        Stream<Equation> mended =
                Stream.concat(
                        network.open().stream().filter(one -> one.touches(own)),
                        mendedComparisons(share, all));
        Tracing tracing = new Tracing(certainty, ways, beside(share, all), mended(mended));
        return new Explanation(identities, suspects.of(share.mistake(), 1), tracing);
    }

    /**
     * Broken comparisons are no reason to suspect a cell, but go with the first slip that mends
     * them.
     */
    private Stream<Equation> mendedComparisons(Share share, List<Change> all) {
        return network.brokenComparisons().stream()
                .filter(one -> one.holdsAfter(all))
                .filter(
                        one ->
                                all.stream()
                                        .map(Change::figure)
                                        .filter(figure -> one.times(figure.index()) != 0)
                                        .limit(1)
                                        .anyMatch(share.mistake()::has));
    }

    private static List<Mended> mended(Stream<Equation> equations) {
        return equations
                .map(Equation::judged)
                .map(
                        judged ->
                                new Mended(
                                        judged.identity().rule(),
                                        judged.finding() == null
                                                ? judged.identity().right().get(0).place()
                                                : judged.finding().where()))
                .toList();
    }

    /** Further changes in the equalities that the slip's cells stand in. */
    private int beside(Share share, List<Change> all) {
        List<Change> own = share.mistake().changes();
        return (int)
                all.stream()
                        .filter(other -> !share.mistake().has(other.figure()))
                        .filter(
                                other ->
                                        network.equalities().stream()
                                                .anyMatch(
                                                        e ->
                                                                e.touches(own)
                                                                        && e.touches(
                                                                                List.of(other))))
                        .count();
    }

    /**
     * Ways of which none can be told to be the right one.
     *
     * @param ways the likeliest first
     * @param all whether there are no more of them
     */
    List<Explanation> several(List<Way> ways, boolean all) {
        List<Change> best = ways.get(0).changes();
        List<Share> shares = shares(mistakes.of(best));
        List<Explanation> explanations = new ArrayList<>();
        Set<Change> certain = new LinkedHashSet<>();
        for (Share share : shares) {
            List<Change> own = share.mistake().changes();
            if (all && ways.stream().allMatch(way -> way.changes().containsAll(own))) {
                certain.addAll(own);
                explanations.add(named(share, best, Certainty.UNIQUE, 1));
            }
        }
        List<Share> open =
                shares.stream()
                        .filter(one -> !certain.containsAll(one.mistake().changes()))
                        .toList();
        for (Share share : open) {
            explanations.add(several(share, open.size() == 1, ways, certain));
        }
        return explanations;
    }

    private Explanation several(Share share, boolean only, List<Way> ways, Set<Change> certain) {
        Map<String, Suspect> named = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(MOST_NAMED, ways.size()); i++) {
            for (Mistake mistake : mistakes.of(ways.get(i).changes())) {
                boolean own = i == 0 && share.mistake().changes().containsAll(mistake.changes());
                boolean other = i > 0 && !certain.containsAll(mistake.changes());
                boolean here =
                        only
                                || share.equations().stream()
                                        .anyMatch(e -> e.touches(mistake.changes()));
                if (own || other && here) {
                    for (Suspect suspect : suspects.of(mistake, i + 1)) {
                        named.putIfAbsent(only ? suspect.toString() : key(suspect), suspect);
                    }
                }
            }
        }
        Tracing tracing =
                new Tracing(
                        Certainty.SEVERAL,
                        ways.size(),
                        beside(share, ways.get(0).changes()),
                        mended(share.equations().stream()));
        return new Explanation(
                share.equations().stream().map(Equation::judged).toList(),
                List.copyOf(named.values()),
                tracing);
    }

    private static String key(Suspect suspect) {
        return String.join("\n", suspect.table(), suspect.row(), suspect.column(), suspect.fits());
    }

    /** Every broken equality with one slip; those that stand in few of them choose first. */
    private List<Share> shares(List<Mistake> all) {
        Set<Equation> left = new LinkedHashSet<>(network.open());
        List<Share> shares = new ArrayList<>();
        List<Mistake> byFew =
                all.stream()
                        .sorted(Comparator.comparingLong(m -> touched(left, m).count()))
                        .toList();
        for (Mistake mistake : byFew) {
            List<Equation> own = touched(left, mistake).toList();
            own.forEach(left::remove);
            shares.add(new Share(mistake, own));
        }
        return merged(shares).stream()
                .sorted(
                        Comparator.comparingInt(
                                one -> one.mistake().changes().get(0).figure().index()))
                .toList();
    }

    private static Stream<Equation> touched(Set<Equation> equations, Mistake mistake) {
        return equations.stream().filter(one -> one.touches(mistake.changes()));
    }

    /** Slips that no broken equality is left for go with the first that has some. */
    private static List<Share> merged(List<Share> shares) {
        List<Share> merged = new ArrayList<>();
        List<Change> empty = new ArrayList<>();
        for (Share share : shares) {
            if (share.equations().isEmpty()) {
                empty.addAll(share.mistake().changes());
            } else {
                merged.add(share);
            }
        }
        if (!empty.isEmpty()) {
            Share first = merged.get(0);
            List<Change> joined = new ArrayList<>(first.mistake().changes());
            joined.addAll(empty);
            Mistake both = new Mistake(Slip.UNKNOWN, joined);
            merged.set(0, new Share(both, first.equations()));
        }
        return merged;
    }
}
