package cn.nianshen.bench;

import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.rule.RuleRunner;
import java.util.List;

/**
 * What the built-in pack costs a process that has just started: loading it, and the first run of
 * its rules over no facts. Start it often, each time in a process of its own, and take the median.
 */
public final class StartUp {

    private static final long NANOS_PER_MICRO = 1_000;

    private StartUp() {}

    /** Prints one line. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Pack pack = PackLoader.builtIn();
        long loaded = System.nanoTime();
        var run = new RuleRunner(pack.forms()).run(pack.rules(), pack.cards(), List.of());
        long judged = System.nanoTime();
        int rules = pack.cards().size();
        System.out.printf(
                "%d rules, %d outcomes: loaded in %d us (%d us a rule), first run %d us%n",
                rules,
                run.outcomes().size(),
                (loaded - start) / NANOS_PER_MICRO,
                (loaded - start) / NANOS_PER_MICRO / rules,
                (judged - loaded) / NANOS_PER_MICRO);
    }
}
