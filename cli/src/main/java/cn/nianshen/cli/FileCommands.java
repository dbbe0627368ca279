package cn.nianshen.cli;

import cn.nianshen.AuditRequest;
import cn.nianshen.Auditor;
import cn.nianshen.output.Audit;
import cn.nianshen.output.CsvRenderer;
import cn.nianshen.output.HtmlRenderer;
import cn.nianshen.output.HtmlSite;
import cn.nianshen.output.JsonRenderer;
import cn.nianshen.output.JunitRenderer;
import cn.nianshen.output.MarkdownRenderer;
import cn.nianshen.output.Renderer;
import cn.nianshen.output.SarifRenderer;
import cn.nianshen.output.Summary;
import cn.nianshen.output.TextRenderer;
import cn.nianshen.output.TextReports;
import cn.nianshen.output.WaiverDraft;
import cn.nianshen.output.XlsxRenderer;
import cn.nianshen.pack.Articles;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.rule.Severity;
import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands that read reports: {@code audit} and {@code parse}. */
abstract class FileCommands implements Callable<Integer> {

    private static final int NAMED = 5;

    private final Context context;

    private final FileOptions files = new FileOptions();
    private final CommonOptions common = new CommonOptions();

    private FileCommands(Context context) {
        this.context = context;
    }

    /** The command line of this command, which has some options of its own. */
    final CommandLine line(String name, OptionSpec... own) {
        var command = CommandSpec.wrapWithoutInspection(this).name(name);
        command.usageMessage().sortOptions(false);
        files.addTo(command);
        List.of(own).forEach(command::addOption);
        common.addTo(command);
        return new CommandLine(command);
    }

    /** What is done with a file. */
    abstract Audit work(Auditor auditor, SourceFile file, AuditRequest request);

    /** Makes the renderer of an output. */
    abstract Renderer renderer(Target target, Writer writer, Making with);

    /** Makes the renderer of an output of bytes. */
    abstract Renderer packed(Target target, OutputStream stream, Making with);

    /** Makes the renderer of a folder of pages. */
    abstract Renderer site(HtmlSite.Folder folder, Making with);

    /** The exit code for the counts of a run. */
    abstract int code(Summary summary);

    @Override
    public Integer call() throws IOException {
        var request = files.request(context.terminal().today());
        var targets = files.targets(context.terminal());
        var inputs = Inputs.of(files.paths());
        inputs.files().stream().limit(1).forEach(context.reading()::begin);
        return over(request, targets, inputs);
    }

    private int over(AuditRequest request, List<Target> targets, Inputs inputs) throws IOException {
        var packs = common.packs(context);
        var profile = common.profile(packs);
        var making =
                new Making(
                        common.messages(),
                        form -> PlaceNames.of(packs.get(0).forms(), form),
                        Articles.of(packs));
        var auditor = new Auditor(packs, profile, context.reading());
        var agencies = new SameAgency(context);
        int threads = files.threads(inputs.files().size());
        context.reading().allow(files.processes());
        var run =
                new AuditRun(
                        context,
                        file -> agencies.take(work(auditor, file, request)),
                        threads,
                        Journal.NONE);
        var outputs =
                new Outputs(
                        targets,
                        context.terminal(),
                        inputs.places(),
                        makers(making),
                        this::givenUp);
        Summary summary;
        keep(targets);
        try (outputs) {
            outputs.begin(CommonOptions.header(packs, profile, request.asOf()));
            summary = run.over(inputs, outputs);
            outputs.finish(summary);
        }
        agencies.say();
        MissingFiles.tell(context, files.paths());
        int lost = outputs.anyGivenUp() ? Exit.FAILED : Exit.FINE;
        return Math.max(lost, Math.max(code(summary), leftOut(inputs, summary)));
    }

    /** What somebody wrote into a workbook of an earlier run is not written over. */
    private void keep(List<Target> targets) {
        for (var target : targets) {
            var file = target.file();
            if (target.kind().isPacked() && file != null) {
                ChangedBook.keep(context, file);
            }
        }
    }

    private void givenUp(OneOutput output) {
        context.say("output.given-up", output.named(), new Faults(context).reason(output.fault()));
    }

    private Outputs.Makers makers(Making making) {
        return new Outputs.Makers() {
            @Override
            public Renderer written(Target target, Writer writer) {
                return renderer(target, writer, making);
            }

            @Override
            public Renderer packed(Target target, OutputStream stream) {
                return FileCommands.this.packed(target, stream, making);
            }

            @Override
            public Renderer pages(HtmlSite.Folder folder) {
                return site(folder, making);
            }
        };
    }

    /** Says what was left out; the exit code for that. */
    private int leftOut(Inputs inputs, Summary summary) {
        int code = Exit.FINE;
        for (var folder : inputs.emptyFolders()) {
            context.say("folder.empty", folder);
            code = Exit.NOT_ALL_AUDITED;
        }
        if (inputs.bounded()) {
            context.say("folder.bounded", Inputs.MOST_DEPTH, Inputs.MOST_FILES);
            code = Exit.NOT_ALL_AUDITED;
        }
        if (summary.files() > 1 && summary.audited() == 0) {
            context.say("none.audited");
            code = Exit.NOT_ALL_AUDITED;
        }
        var over = inputs.passedOver();
        if (!over.isEmpty()) {
            var some = String.join(", ", over.subList(0, Math.min(NAMED, over.size())));
            var key = over.size() > NAMED ? "folder.passed-over.more" : "folder.passed-over";
            context.say(key, over.size(), some);
        }
        return code;
    }

    private static int unaudited(Summary summary) {
        boolean all = summary.unreadable() + summary.notReports() + summary.faults() == 0;
        return all && summary.incomplete() == 0 ? Exit.FINE : Exit.NOT_ALL_AUDITED;
    }

    /** From which severity on findings give exit code 1. */
    enum FailOn {
        ERROR,
        WARNING,
        NEVER;

        boolean fails(Severity severity) {
            return switch (this) {
                case ERROR -> severity == Severity.ERROR;
                case WARNING -> severity != Severity.INFO;
                case NEVER -> false;
            };
        }
    }

    /** Audits reports. */
    static final class AuditFiles extends FileCommands {

        private final OptionSpec failOn =
                Options.one("--fail-on", "error|warning|never", "option.fail-on", FailOn.class)
                        .defaultValue("error")
                        .build();

        AuditFiles(Context context) {
            super(context);
        }

        CommandLine line() {
            return line("audit", failOn);
        }

        private boolean fails(Severity severity) {
            return Options.value(failOn, FailOn.ERROR).fails(severity);
        }

        @Override
        Audit work(Auditor auditor, SourceFile file, AuditRequest request) {
            return auditor.audit(file, request);
        }

        @Override
        Renderer renderer(Target target, Writer writer, Making with) {
            var messages = with.messages();
            return switch (target.kind()) {
                case TEXT -> new TextRenderer(writer, messages, with.names(), target.coloured());
                case JSON -> JsonRenderer.audits(writer, messages);
                case JSONL -> JsonRenderer.lines(writer, messages);
                case HTML -> new HtmlRenderer(writer, messages, with.articles(), with.names());
                case MARKDOWN -> new MarkdownRenderer(writer, messages, with.names());
                case CSV -> new CsvRenderer(writer, messages, with.names());
                case JUNIT -> new JunitRenderer(writer, messages, with.names(), this::fails);
                case SARIF -> new SarifRenderer(writer, messages, with.names());
                case WAIVERS -> new WaiverDraft(writer, messages);
                case XLSX -> throw new IllegalStateException(target.kind().id());
            };
        }

        @Override
        Renderer packed(Target target, OutputStream stream, Making with) {
            return new XlsxRenderer(stream, with.messages(), with.names());
        }

        @Override
        Renderer site(HtmlSite.Folder folder, Making with) {
            return new HtmlSite(folder, with.messages(), with.articles(), with.names());
        }

        @Override
        int code(Summary summary) {
            boolean failing =
                    summary.errors() > 0 && fails(Severity.ERROR)
                            || summary.warnings() > 0 && fails(Severity.WARNING);
            return Math.max(failing ? Exit.FINDINGS : Exit.FINE, unaudited(summary));
        }
    }

    /** Shows what was read. */
    static final class ParseFiles extends FileCommands {

        ParseFiles(Context context) {
            super(context);
        }

        CommandLine line() {
            return line("parse");
        }

        @Override
        Audit work(Auditor auditor, SourceFile file, AuditRequest request) {
            return auditor.parse(file, request);
        }

        @Override
        Renderer renderer(Target target, Writer writer, Making with) {
            var messages = with.messages();
            return switch (target.kind()) {
                case TEXT -> new TextReports(writer, messages, with.names(), target.coloured());
                case JSON -> JsonRenderer.reports(writer, messages);
                default -> throw Refusal.usage("wrong.no-judgement", target.kind().id());
            };
        }

        @Override
        Renderer packed(Target target, OutputStream stream, Making with) {
            throw Refusal.usage("wrong.no-judgement", target.kind().id());
        }

        @Override
        Renderer site(HtmlSite.Folder folder, Making with) {
            throw Refusal.usage("wrong.no-judgement", FileOptions.Kind.HTML.id());
        }

        @Override
        int code(Summary summary) {
            boolean all = summary.unreadable() + summary.notReports() == 0;
            return all ? Exit.FINE : Exit.NOT_ALL_AUDITED;
        }
    }
}
