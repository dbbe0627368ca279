package cn.nianshen.cli;

import cn.nianshen.output.Messages;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.worker.BoundedReading;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {

    private static final String AUDIT = "audit";

    private static final List<String> FILE_COMMANDS = List.of(AUDIT, "parse");

    /** Options that ask about the program, and have no file read. */
    private static final List<String> ABOUT = List.of("-h", "-V", "-hV", "--help", "--version");

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // picocli would look for a class of Groovy in every jar
        System.setProperty("picocli.disable.closures", "true");
        // and SLF4J for loggers, and would say that it was told where one is
        System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        var terminal = Terminal.ofProcess();
        // a pack is code: what it prints must not get into the results
        System.setOut(System.err);
        System.exit(watched(terminal, arguments));
    }

    /** Runs the command where a pack may try to end the process; returns its exit code. */
    static int watched(Terminal terminal, String... arguments) {
        var guard = ExitGuard.install(terminal.talk(), () -> words(arguments));
        int code = guarded(terminal, arguments);
        guard.finished();
        return code;
    }

    /** An error of the machine is a failure, not the exit code 1, which means findings. */
    private static int guarded(Terminal terminal, String... arguments) {
        try {
            return run(terminal, arguments);
        } catch (LinkageError | VirtualMachineError e) {
            terminal.talk().println(words(arguments).text("internal", e));
            terminal.talk().flush();
            return Exit.FAILED;
        }
    }

    /** Runs the command; returns its exit code. */
    static int run(Terminal terminal, String... arguments) {
        try (var reading = new BoundedReading()) {
            return run(terminal, new FirstReading(reading), arguments);
        }
    }

    private static int run(Terminal terminal, FirstReading reading, String... arguments) {
        // the pack and the first file take longer than the words of the command
        Supplier<Pack> pack = PackLoader::builtIn;
        if (filesAreToCome(arguments)) {
            // a profile may leave rules out: which is known when it has been read
            boolean whole = !anyStarts(arguments, "--profile");
            pack = Ahead.begin(() -> PackLoader.builtIn(whole));
            reading.begin(arguments);
        }
        var words = words(arguments);
        var context = new Context(terminal, words, pack, reading);
        var line = commandLine(context, arguments);
        line.setOut(new PrintWriter(terminal.dataWriter()));
        line.setErr(terminal.talk());
        int from = filesAreToCome(arguments) ? 1 : 0;
        int code = line.execute(Arrays.copyOfRange(arguments, from, arguments.length));
        if (line.getOut().checkError() && code != Exit.FAILED) {
            terminal.talk().println(words.text("output.lost"));
            code = Math.max(code, Exit.FAILED);
        }
        terminal.talk().flush();
        return code;
    }

    private static Messages words(String... arguments) {
        return Messages.load(Main.class, "cli", language(arguments));
    }

    /** Whether the command is one that reads files, and not only asks how it is used. */
    private static boolean filesAreToCome(String... arguments) {
        return arguments.length > 1
                && FILE_COMMANDS.contains(arguments[0])
                && Collections.disjoint(List.of(arguments), ABOUT);
    }

    private static boolean anyStarts(String[] arguments, String with) {
        for (var each : arguments) {
            if (each.startsWith(with)) {
                return true;
            }
        }
        return false;
    }

    private static CommandLine commandLine(Context context, String... arguments) {
        var line = filesAreToCome(arguments) ? fileCommand(context, arguments[0]) : all(context);
        line.setResourceBundle(new HelpTexts(context.words()));
        line.setExpandAtFiles(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        boolean coloured = context.terminal().dataIsConsole();
        var ansi = coloured ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
        line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
        line.setParameterExceptionHandler(new Faults(context)::usage);
        line.setExecutionExceptionHandler(new Faults(context)::execution);
        return line;
    }

    private static CommandLine all(Context context) {
        return new CommandLine(new RootCommand())
                .addSubcommand(new FileCommands.AuditFiles(context).line())
                .addSubcommand(new FileCommands.ParseFiles(context).line())
                .addSubcommand(CommonOptions.line(new DiffCommand(context)))
                .addSubcommand(CommonOptions.line(new AnnotateCommand(context)))
                .addSubcommand(CommonOptions.line(new NoticeCommand(context)))
                .addSubcommand(CommonOptions.line(new TemplateCommand(context)))
                .addSubcommand(campaign(context))
                .addSubcommand(rules(context));
    }

    /** The one command that is asked for: describing those that are not takes a while. */
    private static CommandLine fileCommand(Context context, String name) {
        var line =
                name.equals(AUDIT)
                        ? new FileCommands.AuditFiles(context).line()
                        : new FileCommands.ParseFiles(context).line();
        return line.setCommandName(RootCommand.NAME + ' ' + name);
    }

    private static CommandLine campaign(Context context) {
        return CommonOptions.line(new CampaignCommand(context))
                .addSubcommand(CommonOptions.line(new CampaignDecide(context)))
                .addSubcommand(CommonOptions.line(new CampaignRate(context)))
                .addSubcommand(CommonOptions.line(new CampaignDiff(context)));
    }

    private static CommandLine rules(Context context) {
        return new CommandLine(new RulesCommand())
                .addSubcommand(CommonOptions.line(new RulesCommand.ListRules(context)))
                .addSubcommand(CommonOptions.line(new RulesCommand.ExplainRule(context)))
                .addSubcommand(CommonOptions.line(new CatalogueCommand(context)))
                .addSubcommand(CommonOptions.line(new VerifyCommand(context)))
                .addSubcommand(CommonOptions.line(new NewCommand(context)));
    }

    /** The language asked for, found before the arguments are understood, for the help texts. */
    private static String language(String... arguments) {
        var language = Messages.LANGUAGES.get(0);
        for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
            if (arguments[i].startsWith("--lang=")) {
                language = arguments[i].substring("--lang=".length());
            } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                language = arguments[i + 1];
            }
        }
        language = language.toLowerCase(Locale.ROOT);
        return Messages.LANGUAGES.contains(language) ? language : Messages.LANGUAGES.get(0);
    }
}
