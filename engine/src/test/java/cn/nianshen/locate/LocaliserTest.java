package cn.nianshen.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.JudgedIdentity.Verdict;
import cn.nianshen.rule.Suspect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
            Suspect expected = suspect(row, column, wrong, right);
            assertEquals(List.of(expected), explanations.get(0).suspects(), "seed " + seed);
        }
    }

    @Test
    void twoWrongCellsOfOneRowAreFoundOrLeftOpen() {
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
            List<Suspect> suspects = suspects(Localiser.explain(grid.identities()));
            List<Suspect> truth =
                    new ArrayList<>(
                            List.of(
                                    suspect(row, first, grid.at(row, first), one),
                                    suspect(row, second, grid.at(row, second), other)));
            if (suspects.size() == 2 && suspects.containsAll(truth)) {
                found++;
            } else {
                assertTrue(suspects.isEmpty(), "seed " + seed + " accuses " + suspects);
            }
        }
        assertTrue(found > TABLES * 9 / 10, "found " + found);
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
                .sorted(java.util.Comparator.comparing(Suspect::toString))
                .toList();
    }

    private static Suspect suspect(int row, int column, int printed, int fits) {
        return new Suspect(
                "g", "r" + row, "c" + column, Integer.toString(printed), Integer.toString(fits));
    }
}
