package cn.nianshen.locate;

import cn.nianshen.fact.Cell;
import cn.nianshen.rule.PlaceOrder;
import cn.nianshen.rule.Suspect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks for a row or column of which several cells are wrong: each change is told by a sum that has
 * one cell of the line alone, and all sums of these cells must hold after all changes. A line is
 * named only where it mends more sums than cells change, and no other line mends the same.
 */
final class LineSearch {

    /** Up to so many wrong cells are a cause each; more are one cause, the line. */
    private static final int MOST_APART = 3;

    private final Set<Equation> open;

    /** A row or column, with the changes that mend sums. */
    private record Line(
            Function<Cell, String> kind, Map<Figure, BigDecimal> deltas, Set<Equation> mended) {}

    /**
     * A search.
     *
     * @param open broken equalities without an explanation; those explained here are taken out
     */
    LineSearch(Set<Equation> open) {
        this.open = open;
    }

    List<Explanation> explain() {
        List<Line> lines = new ArrayList<>(lines(cell -> cell.table() + ' ' + cell.row()));
        lines.addAll(lines(cell -> cell.table() + "  " + cell.column()));
        lines.sort(Comparator.comparingInt(line -> -line.mended().size()));
        List<Explanation> explanations = new ArrayList<>();
        for (Line line : lines) {
            boolean alone =
                    lines.stream().filter(o -> o.mended().equals(line.mended())).count() == 1;
            if (alone && open.containsAll(line.mended())) {
                open.removeAll(line.mended());
                explanations.addAll(explanations(line));
            }
        }
        return explanations;
    }

    private List<Line> lines(Function<Cell, String> kind) {
        Map<String, List<Figure>> byLine =
                open.stream()
                        .flatMap(equation -> equation.figures().stream())
                        .distinct()
                        .collect(
                                Collectors.groupingBy(
                                        figure -> kind.apply(figure.cell()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byLine.values().stream().flatMap(figures -> line(kind, figures).stream()).toList();
    }

    private Optional<Line> line(Function<Cell, String> kind, List<Figure> figures) {
        Map<Figure, BigDecimal> deltas = new LinkedHashMap<>();
        for (Figure figure : figures) {
            delta(kind, figure).ifPresent(delta -> deltas.put(figure, delta));
        }
        Set<Equation> mended = new LinkedHashSet<>();
        deltas.keySet().stream()
                .flatMap(figure -> figure.equations().stream())
                .filter(open::contains)
                .forEach(mended::add);
        boolean told = deltas.size() > 1 && mended.size() > deltas.size();
        return told && PairSearch.mends(deltas)
                ? Optional.of(new Line(kind, deltas, mended))
                : Optional.empty();
    }

    /** The change that the broken sums with no other cell of the line ask for. */
    private Optional<BigDecimal> delta(Function<Cell, String> kind, Figure figure) {
        String line = kind.apply(figure.cell());
        return figure.equations().stream()
                .filter(open::contains)
                .filter(
                        e ->
                                e.figures().stream()
                                        .noneMatch(o -> o != figure && inLine(o, kind, line)))
                .findFirst()
                .flatMap(equation -> equation.mending(figure));
    }

    private static boolean inLine(Figure figure, Function<Cell, String> kind, String line) {
        return kind.apply(figure.cell()).equals(line);
    }

    private static List<Explanation> explanations(Line line) {
        if (line.deltas().size() <= MOST_APART) {
            return PairSearch.split(line.mended(), line.deltas());
        }
        List<Suspect> cells =
                line.deltas().entrySet().stream()
                        .sorted(
                                Comparator.comparing(
                                        change -> change.getKey().cell().place(),
                                        PlaceOrder.PLACES))
                        .map(change -> change.getKey().suspect(change.getValue()))
                        .toList();
        Suspect whole =
                new Suspect(
                        same(cells, Suspect::table),
                        same(cells, Suspect::row),
                        same(cells, Suspect::column),
                        all(cells, Suspect::printed),
                        all(cells, Suspect::fits));
        return List.of(Localiser.explanation(List.copyOf(line.mended()), List.of(whole)));
    }

    /** What all have in common, or nothing. */
    private static String same(List<Suspect> cells, Function<Suspect, String> part) {
        List<String> all = cells.stream().map(part).distinct().toList();
        return all.size() == 1 ? all.get(0) : "";
    }

    private static String all(List<Suspect> cells, Function<Suspect, String> part) {
        return cells.stream().map(part).collect(Collectors.joining(", "));
    }
}
