package cn.nianshen.drools;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Looks at the clock while rules from outside run in a thread of their own. One that never returns
 * is left behind, and its pack is not run again.
 */
final class Watch {

    private static final long LOOK_MILLIS = 200;
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long STACK_BYTES = 8L << 20;

    private volatile boolean stuck;

    /** Whether a run was left behind. */
    boolean stuck() {
        return stuck;
    }

    /** The faults of the run, however it ends. */
    Map<String, String> over(BoundedRun run, Supplier<Map<String, String>> work) {
        FutureTask<Map<String, String>> task = new FutureTask<>(work::get);
        Thread thread = new Thread(null, task, "pack", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (run.overdue(GRACE_NANOS)) {
                    stuck = true;
                    return run.abandon();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
