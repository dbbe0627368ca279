package cn.nianshen.cli;

import java.util.Locale;

/** Shows on a console how far a long run is. */
final class Progress {

    private static final int LONG = 10;
    private static final int WIDTH = 40;
    private static final long SECOND = 1_000_000_000;
    private static final long MINUTE = 60;

    private final Terminal terminal;
    private final int all;
    private final boolean shown;
    private final long start = System.nanoTime();
    private int done;

    /**
     * @param terminal where to show it
     * @param all number of files
     * @param resultsOnConsole whether the results themselves run over the console
     */
    Progress(Terminal terminal, int all, boolean resultsOnConsole) {
        this.terminal = terminal;
        this.all = all;
        shown = terminal.talkIsConsole() && !resultsOnConsole && all >= LONG;
    }

    /** One more file is begun. */
    void next() {
        done++;
        if (shown) {
            int filled = (int) ((long) WIDTH * done / all);
            var bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
            terminal.talk().print("\r[" + bar + "] " + done + '/' + all + left());
            terminal.talk().flush();
        }
    }

    /** Time left, in minutes and seconds, once a few files have shown what one takes. */
    private String left() {
        if (done <= LONG) {
            return "";
        }
        long seconds = (System.nanoTime() - start) / SECOND * (all - done + 1) / (done - 1);
        return String.format(Locale.ROOT, "  \u2248 %d:%02d ", seconds / MINUTE, seconds % MINUTE);
    }

    /** Takes the bar away after the last file. */
    void clear() {
        if (shown && done == all) {
            terminal.talk().print('\r' + " ".repeat(WIDTH + 36) + '\r');
            terminal.talk().flush();
        }
    }
}
