package cn.nianshen.cli;

/** Says how to go on with a campaign that was interrupted from outside. */
final class Interrupted implements AutoCloseable {

    private final Thread hook;

    private Interrupted(Thread hook) {
        this.hook = hook;
    }

    /** Watches until it is closed. */
    static Interrupted watch(Context context) {
        var hook = new Thread(() -> context.say("campaign.interrupted"), "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interrupted(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it is ending already, and says so
        }
    }
}
