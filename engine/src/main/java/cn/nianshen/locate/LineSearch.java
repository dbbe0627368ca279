package cn.nianshen.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a row or column that went wrong as a whole, where too many cells are wrong for an exact
 * search: two rows in each other's place, a row that stands one column aside, totals that were all
 * left at nought, or several wrong cells of a line, each told by a broken sum that has one cell of
 * the line alone. All sums of these cells must hold after all changes, and no other line may mend
 * the same. Without such a pattern, more must be mended than cells change.
 */
final class LineSearch {

    private final Network network;
    private final List<Equation> equations;

    /** Changes within a line, with the broken equalities that they mend. */
    private record Line(boolean pattern, List<Change> changes, Set<Equation> mended) {

        /** Whether the other mends the same and there is no reason to believe this one more. */
        boolean rivals(Line other) {
            return mended.equals(other.mended) && pattern == other.pattern;
        }
    }

    LineSearch(Network network) {
        this.network = network;
        this.equations = network.equalities();
    }

    /** Changes of one line after the other, none of which mends what another does. */
    List<List<Change>> lines() {
        List<Line> lines = new ArrayList<>();
        for (List<Figure> row : network.rows()) {
            shifts(row).stream().flatMap(one -> line(one, true).stream()).forEach(lines::add);
            lines.addAll(told(row));
        }
        network.columns().forEach(column -> lines.addAll(told(column)));
        exchanges().forEach(one -> lines.addAll(line(one, true)));
        List<Line> distinct = new ArrayList<>(lines.stream().distinct().toList());
        distinct.sort(
                Comparator.comparing(Line::pattern, Comparator.reverseOrder())
                        .thenComparingInt(line -> -line.mended().size()));
        Set<Equation> open = new LinkedHashSet<>(network.open());
        List<List<Change>> found = new ArrayList<>();
        for (Line line : distinct) {
            boolean alone = distinct.stream().filter(line::rivals).count() == 1;
            if (alone && open.containsAll(line.mended())) {
                open.removeAll(line.mended());
                found.add(line.changes());
            }
        }
        return found;
    }

    /**
     * The line, if its changes are possible and all holds after them.
     *
     * @param pattern whether they undo a shift or fill in totals; else more must be mended than
     *     cells change
     */
    private List<Line> line(List<Change> changes, boolean pattern) {
        if (changes.size() < (pattern ? 3 : 2)) {
            return List.of();
        }
        Set<Equation> mended = new LinkedHashSet<>();
        for (Change change : changes) {
            Figure figure = change.figure();
            if (!figure.mayChangeBy(change.delta())) {
                return List.of();
            }
            for (int equation : figure.equations()) {
                if (!equations.get(equation).holdsAfter(changes)) {
                    return List.of();
                }
                if (equations.get(equation).residual() != 0) {
                    mended.add(equations.get(equation));
                }
            }
        }
        boolean believed = pattern && !mended.isEmpty() || mended.size() > changes.size();
        boolean keeps = network.heldComparisons().stream().allMatch(c -> c.holdsAfter(changes));
        return believed && keeps ? List.of(new Line(pattern, changes, mended)) : List.of();
    }

    /** What each figure of the line changes by where a broken sum has no other figure of it. */
    private List<Line> told(List<Figure> line) {
        List<Change> changes = new ArrayList<>();
        for (Figure figure : line) {
            told(figure, line)
                    .filter(delta -> delta != 0)
                    .ifPresent(delta -> changes.add(new Change(figure, delta)));
        }
        return line(changes, isLeftZero(line, changes));
    }

    /** Whether nothing but totals that were left at nought is wrong in the line. */
    private boolean isLeftZero(List<Figure> line, List<Change> changes) {
        return line.stream().allMatch(figure -> figure.value() == 0)
                && changes.stream().allMatch(change -> network.isTotal(change.figure()));
    }

    private Optional<Long> told(Figure figure, List<Figure> line) {
        for (int i : figure.equations()) {
            Equation equation = equations.get(i);
            int times = equation.times(figure.index());
            boolean alone =
                    line.stream().noneMatch(o -> o != figure && equation.times(o.index()) != 0);
            if (alone && equation.residual() != 0 && equation.residual() % times == 0) {
                return Optional.of(-equation.residual() / times);
            }
        }
        return Optional.empty();
    }

    /** The changes that put two rows in each other's place, for each pair of rows. */
    private List<List<Change>> exchanges() {
        List<List<Change>> exchanges = new ArrayList<>();
        List<List<Figure>> rows = network.rows();
        for (int i = 0; i < rows.size(); i++) {
            for (int k = i + 1; k < rows.size(); k++) {
                if (rows.get(i).size() == rows.get(k).size()) {
                    exchanges.add(exchange(rows.get(i), rows.get(k)));
                }
            }
        }
        return exchanges;
    }

    private static List<Change> exchange(List<Figure> one, List<Figure> other) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            long more = other.get(i).value() - one.get(i).value();
            if (!Mistakes.areInOneColumn(one.get(i), other.get(i))) {
                return List.of();
            }
            if (more != 0) {
                changes.add(new Change(one.get(i), more));
                changes.add(new Change(other.get(i), -more));
            }
        }
        return changes;
    }

    /** The changes that undo a shift of the row to either side, with its last cell or without. */
    private List<List<Change>> shifts(List<Figure> row) {
        List<List<Change>> shifts = new ArrayList<>();
        for (int many : new int[] {row.size(), row.size() - 1}) {
            for (int aside : new int[] {1, -1}) {
                Map<Figure, Change> changes = new LinkedHashMap<>();
                for (int i = 0; i < many; i++) {
                    Figure figure = row.get(i);
                    boolean inside = i + aside >= 0 && i + aside < many;
                    long delta =
                            inside
                                    ? row.get(i + aside).value() - figure.value()
                                    : told(figure, row).orElse(0L);
                    if (delta != 0) {
                        changes.put(figure, new Change(figure, delta));
                    }
                }
                if (RowShift.undoneBy(row, new IdentityHashMap<>(changes))) {
                    shifts.add(List.copyOf(changes.values()));
                }
            }
        }
        return shifts;
    }
}
