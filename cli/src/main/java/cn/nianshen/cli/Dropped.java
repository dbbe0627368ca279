package cn.nianshen.cli;

import cn.nianshen.output.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Audits what was dropped on the script for it, and opens the pages that come of it. In Java, not
 * in the script, since names of files are not safe in cmd.
 */
public final class Dropped {

    private final Terminal terminal;
    private final Messages words;
    private final Path refuge;
    private final Consumer<Path> opener;

    /**
     * Made for one run.
     *
     * @param terminal where to speak
     * @param refuge where pages go if they cannot lie beside the files
     * @param opener shows a page
     */
    Dropped(Terminal terminal, Path refuge, Consumer<Path> opener) {
        this.terminal = terminal;
        this.words = Messages.load(Main.class, "cli", Messages.LANGUAGES.get(0));
        this.refuge = refuge;
        this.opener = opener;
    }

    /** Runs it and ends the process with the exit code of the audit. */
    public static void main(String[] arguments) {
        var terminal = Terminal.ofProcess();
        System.setOut(System.err);
        var guard =
                ExitGuard.install(terminal.talk(), () -> Messages.load(Main.class, "cli", "zh"));
        var refuge = Path.of(System.getProperty("java.io.tmpdir"));
        int code = new Dropped(terminal, refuge, Dropped::open).run(List.of(arguments));
        terminal.talk().flush();
        guard.finished();
        System.exit(code);
    }

    /** Audits the files; returns the exit code. */
    int run(List<String> files) {
        if (files.isEmpty()) {
            say("drop.usage");
            return Exit.USAGE;
        }
        boolean one = files.size() == 1 && !Files.isDirectory(Path.of(files.get(0)));
        var name = words.text("drop.name") + (one ? ".html" : "");
        var first = Path.of(files.get(0)).toAbsolutePath();
        var beside = first.getParent();
        var folder = beside != null && takes(beside) ? beside : refuge;
        var target = folder.resolve(name);
        int code = audit(files, target);
        var page = one ? target : target.resolve("index.html");
        if (!Files.isRegularFile(page) || code == Exit.USAGE) {
            say("drop.failed");
            return Math.max(code, Exit.USAGE);
        }
        say("drop.written", page);
        if (code > Exit.FINDINGS) {
            say("drop.incomplete");
        }
        opener.accept(page);
        return code;
    }

    private int audit(List<String> files, Path target) {
        var arguments = new ArrayList<>(List.of("audit", "--report", "html=" + target, "--"));
        arguments.addAll(files);
        var unseen =
                new Terminal(
                        OutputStream.nullOutputStream(),
                        terminal.talk(),
                        terminal.dataCharset(),
                        false,
                        terminal.talkIsConsole(),
                        terminal.today());
        return Main.run(unseen, arguments.toArray(String[]::new));
    }

    /** Tried, since what Windows says of rights is not to be relied on. */
    private static boolean takes(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "nianshen", ".tmp"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What start does, without a command line that cmd would read. */
    private static void open(Path page) {
        try {
            new ProcessBuilder("rundll32.exe", "url.dll,FileProtocolHandler", page.toString())
                    .start();
        } catch (IOException e) {
            // its place has been told
        }
    }

    private void say(String key, Object... arguments) {
        terminal.talk().println(words.text(key, arguments));
    }
}
