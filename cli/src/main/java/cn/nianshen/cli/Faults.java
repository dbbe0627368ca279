package cn.nianshen.cli;

import cn.nianshen.pack.BadPackException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, in words and as an exit code. */
final class Faults {

    private final Context context;

    Faults(Context context) {
        this.context = context;
    }

    /** Arguments that are not understood. */
    int usage(ParameterException fault, String[] arguments) {
        if (fault.getCause() instanceof Refusal refusal) {
            context.say(refusal.key(), refusal.arguments());
        } else if (fault instanceof UnmatchedArgumentException unmatched) {
            context.say("wrong.unmatched", String.join(" ", unmatched.getUnmatched()));
        } else if (fault instanceof MissingParameterException missing) {
            var names = new StringBuilder();
            for (var argument : missing.getMissing()) {
                names.append(names.isEmpty() ? "" : ", ").append(argument.paramLabel());
            }
            context.say("wrong.missing", names);
        } else if (fault instanceof OverwrittenOptionException twice) {
            context.say("wrong.twice", name(twice.getOverwritten()));
        } else if (fault.getArgSpec() != null && fault.getValue() != null) {
            context.say("wrong.value", name(fault.getArgSpec()), fault.getValue());
        } else {
            context.say("wrong.other", fault.getMessage());
        }
        context.say("wrong.help", fault.getCommandLine().getCommandSpec().qualifiedName());
        return Exit.USAGE;
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option
                ? option.longestName()
                : argument.paramLabel();
    }

    /** A command that ended before its time. */
    int execution(Exception fault, CommandLine line, ParseResult parsed) {
        if (fault instanceof Refusal refusal) {
            context.say(refusal.key(), refusal.arguments());
            return refusal.code();
        }
        if (fault instanceof BadPackException bad) {
            context.say("pack.bad");
            bad.faults().forEach(each -> context.terminal().talk().println("  " + each));
            return Exit.FAILED;
        }
        if (fault instanceof IOException) {
            context.say("output.broken", fault.getMessage());
            return Exit.FAILED;
        }
        context.say("internal", fault.toString());
        if (System.getenv("NIANSHEN_DEBUG") != null) {
            fault.printStackTrace(context.terminal().talk());
        }
        return Exit.FAILED;
    }
}
