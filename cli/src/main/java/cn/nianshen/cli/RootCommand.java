package cn.nianshen.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: says how it is used. */
@Command(
        name = RootCommand.NAME,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class RootCommand implements Runnable {

    /** What the program is called. */
    static final String NAME = "nianshen";

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "", Refusal.usage("wrong.no-command"));
    }
}
