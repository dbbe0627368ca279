package cn.nianshen.cli;

import cn.nianshen.output.Audit;
import cn.nianshen.output.Summary;
import cn.nianshen.source.Format;
import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Takes one file after the other; no file can end the run. */
final class AuditRun {

    private final Context context;
    private final Function<SourceFile, Audit> work;

    /**
     * @param context where to say what failed
     * @param work what is done with each file
     */
    AuditRun(Context context, Function<SourceFile, Audit> work) {
        this.context = context;
        this.work = work;
    }

    /** Has each file done and written; the counts of all. */
    Summary over(Inputs inputs, Outputs outputs) throws IOException {
        var progress = new Progress(context.terminal(), inputs.files().size(), outputs.onConsole());
        var summary = Summary.NONE.ignoring(inputs.ignored());
        for (var input : inputs.files()) {
            progress.next();
            var audit = audit(input);
            progress.clear();
            outputs.audit(audit);
            summary = summary.plus(audit);
        }
        return summary;
    }

    private Audit audit(Input input) {
        try {
            return audit(FileReader.read(input));
        } catch (FileReader.Unreadable e) {
            var megabytes = Integer.toString(SourceFile.MAX_BYTES >> 20);
            return unreadable(input.name(), "", e.reason(), megabytes);
        }
    }

    private Audit audit(SourceFile file) {
        try {
            return work.apply(file);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            context.say("file.failed", file.name(), e.toString());
            return unreadable(file.name(), file.sha256(), "internal", e.getClass().getSimpleName());
        }
    }

    private static Audit unreadable(
            String name, String sha256, String reason, String... arguments) {
        return new Audit(
                name,
                sha256,
                Format.UNKNOWN,
                Audit.Status.UNREADABLE,
                reason,
                List.of(arguments),
                null,
                List.of(),
                null);
    }
}
