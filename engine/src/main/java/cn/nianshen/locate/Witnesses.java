package cn.nianshen.locate;

import cn.nianshen.fact.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the narrative says, held against ways to mend a network. */
final class Witnesses {

    private final Network network;
    private final List<Witness> witnesses;

    /**
     * Witnesses.
     *
     * @param all those with a cell without a number, or of no cell, say nothing
     */
    Witnesses(Network network, List<Witness> all) {
        this.network = network;
        this.witnesses =
                all.stream()
                        .filter(one -> !one.cells().isEmpty())
                        .filter(one -> one.cells().stream().allMatch(c -> c.value() != null))
                        .toList();
    }

    /** The ways that agree with every witness who speaks of a figure that some way changes. */
    List<Way> agreeing(List<Way> ways) {
        List<Witness> heard = heard(ways);
        return ways.stream()
                .filter(way -> heard.stream().allMatch(w -> agrees(w, way.changes())))
                .toList();
    }

    /**
     * The one way that agrees, where some witness contradicts what is printed; empty otherwise. A
     * narrative that repeats a printed figure may have copied the error, and decides nothing.
     */
    Optional<Way> decided(List<Way> ways) {
        List<Way> agreeing = agreeing(ways);
        boolean contradicts = heard(ways).stream().anyMatch(w -> !agrees(w, List.of()));
        return contradicts && agreeing.size() == 1
                ? Optional.of(agreeing.get(0))
                : Optional.empty();
    }

    private List<Witness> heard(List<Way> ways) {
        return witnesses.stream()
                .filter(w -> ways.stream().anyMatch(way -> isAbout(w, way)))
                .toList();
    }

    private static boolean isAbout(Witness witness, Way way) {
        return way.changes().stream().anyMatch(change -> times(witness, change) > 0);
    }

    private boolean agrees(Witness witness, List<Change> changes) {
        BigDecimal sum =
                witness.cells().stream()
                        .map(Figure::printed)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Change change : changes) {
            int times = times(witness, change);
            if (times > 0 && !change.known()) {
                return false;
            }
            sum = sum.add(network.number(times * change.delta()));
        }
        return sum.compareTo(witness.value()) == 0;
    }

    private static int times(Witness witness, Change change) {
        Cell own = change.figure().cell();
        return (int)
                witness.cells().stream()
                        .filter(
                                cell ->
                                        cell.table().equals(own.table())
                                                && cell.row().equals(own.row())
                                                && cell.column().equals(own.column()))
                        .count();
    }
}
