package cn.nianshen.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.rule.Certainty;
import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.JudgedIdentity.Verdict;
import cn.nianshen.rule.Slip;
import cn.nianshen.rule.Suspect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables of both forms, thickly and thinly filled, in which something known is wrong. Each table is
 * decided by the numbers that a failure prints: form, share filled and seed of java.util.Random.
 */
class WrongCellsTest {

    private static final int TABLES = 1_000;

    /** A table gone wrong, with the cells as they were. */
    private record Wrong(RequestsTable table, String told, List<String> truth) {

        static Wrong of(RequestsTable table, String told, RequestsTable right) {
            List<String> truth = new ArrayList<>();
            for (int row = 0; row < table.rows(); row++) {
                for (int column = 0; column < table.columns(); column++) {
                    if (table.at(row, column) != right.at(row, column)) {
                        truth.add(
                                key(table.rowId(row), table.columnId(column))
                                        + right.at(row, column));
                    }
                }
            }
            return new Wrong(table, told, truth);
        }
    }

    private static String key(String row, String column) {
        return row + "/" + column + "=";
    }

    private static Set<String> named(List<Explanation> explanations) {
        return explanations.stream()
                .flatMap(one -> one.suspects().stream())
                .map(s -> key(s.row(), s.column()) + s.fits())
                .collect(Collectors.toSet());
    }

    private static boolean unique(List<Explanation> explanations) {
        return explanations.stream().allMatch(one -> one.tracing().certainty() == Certainty.UNIQUE);
    }

    private static long broken(List<JudgedIdentity> identities) {
        return identities.stream().filter(one -> one.verdict() == Verdict.BROKEN).count();
    }

    private static void allExplained(Wrong wrong, List<JudgedIdentity> all, List<Explanation> by) {
        List<JudgedIdentity> explained =
                by.stream().flatMap(one -> one.identities().stream()).toList();
        assertEquals(explained.size(), new HashSet<>(explained).size(), wrong.told());
        assertEquals(broken(all), explained.size(), wrong.told());
    }

    /** Whether the cells as they were are among all ways found. */
    private static boolean amongAll(Wrong wrong, List<JudgedIdentity> identities) {
        Network network = Networks.broken(identities).get(0);
        return WaySearch.search(network, List.of(), 1, 3, 30_000).ways().stream()
                .anyMatch(
                        way ->
                                new HashSet<>(wrong.truth())
                                        .equals(
                                                way.changes().stream()
                                                        .map(one -> told(network, one))
                                                        .collect(Collectors.toSet())));
    }

    private static String told(Network network, Change change) {
        var cell = change.figure().cell();
        return key(cell.row(), cell.column()) + network.text(change.fits());
    }

    private static String told(String form, double filled, long seed) {
        return "java.util.Random(" + seed + "), form " + form + ", filled " + filled;
    }

    @ParameterizedTest
    @CsvSource({"2019, 0.6", "2019, 0.1", "2021, 0.7", "2021, 0.05"})
    void oneWrongCellIsNamedAlone(String form, double filled) {
        for (long seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            RequestsTable right = RequestsTable.random(form, filled, random);
            RequestsTable table = RequestsTable.random(form, filled, new Random(seed));
            change(table, random.nextInt(table.rows()), random.nextInt(table.columns()), random);
            Wrong wrong = Wrong.of(table, told(form, filled, seed), right);
            List<JudgedIdentity> identities = table.identities();
            List<Explanation> explanations = Localiser.explain(identities);
            allExplained(wrong, identities, explanations);
            assertEquals(1, explanations.size(), wrong.told());
            assertTrue(unique(explanations), wrong.told());
            assertEquals(Set.copyOf(wrong.truth()), named(explanations), wrong.told());
        }
    }

    private static void change(RequestsTable table, int row, int column, Random random) {
        long before = table.at(row, column);
        while (table.at(row, column) == before) {
            table.with(row, column, random.nextInt(201));
        }
    }

    @ParameterizedTest
    @CsvSource({"2019, 0.6", "2019, 0.1", "2021, 0.7", "2021, 0.05"})
    void twoWrongCellsAreNamedAlone(String form, double filled) {
        int right = 0;
        for (long seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            RequestsTable before = RequestsTable.random(form, filled, random);
            RequestsTable table = RequestsTable.random(form, filled, new Random(seed));
            while (Wrong.of(table, "", before).truth().size() < 2) {
                int row = random.nextInt(table.rows());
                int column = random.nextInt(table.columns());
                if (table.at(row, column) == before.at(row, column)) {
                    change(table, row, column, random);
                }
            }
            Wrong wrong = Wrong.of(table, told(form, filled, seed), before);
            List<JudgedIdentity> identities = table.identities();
            List<Explanation> explanations = Localiser.explain(identities);
            allExplained(wrong, identities, explanations);
            assertTrue(amongAll(wrong, identities), wrong.told());
            boolean named = Set.copyOf(wrong.truth()).equals(named(explanations));
            right += named && unique(explanations) ? 1 : 0;
            assertTrue(named || !unique(explanations), wrong.told());
        }
        System.out.println("two, " + form + " " + filled + ": " + right);
        assertTrue(right >= TABLES * 99 / 100, right + " of " + TABLES);
    }

    @ParameterizedTest
    @CsvSource({"2019, 0.6", "2019, 0.1", "2021, 0.7", "2021, 0.05"})
    void slipsOfEqualSizeAreAmongTheAnswers(String form, double filled) {
        int right = 0;
        for (long seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            RequestsTable before = RequestsTable.random(form, filled, random);
            RequestsTable table = RequestsTable.random(form, filled, new Random(seed));
            while (Wrong.of(table, "", before).truth().size() < 2) {
                int row = random.nextInt(table.rows());
                int column = random.nextInt(table.columns());
                boolean up = table.at(row, column) == 0 || random.nextBoolean();
                table.with(row, column, before.at(row, column) + (up ? 1 : -1));
            }
            Wrong wrong = Wrong.of(table, told(form, filled, seed), before);
            List<JudgedIdentity> identities = table.identities();
            List<Explanation> explanations = Localiser.explain(identities);
            allExplained(wrong, identities, explanations);
            assertTrue(amongAll(wrong, identities), wrong.told());
            boolean named = Set.copyOf(wrong.truth()).equals(named(explanations));
            right += named && unique(explanations) ? 1 : 0;
            assertTrue(named || !unique(explanations), wrong.told());
        }
        System.out.println("equal, " + form + " " + filled + ": " + right);
        assertTrue(right > 0);
    }

    @ParameterizedTest
    @CsvSource({"2019, 0.6", "2019, 0.1", "2021, 0.7", "2021, 0.05"})
    void aTotalLeftAtNoughtIsNamedAsSuch(String form, double filled) {
        int tried = 0;
        for (long seed = 0; tried < TABLES; seed++) {
            Random random = new Random(seed);
            RequestsTable before = RequestsTable.random(form, filled, random);
            RequestsTable table = RequestsTable.random(form, filled, new Random(seed));
            boolean sums = random.nextBoolean();
            int row = sums ? table.row("sum") : random.nextInt(table.rows());
            int column = sums ? random.nextInt(table.columns()) : table.last();
            if (table.at(row, column) != 0) {
                tried++;
                table.with(row, column, 0);
                Wrong wrong = Wrong.of(table, told(form, filled, seed), before);
                List<Explanation> explanations = Localiser.explain(table.identities());
                assertTrue(unique(explanations), wrong.told());
                assertEquals(Set.copyOf(wrong.truth()), named(explanations), wrong.told());
                assertEquals(Set.of(Slip.TOTAL_LEFT_ZERO), slips(explanations), wrong.told());
            }
        }
    }

    private static Set<Slip> slips(List<Explanation> explanations) {
        return explanations.stream()
                .flatMap(one -> one.suspects().stream())
                .filter(one -> one.way() == 1)
                .map(Suspect::slip)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({"2019, 0.6", "2019, 0.1", "2021, 0.7", "2021, 0.05"})
    void aRowOneColumnAsideIsNamedAsSuch(String form, double filled) {
        int tried = 0;
        int named = 0;
        for (long seed = 0; tried < TABLES; seed++) {
            Random random = new Random(seed);
            RequestsTable before = RequestsTable.random(form, filled, random);
            RequestsTable table = RequestsTable.random(form, filled, new Random(seed));
            int row = random.nextInt(table.rows());
            shift(table, row, random.nextBoolean(), table.columns() - random.nextInt(2));
            Wrong wrong = Wrong.of(table, told(form, filled, seed), before);
            if (wrong.truth().size() >= 3) {
                tried++;
                List<Explanation> explanations = Localiser.explain(table.identities());
                Suspect first =
                        explanations.get(0).suspects().isEmpty()
                                ? null
                                : explanations.get(0).suspects().get(0);
                boolean ok =
                        explanations.size() == 1
                                && first != null
                                && first.slip() == Slip.ROW_SHIFTED
                                && first.row().equals(table.rowId(row));
                named += ok ? 1 : 0;
                if (!ok && tried - named < 5) {
                    System.out.println(
                            wrong
                                    + " "
                                    + explanations.size()
                                    + " "
                                    + explanations.get(0).tracing().certainty()
                                    + explanations.get(0).tracing().ways()
                                    + explanations.get(0).suspects()
                                    + IntStream.range(0, 7)
                                            .mapToObj(c -> table.at(row, c))
                                            .toList());
                }
            }
        }
        System.out.println("shift " + form + " " + filled + ": " + named + " of " + tried);
    }

    /** Moves the first so many figures of a row; what falls off is lost, what is left free is 0. */
    private static void shift(RequestsTable table, int row, boolean right, int many) {
        long[] figures = IntStream.range(0, many).mapToLong(c -> table.at(row, c)).toArray();
        for (int column = 0; column < many; column++) {
            int from = right ? column - 1 : column + 1;
            table.with(row, column, from < 0 || from >= many ? 0 : figures[from]);
        }
    }

    @ParameterizedTest
    @CsvSource({"2019, 0.6", "2019, 0.1", "2021, 0.7", "2021, 0.05"})
    void twoCellsOfARowExchangedAreNamedAsSuch(String form, double filled) {
        int tried = 0;
        int alone = 0;
        for (long seed = 0; tried < TABLES; seed++) {
            Random random = new Random(seed);
            RequestsTable before = RequestsTable.random(form, filled, random);
            RequestsTable table = RequestsTable.random(form, filled, new Random(seed));
            int row = random.nextInt(table.rows());
            int one = random.nextInt(table.columns());
            int other = random.nextInt(table.columns());
            if (table.at(row, one) != table.at(row, other)) {
                tried++;
                table.with(row, one, before.at(row, other)).with(row, other, before.at(row, one));
                Wrong wrong = Wrong.of(table, told(form, filled, seed), before);
                List<JudgedIdentity> identities = table.identities();
                List<Explanation> explanations = Localiser.explain(identities);
                allExplained(wrong, identities, explanations);
                assertEquals(1, explanations.size(), wrong.told());
                assertEquals(Set.of(Slip.CELLS_EXCHANGED), slips(explanations), wrong.told());
                assertTrue(amongAll(wrong, identities), wrong.told());
                List<Suspect> exchanged =
                        explanations.get(0).suspects().stream()
                                .filter(s -> s.slip() == Slip.CELLS_EXCHANGED)
                                .toList();
                boolean listed =
                        exchanged.stream()
                                .map(s -> key(s.row(), s.column()) + s.fits())
                                .collect(Collectors.toSet())
                                .containsAll(wrong.truth());
                assertTrue(
                        listed || exchanged.size() >= 2 * Naming.MOST_NAMED,
                        wrong.told() + explanations);
                alone += exchanged.size() == 2 ? 1 : 0;
            }
        }
        System.out.println("exchange " + form + " " + filled + ": " + alone);
    }
}
