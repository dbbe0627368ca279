package cn.nianshen.locate;

import cn.nianshen.report.Place;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.PlaceOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which places of which findings are mere consequences: where a finding of a rule that
 * theirs yields to stands at the same place or around it. What yields to a consequence goes where
 * that went.
 */
final class Yielding {

    private final Map<String, List<Spot>> byRule = new HashMap<>();
    private final Map<Spot, Optional<Spot>> causes = new HashMap<>();
    private final List<Spot> spots = new ArrayList<>();

    /** A place of a finding; two spots are never the same. */
    static final class Spot {
        private final Finding finding;
        private final Place place;

        Spot(Finding finding, Place place) {
            this.finding = finding;
            this.place = place;
        }

        Finding finding() {
            return finding;
        }

        Place place() {
            return place;
        }
    }

    Yielding(List<Finding> findings) {
        findings.stream()
                .sorted(PlaceOrder.FINDINGS)
                .flatMap(Yielding::spots)
                .forEach(
                        spot -> {
                            spots.add(spot);
                            String rule = spot.finding().card().id();
                            byRule.computeIfAbsent(rule, id -> new ArrayList<>()).add(spot);
                        });
    }

    private static Stream<Spot> spots(Finding finding) {
        Stream<Place> further = finding.also().stream().map(Finding.Also::where);
        return Stream.concat(Stream.of(finding.where()), further)
                .map(place -> new Spot(finding, place));
    }

    /** Every place that yields, with the place of the finding that it goes to. */
    Map<Spot, Spot> consequences() {
        Map<Spot, Spot> consequences = new HashMap<>();
        spots.forEach(spot -> root(spot).ifPresent(root -> consequences.put(spot, root)));
        return consequences;
    }

    private Optional<Spot> root(Spot spot) {
        Optional<Spot> known = causes.get(spot);
        if (known != null) {
            return known;
        }
        Optional<Spot> cause = cause(spot);
        Optional<Spot> root = cause.map(next -> root(next).orElse(next));
        causes.put(spot, root);
        return root;
    }

    /**
     * The nearest place around, so that a cause in the same row goes before one of the whole file.
     */
    private Optional<Spot> cause(Spot spot) {
        return spot.finding().card().yieldsTo().stream()
                .sorted()
                .flatMap(rule -> byRule.getOrDefault(rule, List.of()).stream())
                .filter(other -> other.place().contains(spot.place()))
                .min(Comparator.comparingInt(other -> width(other.place())));
    }

    private static int width(Place place) {
        return (int)
                Stream.of(place.section(), place.table(), place.row(), place.column())
                        .filter(String::isEmpty)
                        .count();
    }
}
