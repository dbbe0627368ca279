package cn.nianshen.fuzz;

import java.nio.file.Path;
import java.util.Locale;

/** The long run: all targets one after the other, each for a time; prints a table of what came. */
public final class LongRun {

    private LongRun() {}

    /**
     * Runs targets.
     *
     * @param arguments folder for findings, seconds for each target, ids of targets with commas
     *     between them or {@code all}
     */
    public static void main(String[] arguments) {
        var run = new FuzzRun(Path.of(arguments[0]));
        int seconds = Integer.parseInt(arguments[1]);
        boolean clean = true;
        System.out.println("| target | seconds | files tried | branches | faults |");
        System.out.println("|---|---|---|---|---|");
        for (var kind : Kind.named(arguments[2])) {
            long since = System.nanoTime();
            var result = run.run(kind.id(), 0, seconds);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %s |%n",
                    kind.id(),
                    (System.nanoTime() - since) / 1_000_000_000L,
                    result.inputs(),
                    result.coverage(),
                    result.ended() ? result.faults().size() : "did not end");
            result.faults().forEach(System.out::println);
            clean &= result.clean();
        }
        if (!clean) {
            System.exit(1);
        }
    }
}
