package cn.nianshen.cli;

import cn.nianshen.AuditRequest;
import cn.nianshen.Auditor;
import cn.nianshen.output.Pairing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two results, or two states of a report: what was mended, what is left, what is new. */
@Command(name = "diff", sortOptions = false)
final class DiffCommand implements CommonOptions.Owner {

    /** A format of the comparison. */
    enum Kind {
        TEXT,
        JSON,
        HTML
    }

    /** From which severity on what is left or new gives exit code 1. */
    enum FailOn {
        ERROR,
        WARNING,
        INFO
    }

    private final Context context;

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "option.before")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "option.after")
    private Path after = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            descriptionKey = "option.diff-format",
            defaultValue = "text")
    private Kind format = Kind.TEXT;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            descriptionKey = "option.out")
    private @Nullable Path out;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|info",
            descriptionKey = "option.diff-fail-on",
            defaultValue = "warning")
    private FailOn failOn = FailOn.WARNING;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
    private @Nullable LocalDate asOf;

    private final CommonOptions common = new CommonOptions();

    DiffCommand(Context context) {
        this.context = context;
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws IOException {
        var day = context.day(asOf);
        var packs = common.packs(context);
        var profile = common.profile(packs);
        var auditor = new Auditor(packs, profile, context.reading());
        var request = new AuditRequest(0, "", "", day);
        var header = CommonOptions.header(packs, profile, day);
        var files = new ResultFiles(context, auditor, request, header);
        var pairing = Pairing.of(files.read(before), files.read(after));
        new DiffWriter(context, common.messages(), format, out).write(header, pairing);
        return DiffWriter.code(pairing, failOn);
    }
}
