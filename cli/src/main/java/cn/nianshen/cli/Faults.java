package cn.nianshen.cli;

import cn.nianshen.pack.BadPackException;
import cn.nianshen.store.StoreException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, in words and as an exit code. */
final class Faults {

    private static final Map<String, String> IO_REASONS =
            Map.of(
                    "No space left", "io.full",
                    "Disk quota", "io.full",
                    "not enough space", "io.full",
                    "Broken pipe", "io.closed",
                    "Stream Closed", "io.closed",
                    "Permission denied", "io.forbidden",
                    "Access is denied", "io.forbidden",
                    "Read-only file system", "io.forbidden",
                    "Input/output error", "io.device");

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

    /** The system's words for why an output failed, in words of the bundle where they are known. */
    String reason(@Nullable Exception fault) {
        var message = fault == null ? "" : String.valueOf(fault.getMessage());
        for (var known : IO_REASONS.entrySet()) {
            if (message.contains(known.getKey())) {
                return context.words().text(known.getValue());
            }
        }
        return context.words().text("io.other", message);
    }

    /** A command that ended before its time. */
    int execution(Exception fault, CommandLine line, ParseResult parsed) {
        if (fault instanceof Refusal refusal) {
            context.say(refusal.key(), refusal.arguments());
            return refusal.code();
        }
        if (fault instanceof BadPackException bad) {
            context.say("pack.bad");
            bad.faults()
                    .forEach(each -> context.terminal().talk().println("  " + context.fault(each)));
            return Exit.FAILED;
        }
        if (fault instanceof StoreException lost) {
            context.say("store." + lost.key(), lost.arguments());
            return Exit.FAILED;
        }
        if (fault instanceof IOException) {
            context.say("output.broken", reason(fault));
            return Exit.FAILED;
        }
        context.say("internal", fault.toString());
        if (System.getenv("NIANSHEN_DEBUG") != null) {
            fault.printStackTrace(context.terminal().talk());
        }
        return Exit.FAILED;
    }
}
