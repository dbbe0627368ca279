package cn.nianshen.cli;

import cn.nianshen.pack.BadPackException;
import cn.nianshen.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
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
            unmatched(unmatched.getUnmatched(), fault.getCommandLine());
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
            asked(fault.getArgSpec().paramLabel());
        } else {
            context.say("wrong.other", fault.getMessage());
        }
        context.say("wrong.help", fault.getCommandLine().getCommandSpec().qualifiedName());
        return Exit.USAGE;
    }

    /** What is not understood, and what may have been meant. */
    private void unmatched(List<String> words, CommandLine line) {
        context.say("wrong.unmatched", String.join(" ", words));
        var first = words.get(0);
        int equals = first.indexOf('=');
        var said = equals > 0 ? first.substring(0, equals) : first;
        var spec = line.getCommandSpec();
        var known =
                said.startsWith("-") ? spec.optionsMap().keySet() : line.getSubcommands().keySet();
        var nearest = isShort(said) ? null : Nearest.of(said, known);
        if (nearest != null) {
            context.say("wrong.nearest", nearest);
        } else if (!said.startsWith("-") && spec.parent() == null && looksLikeFile(first)) {
            context.say("wrong.file-first", first);
        }
    }

    /** An option of one letter is as near to each other one. */
    private static boolean isShort(String said) {
        return said.length() <= 2 && said.startsWith("-");
    }

    private static boolean looksLikeFile(String word) {
        try {
            return Files.exists(Path.of(word)) || word.lastIndexOf('.') > 0;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What a value is to look like, by how help names it. */
    private void asked(String label) {
        if (label.indexOf('|') > 0) {
            context.say("wrong.one-of", label.replace("|", ", "));
        } else if (context.words().has("wrong.like." + label)) {
            context.say("wrong.like." + label);
        }
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
