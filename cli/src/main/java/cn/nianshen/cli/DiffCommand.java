package cn.nianshen.cli;

import cn.nianshen.AuditRequest;
import cn.nianshen.Auditor;
import cn.nianshen.output.Audit;
import cn.nianshen.output.Header;
import cn.nianshen.output.HtmlComparison;
import cn.nianshen.output.JsonComparison;
import cn.nianshen.output.Pairing;
import cn.nianshen.output.Result;
import cn.nianshen.output.TextComparison;
import cn.nianshen.rule.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two results, or two states of a report: what was mended, what is left, what is new. */
@Command(name = "diff", mixinStandardHelpOptions = true, sortOptions = false)
final class DiffCommand implements Callable<Integer> {

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

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.out")
    private @Nullable Path out;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|info",
            descriptionKey = "option.diff-fail-on",
            defaultValue = "warning")
    private FailOn failOn = FailOn.WARNING;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
    private @Nullable LocalDate asOf;

    @Mixin private CommonOptions common = new CommonOptions();

    DiffCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        var day = asOf == null ? context.terminal().today() : asOf;
        var packs = common.packs(context);
        var profile = common.profile(packs);
        var auditor = new Auditor(packs, profile, context.reading());
        var request = new AuditRequest(0, "", "", day);
        var header = CommonOptions.header(packs, profile, day);
        var files = new ResultFiles(context, auditor, request, header);
        var pairing = Pairing.of(files.read(before), files.read(after));
        write(header, pairing);
        return code(pairing);
    }

    private int code(Pairing pairing) {
        boolean unaudited = pairing.pairs().stream().anyMatch(p -> !isAudited(p.after()));
        if (unaudited || pairing.pairs().isEmpty()) {
            return Exit.NOT_ALL_AUDITED;
        }
        var least = Severity.valueOf(failOn.name());
        return pairing.pairs().stream().anyMatch(p -> p.isLeft(least)) ? Exit.FINDINGS : Exit.FINE;
    }

    private static boolean isAudited(Result result) {
        return result.status().equals(Audit.Status.AUDITED.id());
    }

    private void write(Header header, Pairing pairing) throws IOException {
        var file = out;
        if (file == null) {
            var terminal = context.terminal();
            write(header, pairing, terminal.dataWriter(), terminal.dataIsConsole());
            return;
        }
        var text = new StringWriter();
        write(header, pairing, text, false);
        WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write(Header header, Pairing pairing, Writer target, boolean coloured)
            throws IOException {
        switch (format) {
            case JSON -> JsonComparison.write(target, header, pairing);
            case HTML -> new HtmlComparison(target, common.messages()).write(header, pairing);
            case TEXT ->
                    new TextComparison(target, common.messages(), coloured).write(header, pairing);
        }
        target.flush();
    }
}
