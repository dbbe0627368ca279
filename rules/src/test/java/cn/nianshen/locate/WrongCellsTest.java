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
import java.util.function.BiConsumer;
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
            RequestsTable table = right.copy();
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
            RequestsTable table = before.copy();
            twice(table, random, (row, column) -> change(table, row, column, random));
            right += isRight(Wrong.of(table, told(form, filled, seed), before)) ? 1 : 0;
        }
        assertTrue(right >= TABLES * 99 / 100, right + " of " + TABLES);
    }

    private static void twice(RequestsTable table, Random random, BiConsumer<Integer, Integer> to) {
        int cells = table.rows() * table.columns();
        int one = random.nextInt(cells);
        int other = (one + 1 + random.nextInt(cells - 1)) % cells;
        to.accept(one / table.columns(), one % table.columns());
        to.accept(other / table.columns(), other % table.columns());
    }

    /**
     * Whether both cells, and no others, are named as the only ones; fails where they are not among
     * all the ways found, or other cells are said to be the only ones.
     */
    private static boolean isRight(Wrong wrong) {
        List<JudgedIdentity> identities = wrong.table().identities();
        List<Explanation> explanations = Localiser.explain(identities);
        allExplained(wrong, identities, explanations);
        boolean named = Set.copyOf(wrong.truth()).equals(named(explanations));
        assertTrue(named || !unique(explanations), wrong.told());
        if (named && unique(explanations)) {
            boolean one = slips(explanations).equals(Set.of(Slip.CELLS_EXCHANGED));
            assertEquals(one ? 1 : 2, explanations.size(), wrong.told());
            return true;
        }
        assertTrue(amongAll(wrong, identities), wrong.told());
        return false;
    }

    /**
     * Here other pairs often fit as well: the two other corners of the rectangle that both cells
     * span.
     */
    @ParameterizedTest
    @CsvSource({"2019, 0.6, 70", "2019, 0.1, 90", "2021, 0.7, 65", "2021, 0.05, 90"})
    void slipsOfEqualSizeAreAmongTheAnswers(String form, double filled, int perCent) {
        int right = 0;
        for (long seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            RequestsTable before = RequestsTable.random(form, filled, random);
            RequestsTable table = before.copy();
            twice(
                    table,
                    random,
                    (row, column) -> {
                        boolean up = table.at(row, column) == 0 || random.nextBoolean();
                        table.with(row, column, table.at(row, column) + (up ? 1 : -1));
                    });
            right += isRight(Wrong.of(table, told(form, filled, seed), before)) ? 1 : 0;
        }
        assertTrue(right >= TABLES * perCent / 100, right + " of " + TABLES);
    }

    @ParameterizedTest
    @CsvSource({"2019, 0.6", "2019, 0.1", "2021, 0.7", "2021, 0.05"})
    void aTotalLeftAtNoughtIsNamedAsSuch(String form, double filled) {
        int tried = 0;
        for (long seed = 0; tried < TABLES; seed++) {
            Random random = new Random(seed);
            RequestsTable before = RequestsTable.random(form, filled, random);
            RequestsTable table = before.copy();
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
        for (long seed = 0; tried < TABLES; seed++) {
            Random random = new Random(seed);
            RequestsTable before = RequestsTable.random(form, filled, random);
            RequestsTable table = before.copy();
            int row = random.nextInt(table.rows());
            shift(table, row, random.nextBoolean(), table.columns() - random.nextInt(2));
            Wrong wrong = Wrong.of(table, told(form, filled, seed), before);
            // a shift that changes two cells is an exchange of the two
            if (wrong.truth().size() >= 3) {
                tried++;
                List<Explanation> explanations = Localiser.explain(table.identities());
                assertEquals(1, explanations.size(), wrong.told());
                Suspect first = explanations.get(0).suspects().get(0);
                assertEquals(Slip.ROW_SHIFTED, first.slip(), wrong.told());
                assertEquals(table.rowId(row), first.row(), wrong.told());
                assertEquals(joined(before, row), first.fits(), wrong.told());
            }
        }
    }

    private static String joined(RequestsTable table, int row) {
        return IntStream.range(0, table.columns())
                .mapToObj(column -> Long.toString(table.at(row, column)))
                .collect(Collectors.joining(", "));
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
    void twoCellsOfARowOrColumnExchangedAreNamedAsSuch(String form, double filled) {
        int tried = 0;
        for (long seed = 0; tried < TABLES; seed++) {
            Random random = new Random(seed);
            RequestsTable before = RequestsTable.random(form, filled, random);
            RequestsTable table = before.copy();
            boolean inRow = random.nextBoolean();
            int row = random.nextInt(table.rows());
            int column = random.nextInt(table.columns());
            int otherRow = inRow ? row : random.nextInt(table.rows());
            int otherColumn = inRow ? random.nextInt(table.columns()) : column;
            if (table.at(row, column) != table.at(otherRow, otherColumn)) {
                tried++;
                table.with(row, column, before.at(otherRow, otherColumn));
                table.with(otherRow, otherColumn, before.at(row, column));
                exchangeIsNamed(Wrong.of(table, told(form, filled, seed), before));
            }
        }
    }

    /** The exchange, or so many others of equal right that not all are listed. */
    private static void exchangeIsNamed(Wrong wrong) {
        List<JudgedIdentity> identities = wrong.table().identities();
        List<Explanation> explanations = Localiser.explain(identities);
        allExplained(wrong, identities, explanations);
        assertEquals(1, explanations.size(), wrong.told());
        assertEquals(Set.of(Slip.CELLS_EXCHANGED), slips(explanations), wrong.told());
        Explanation one = explanations.get(0);
        boolean full =
                one.suspects().stream().filter(s -> s.slip() == Slip.CELLS_EXCHANGED).count()
                        == 2L * Naming.MOST_NAMED;
        assertTrue(full || named(explanations).containsAll(wrong.truth()), wrong.told());
        assertTrue(!unique(explanations) || one.suspects().size() == 2, wrong.told());
        assertTrue(amongAll(wrong, identities), wrong.told());
    }

    @ParameterizedTest
    @CsvSource({"2019, 0.6", "2021, 0.1"})
    void theIdentitiesAreThoseThatTheRulesJudge(String form, double filled) {
        for (long seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            RequestsTable table = RequestsTable.random(form, filled, random);
            change(table, random.nextInt(table.rows()), random.nextInt(table.columns()), random);
            List<JudgedIdentity> byRules = table.judgedByRules();
            List<JudgedIdentity> all = table.identities();
            assertEquals(7 + 7 + table.rows(), all.size());
            assertEquals(
                    byRules.stream().map(JudgedIdentity::identity).toList(),
                    all.stream().map(JudgedIdentity::identity).toList());
            assertEquals(
                    byRules.stream().map(JudgedIdentity::verdict).toList(),
                    all.stream().map(JudgedIdentity::verdict).toList());
        }
    }
}
