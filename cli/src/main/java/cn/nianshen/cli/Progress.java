package cn.nianshen.cli;

/** Shows on a console how far a long run is. */
final class Progress {

    private static final int LONG = 10;
    private static final int WIDTH = 40;

    private final Terminal terminal;
    private final int all;
    private final boolean shown;
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
            terminal.talk().print("\r[" + bar + "] " + done + '/' + all);
            terminal.talk().flush();
        }
    }

    /** Takes the bar away after the last file. */
    void clear() {
        if (shown && done == all) {
            terminal.talk().print('\r' + " ".repeat(WIDTH + 20) + '\r');
            terminal.talk().flush();
        }
    }
}
