package cn.nianshen.cli;

import cn.nianshen.output.Messages;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.function.Supplier;

/** Sees to it that a pack that ends the process does not make a run look finished. */
final class ExitGuard {

    private volatile boolean finished;

    private ExitGuard() {}

    /** Installs the guard for this process. */
    static ExitGuard install(PrintWriter talk, Supplier<Messages> words) {
        var guard = new ExitGuard();
        var hook = new Thread(() -> guard.ending(talk, words), "exit-guard");
        Runtime.getRuntime().addShutdownHook(hook);
        return guard;
    }

    /** The run has come to its end. */
    void finished() {
        finished = true;
    }

    private void ending(PrintWriter talk, Supplier<Messages> words) {
        if (!finished && askedFor()) {
            talk.println(words.get().text("ended"));
            talk.flush();
            Runtime.getRuntime().halt(Exit.FAILED);
        }
    }

    /** Whether the program itself asked to end, not a signal. */
    private static boolean askedFor() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(
                        frame ->
                                frame.getClassName().equals(Runtime.class.getName())
                                        && frame.getMethodName().equals("exit"));
    }
}
