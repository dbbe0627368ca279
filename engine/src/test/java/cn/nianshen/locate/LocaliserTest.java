package cn.nianshen.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fact.Cell;
import cn.nianshen.rule.Certainty;
import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.JudgedIdentity.Verdict;
import cn.nianshen.rule.Slip;
import cn.nianshen.rule.Suspect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocaliserTest {

    private static final int TABLES = 500;

    private static long broken(List<JudgedIdentity> identities) {
        return identities.stream().filter(one -> one.verdict() == Verdict.BROKEN).count();
    }

    private static List<Suspect> suspects(List<Explanation> explanations) {
        return explanations.stream().flatMap(one -> one.suspects().stream()).toList();
    }

    @Test
    void whatHoldsNeedsNoExplanation() {
        for (int seed = 0; seed < TABLES; seed++) {
            List<JudgedIdentity> identities = Grid.random(new Random(seed)).identities();
            assertEquals(0, broken(identities));
            assertEquals(List.of(), Localiser.explain(identities));
        }
    }

    @Test
    void oneWrongCellIsOneExplanationThatNamesIt() {
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            Grid grid = Grid.random(random);
            int row = random.nextInt(Grid.ROWS);
            int column = random.nextInt(Grid.COLUMNS);
            int right = grid.at(row, column);
            boolean low = right > 0 && random.nextBoolean();
            int wrong = low ? random.nextInt(right) : right + 1 + random.nextInt(30);
            List<JudgedIdentity> identities = grid.with(row, column, wrong).identities();
            List<Explanation> explanations = Localiser.explain(identities);
            assertEquals(1, explanations.size(), "seed " + seed);
            assertEquals(broken(identities), explanations.get(0).identities().size());
            assertEquals(
                    List.of(told(suspect(row, column, wrong, right))),
                    suspects(explanations).stream().map(LocaliserTest::told).toList(),
                    "seed " + seed);
        }
    }

    @Test
    void twoRowsInEachOthersPlaceAreOneExplanation() {
        int named = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Grid grid = Grid.random(new Random(seed));
            Grid wrong = grid;
            int apart = 0;
            for (int column = 0; column < Grid.COLUMNS; column++) {
                int sum = grid.at(Grid.SUM, column);
                int carried = grid.at(Grid.SUM + 1, column);
                apart += sum == carried ? 0 : 1;
                wrong = wrong.with(Grid.SUM, column, carried).with(Grid.SUM + 1, column, sum);
            }
            List<Explanation> explanations = Localiser.explain(wrong.identities());
            boolean rows =
                    suspects(explanations).stream().allMatch(s -> s.slip() == Slip.ROWS_EXCHANGED);
            if (apart > 2 && rows && explanations.size() == 1) {
                assertEquals(2, suspects(explanations).size());
                assertEquals(Certainty.LIKELY, explanations.get(0).tracing().certainty());
                named++;
            }
        }
        assertTrue(named > TABLES * 8 / 10, named + " named");
    }

    @Test
    void aLoneSumNamesTheCellThatCannotBeRightAsItIsPrinted() {
        var odd = new BigDecimal("2.5");
        List<Explanation> explanations = Localiser.explain(List.of(Grid.lone(odd, 2, 4)));
        assertEquals(List.of("2"), suspects(explanations).stream().map(Suspect::fits).toList());
        explanations = Localiser.explain(List.of(Grid.lone(new BigDecimal("2"), 3, 4)));
        assertEquals(List.of(), suspects(explanations));
    }

    @Test
    void twoWrongCellsOfOneRowAreNamedOrAmongTheCandidates() {
        int found = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            Grid grid = Grid.random(random);
            int row = random.nextInt(Grid.ROWS);
            int first = random.nextInt(Grid.COLUMNS - 1);
            int second = (first + 1 + random.nextInt(Grid.COLUMNS - 2)) % (Grid.COLUMNS - 1);
            int one = grid.at(row, first);
            int other = grid.at(row, second);
            grid.with(row, first, one + 2 + random.nextInt(9));
            grid.with(row, second, other + 20 + random.nextInt(9));
            List<Explanation> explanations = Localiser.explain(grid.identities());
            Set<String> truth =
                    Set.of(
                            told(suspect(row, first, grid.at(row, first), one)),
                            told(suspect(row, second, grid.at(row, second), other)));
            Set<String> told =
                    suspects(explanations).stream()
                            .map(LocaliserTest::told)
                            .collect(Collectors.toSet());
            assertTrue(told.containsAll(truth), "seed " + seed + " accuses " + told);
            boolean unique = certainties(explanations).equals(Set.of(Certainty.UNIQUE));
            assertTrue(!unique || told.equals(truth), "seed " + seed + " accuses " + told);
            found += unique ? 1 : 0;
        }
        assertTrue(found > TABLES * 9 / 10, "found " + found);
    }

    private static Set<Certainty> certainties(List<Explanation> explanations) {
        return explanations.stream()
                .map(one -> one.tracing().certainty())
                .collect(Collectors.toSet());
    }

    /** The cell with both figures, without the slip. */
    private static String told(Suspect one) {
        return one.row() + ' ' + one.column() + ' ' + one.printed() + ' ' + one.fits();
    }

    @Test
    void twoWrongCellsApartAreTwoExplanations() {
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            Grid grid = Grid.random(random);
            grid.with(1, 1, grid.at(1, 1) + 3).with(2, 2, grid.at(2, 2) + 5);
            List<Explanation> explanations = Localiser.explain(grid.identities());
            assertEquals(2, explanations.size(), "seed " + seed);
            assertTrue(explanations.stream().allMatch(one -> one.suspects().size() == 1));
        }
    }

    @Test
    void aRowOfWrongSumsIsOneExplanation() {
        int seen = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Grid grid = Grid.random(new Random(seed));
            for (int column = 0; column < Grid.COLUMNS; column++) {
                grid.with(Grid.SUM, column, 0);
            }
            List<JudgedIdentity> identities = grid.identities();
            if (broken(identities) > 6) {
                List<Explanation> explanations = Localiser.explain(identities);
                assertEquals(1, explanations.size(), "seed " + seed);
                assertEquals(broken(identities), explanations.get(0).identities().size());
                Suspect row = suspects(explanations).get(0);
                assertEquals("r" + Grid.SUM, row.row());
                assertEquals("", row.column());
                seen++;
            }
        }
        assertTrue(seen > TABLES / 2, "seen " + seen);
    }

    @Test
    void aColumnOfTotalsLeftAtNoughtIsOneExplanation() {
        int seen = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Grid grid = Grid.random(new Random(seed));
            for (int row = 0; row < Grid.ROWS; row++) {
                grid.with(row, Grid.COLUMNS - 1, 0);
            }
            List<JudgedIdentity> identities = grid.identities();
            if (broken(identities) > 6) {
                List<Explanation> explanations = Localiser.explain(identities);
                assertEquals(1, explanations.size(), "seed " + seed);
                assertEquals(broken(identities), explanations.get(0).identities().size());
                Suspect column = suspects(explanations).get(0);
                assertEquals("", column.row());
                assertEquals(Slip.TOTAL_LEFT_ZERO, column.slip());
                seen++;
            }
        }
        assertTrue(seen > TABLES / 2, "seen " + seen);
    }

    @Test
    void threeWrongTotalsAreThreeExplanations() {
        for (int seed = 0; seed < TABLES; seed++) {
            Grid grid = Grid.random(new Random(seed));
            int total = Grid.COLUMNS - 1;
            for (int row : new int[] {Grid.SUM, Grid.SUM + 2, Grid.SUM + 3}) {
                grid.with(row, total, grid.at(row, total) + 70 + 100 * row);
            }
            List<Explanation> explanations = Localiser.explain(grid.identities());
            assertEquals(3, explanations.size(), "seed " + seed);
            assertEquals(3, suspects(explanations).size(), "seed " + seed);
        }
    }

    @Test
    void everyBrokenSumStandsInExactlyOneExplanation() {
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            Grid grid = Grid.random(random);
            for (int i = random.nextInt(12); i >= 0; i--) {
                grid.with(
                        random.nextInt(Grid.ROWS),
                        random.nextInt(Grid.COLUMNS),
                        random.nextInt(50));
            }
            List<JudgedIdentity> identities = grid.identities();
            List<JudgedIdentity> explained =
                    Localiser.explain(identities).stream()
                            .flatMap(one -> one.identities().stream())
                            .toList();
            assertEquals(explained.size(), explained.stream().distinct().count());
            assertEquals(broken(identities), explained.size());
        }
    }

    /** The sums of the rows alone; one of five equal classes has a total that is one too low. */
    private static List<JudgedIdentity> loneSum(int figure) {
        Grid grid = Grid.random(new Random(1));
        for (int column = 0; column < Grid.COLUMNS - 1; column++) {
            grid.with(0, column, figure);
        }
        return grid.with(0, Grid.COLUMNS - 1, 5 * figure - 1).identities().stream()
                .filter(one -> one.identity().rule().equals("AB-002"))
                .toList();
    }

    @Test
    void aSumAloneAccusesNoOne() {
        List<Explanation> explanations = Localiser.explain(loneSum(10));
        assertEquals(1, explanations.size());
        assertEquals(List.of(), explanations.get(0).suspects());
        assertEquals(Set.of(Certainty.LONE), certainties(explanations));
    }

    private static Cell at(List<JudgedIdentity> identities, int row, int column) {
        return identities.stream()
                .flatMap(
                        one ->
                                Stream.concat(
                                        one.identity().left().stream(),
                                        one.identity().right().stream()))
                .filter(cell -> cell.row().equals("r" + row) && cell.column().equals("c" + column))
                .findFirst()
                .orElseThrow();
    }

    private static Witness witness(List<JudgedIdentity> identities, int column, int value) {
        return new Witness(List.of(at(identities, 0, column)), BigDecimal.valueOf(value));
    }

    @Test
    void aNarrativeThatContradictsOneCellOfALoneSumDecides() {
        List<JudgedIdentity> sum = loneSum(10).subList(0, 1);
        int total = Grid.COLUMNS - 1;
        List<Explanation> explanations =
                Localiser.explain(sum, () -> List.of(witness(sum, total, 50)));
        assertEquals(Set.of(Certainty.WITNESSED), certainties(explanations));
        assertEquals(
                List.of("r0 c5 49 50"),
                suspects(explanations).stream().map(LocaliserTest::told).toList());
    }

    @Test
    void aNarrativeThatAgreesWithWhatIsPrintedOrFitsNothingDecidesNothing() {
        List<JudgedIdentity> sum = loneSum(10).subList(0, 1);
        int total = Grid.COLUMNS - 1;
        for (int said : List.of(49, 77)) {
            List<Explanation> explanations =
                    Localiser.explain(sum, () -> List.of(witness(sum, total, said)));
            assertEquals(Set.of(Certainty.LONE), certainties(explanations));
        }
    }

    @Test
    void aNarrativeDecidesBetweenTwoWaysOfEqualSize() {
        Grid grid = Grid.random(new Random(5));
        grid.with(1, 1, 7).with(1, 2, 7).with(2, 1, 7).with(2, 2, 7);
        Grid right = Grid.addedUp(grid);
        right.with(1, 1, 8).with(2, 2, 8);
        List<JudgedIdentity> identities = right.identities();
        List<Explanation> open = Localiser.explain(identities);
        assertEquals(Set.of(Certainty.SEVERAL), certainties(open));
        assertEquals(2, open.get(0).tracing().ways());
        Witness said = new Witness(List.of(at(identities, 2, 2)), BigDecimal.valueOf(7));
        List<Explanation> told = Localiser.explain(identities, () -> List.of(said));
        assertEquals(Set.of(Certainty.WITNESSED), certainties(told));
        assertEquals(
                Set.of("r1 c1 8 7", "r2 c2 8 7"),
                suspects(told).stream().map(LocaliserTest::told).collect(Collectors.toSet()));
    }

    @Test
    void tooMuchBrokenSaysSo() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Grid grid = Grid.random(random);
            for (int row = 0; row < Grid.ROWS; row++) {
                for (int column = 0; column < Grid.COLUMNS; column++) {
                    grid.with(row, column, random.nextInt(1_000));
                }
            }
            List<Explanation> explanations = Localiser.explain(grid.identities());
            assertEquals(Set.of(Certainty.TOO_MANY), certainties(explanations));
            assertEquals(broken(grid.identities()), explanations.size());
        }
    }

    @Test
    void numbersBeyondCountingAreLeftAlone() {
        List<JudgedIdentity> identities =
                Grid.random(new Random(1)).identities(new BigDecimal("1E+400"));
        assertEquals(Set.of(Certainty.TOO_MANY), certainties(Localiser.explain(identities)));
        assertEquals(
                Set.of(Certainty.TOO_MANY),
                certainties(
                        Localiser.explain(
                                Grid.random(new Random(1)).identities(new BigDecimal("1E-9")))));
    }

    @Test
    void aPartOfACountIsMendedToAWholeNumber() {
        List<JudgedIdentity> identities =
                Grid.random(new Random(1)).identities(new BigDecimal("2.5"));
        List<Suspect> suspects = suspects(Localiser.explain(identities));
        assertEquals(1, suspects.size());
        assertEquals("2.5", suspects.get(0).printed());
        assertEquals("0", suspects.get(0).fits());
    }

    @Test
    void noFigureBelowZeroFits() {
        Grid grid = Grid.random(new Random(3));
        int column = 2;
        for (int row = 0; row < Grid.ROWS; row++) {
            grid.with(row, column, 0).with(row, Grid.COLUMNS - 1, 0);
        }
        List<Explanation> explanations = Localiser.explain(grid.identities());
        assertTrue(
                suspects(explanations).stream().noneMatch(one -> one.fits().startsWith("-")),
                explanations.toString());
    }

    @Test
    void manySumsOfManyCellsEndSoon() {
        Random random = new Random(9);
        List<Cell> cells = new ArrayList<>();
        List<JudgedIdentity> grid = Grid.random(random).identities();
        for (int row = 0; row < Grid.ROWS; row++) {
            for (int column = 0; column < Grid.COLUMNS; column++) {
                cells.add(at(grid, row, column));
            }
        }
        List<JudgedIdentity> identities = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Collections.shuffle(cells, random);
            List<Cell> left = List.copyOf(cells.subList(0, 20));
            identities.add(Grid.judge("AB-001", left, List.copyOf(cells.subList(30, 50))));
        }
        assertEquals(broken(identities), Localiser.explain(identities).size());
    }

    @Test
    void theOrderOfIdentitiesDoesNotChangeTheSuspects() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            Grid grid = Grid.random(random);
            grid.with(3, 3, 41).with(5, 1, 17);
            List<JudgedIdentity> identities = new ArrayList<>(grid.identities());
            List<Suspect> expected = sorted(Localiser.explain(identities));
            Collections.shuffle(identities, random);
            assertEquals(expected, sorted(Localiser.explain(identities)), "seed " + seed);
        }
    }

    private static List<Suspect> sorted(List<Explanation> explanations) {
        return suspects(explanations).stream()
                .sorted(Comparator.comparing(Suspect::toString))
                .toList();
    }

    private static Suspect suspect(int row, int column, int printed, int fits) {
        return new Suspect(
                "g", "r" + row, "c" + column, Integer.toString(printed), Integer.toString(fits));
    }
}
