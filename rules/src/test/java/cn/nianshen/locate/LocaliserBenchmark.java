package cn.nianshen.locate;

import cn.nianshen.rule.Certainty;
import cn.nianshen.rule.JudgedIdentity;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Prints how much time of the processor the search takes: median and worst of 1,000 tables each,
 * after as many to warm up; and in how many of them only one set of cells explains all.
 */
final class LocaliserBenchmark {

    private static final int TABLES = 1_000;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private LocaliserBenchmark() {}

    /** With any argument, whole lines and tables alone. */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            lines();
            return;
        }
        for (int cells : new int[] {1, 2, 3, 6, 8}) {
            print(cells + " random cells", (table, random) -> scatter(table, random, cells, 201));
        }
        for (int cells : new int[] {2, 6}) {
            print(cells + " cells one more", (table, random) -> oneMore(table, random, cells));
        }
        lines();
    }

    private static void lines() {
        print("a row aside", LocaliserBenchmark::shift);
        print("the row of totals at nought", LocaliserBenchmark::noTotals);
        print("every figure random", (table, random) -> scatter(table, random, 2_000, 50));
    }

    private static void scatter(RequestsTable table, Random random, int many, int below) {
        for (int i = 0; i < many; i++) {
            table.with(
                    random.nextInt(table.rows()),
                    random.nextInt(table.columns()),
                    random.nextInt(below));
        }
    }

    private static void oneMore(RequestsTable table, Random random, int many) {
        for (int i = 0; i < many; i++) {
            int row = random.nextInt(table.rows());
            int column = random.nextInt(table.columns());
            table.with(row, column, table.at(row, column) + 1);
        }
    }

    private static void shift(RequestsTable table, Random random) {
        int row = random.nextInt(table.rows());
        for (int column = table.last(); column >= 0; column--) {
            table.with(row, column, column == 0 ? 0 : table.at(row, column - 1));
        }
    }

    private static void noTotals(RequestsTable table, Random random) {
        for (int column = 0; column < table.columns(); column++) {
            table.with(table.row("sum"), column, 0);
        }
    }

    private static void print(String what, BiConsumer<RequestsTable, Random> slip) {
        for (String form : List.of("2019", "2021")) {
            for (double filled : new double[] {0.1, 0.6}) {
                List<List<JudgedIdentity>> tables = new ArrayList<>();
                for (long seed = 0; seed < TABLES; seed++) {
                    Random random = new Random(seed);
                    RequestsTable table = RequestsTable.random(form, filled, random);
                    slip.accept(table, random);
                    tables.add(table.identities());
                }
                measure(tables);
                double[] times = measure(tables);
                System.out.printf(
                        Locale.ROOT,
                        "%-28s form %s filled %.1f: median %.3f ms, worst %.3f ms, unique %d%n",
                        what,
                        form,
                        filled,
                        times[TABLES / 2],
                        times[TABLES - 1],
                        tables.stream().filter(LocaliserBenchmark::unique).count());
            }
        }
    }

    private static boolean unique(List<JudgedIdentity> identities) {
        return Localiser.explain(identities).stream()
                .allMatch(one -> one.tracing().certainty() == Certainty.UNIQUE);
    }

    private static double[] measure(List<List<JudgedIdentity>> tables) {
        double[] times = new double[tables.size()];
        for (int i = 0; i < times.length; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            Localiser.explain(tables.get(i));
            times[i] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }
}
