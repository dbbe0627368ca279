package cn.nianshen.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Position;
import cn.nianshen.fact.Cell;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Identity;
import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.JudgedIdentity.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The search against plain trial of all cells and pairs of cells with all small figures, over small
 * tables with identities of any shape, some of which were not judged.
 */
class WaySearchTest {

    private static final int CELLS = 9;
    private static final int MOST = 6;
    private static final int TABLES = 1_500;

    /** Figures and identities of them, drawn at random. */
    private static final class Table {
        private final Random random;
        private final int[] figures = new int[CELLS];
        private final List<JudgedIdentity> identities = new ArrayList<>();

        Table(Random random) {
            this.random = random;
            for (int i = 0; i < CELLS; i++) {
                figures[i] = random.nextInt(MOST + 1);
            }
            for (int i = 3 + random.nextInt(5); i > 0; i--) {
                identity();
            }
        }

        private void identity() {
            List<Cell> left = new ArrayList<>();
            List<Cell> right = new ArrayList<>();
            for (int i = 0; i < CELLS; i++) {
                int side = random.nextInt(5);
                if (side < 2) {
                    (side == 0 ? left : right).add(cell(i));
                }
            }
            if (left.isEmpty() || right.isEmpty()) {
                return;
            }
            boolean equal = random.nextInt(5) > 0;
            var kind = equal ? Identity.Kind.EQUAL : Identity.Kind.AT_MOST;
            int sign = sum(left).compareTo(sum(right));
            boolean holds = equal ? sign == 0 : sign <= 0;
            boolean judged = random.nextInt(6) > 0;
            var verdict = holds ? Verdict.HOLDS : Verdict.BROKEN;
            identities.add(
                    new JudgedIdentity(
                            new Identity("AB-001", left, right, kind),
                            judged ? verdict : Verdict.UNJUDGED,
                            sum(left),
                            sum(right),
                            null));
        }

        private Cell cell(int number) {
            var place = new Place("s", "g", "r", "c" + number, Position.ofLine(number, number), "");
            var value = BigDecimal.valueOf(figures[number]);
            return new Cell(
                    place,
                    "g",
                    "r",
                    "c" + number,
                    value.toString(),
                    value,
                    "number",
                    "",
                    "count",
                    "leaf",
                    true,
                    List.of(),
                    false);
        }
    }

    private static BigDecimal sum(List<Cell> cells) {
        return cells.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void findsEveryCellAndEveryPairOfCellsThatPlainTrialFinds() {
        int compared = 0;
        for (long seed = 0; seed < TABLES; seed++) {
            var table = new Table(new Random(seed));
            for (Network network : Networks.broken(table.identities)) {
                var found = WaySearch.search(network, List.of(), 1, 2, 100_000);
                assertTrue(found.complete(), "seed " + seed);
                found.ways().forEach(way -> assertTrue(mends(network, way)));
                var sets = found.ways().stream().map(WaySearchTest::cells).toList();
                assertEquals(sets.size(), new HashSet<>(sets).size(), "seed " + seed);
                int size = sets.isEmpty() ? 3 : sets.get(0).size();
                var tried = trial(network, 1);
                tried.addAll(size == 1 ? Set.of() : trial(network, 2));
                assertTrue(sets.containsAll(tried), "seed " + seed + " " + tried + " " + sets);
                compared += tried.size();
            }
        }
        assertTrue(compared > TABLES, "compared " + compared);
    }

    private static Set<Integer> cells(Way way) {
        return way.changes().stream().map(one -> one.figure().index()).collect(Collectors.toSet());
    }

    private static boolean mends(Network network, Way way) {
        return way.changes().stream().anyMatch(one -> !one.known())
                || holds(network, way.changes())
                        && way.changes().stream().allMatch(one -> one.fits() >= 0);
    }

    private static boolean holds(Network network, List<Change> changes) {
        return network.equalities().stream().allMatch(one -> one.holdsAfter(changes))
                && network.heldComparisons().stream().allMatch(one -> one.holdsAfter(changes));
    }

    private static Set<Set<Integer>> trial(Network network, int size) {
        Set<Set<Integer>> found = new HashSet<>();
        for (Figure one : network.figures()) {
            for (Change first : changes(one)) {
                if (size == 1 && holds(network, List.of(first))) {
                    found.add(Set.of(one.index()));
                }
                for (int i = one.index() + 1; size == 2 && i < network.figures().size(); i++) {
                    for (Change second : changes(network.figures().get(i))) {
                        if (holds(network, List.of(first, second))) {
                            found.add(Set.of(one.index(), i));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<Change> changes(Figure figure) {
        List<Change> changes = new ArrayList<>();
        for (long fits = 0; fits <= 2 * MOST; fits++) {
            if (fits != figure.value()) {
                changes.add(new Change(figure, fits - figure.value()));
            }
        }
        return changes;
    }
}
