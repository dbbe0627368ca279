package cn.nianshen.cli;

import cn.nianshen.Auditor;
import cn.nianshen.annotate.Pen;
import cn.nianshen.annotate.Remarks;
import cn.nianshen.output.Summary;
import cn.nianshen.pack.Articles;
import cn.nianshen.rule.PlaceNames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes copies of files with a remark at each finding. */
@Command(name = "annotate", sortOptions = false)
final class AnnotateCommand implements CommonOptions.Owner {

    /** How the name of a copy goes on: a number where there are several, and one that was kept. */
    private static final String COPY = "(?:\\([0-9]+\\))?(?:-earlier(?:-[0-9]+)?)?\\.[^.]*";

    private final Context context;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "option.path")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            required = true,
            descriptionKey = "option.annotate-out")
    private Path out = Path.of("");

    @Option(names = "--agency-kind", paramLabel = "KIND", descriptionKey = "option.agency-kind")
    private String kind = "";

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.year")
    private int year;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
    private @Nullable LocalDate asOf;

    private final CommonOptions common = new CommonOptions();

    AnnotateCommand(Context context) {
        this.context = context;
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws IOException {
        var day = context.day(asOf);
        var request = FileOptions.request(year, "", kind, day);
        var packs = common.packs(context);
        var profile = common.profile(packs);
        var messages = common.messages();
        var making =
                new Making(
                        messages,
                        form -> PlaceNames.of(packs.get(0).forms(), form),
                        Articles.of(packs));
        var author = messages.text("remark.author");
        var pen = new Pen(author, messages.text("remark.initials"), day);
        var inputs = Inputs.of(paths).without(this::isCopy);
        var copies =
                new Copies(
                        context,
                        making,
                        CommonOptions.header(packs, profile, day),
                        new Remarks(messages, making.names()),
                        pen,
                        out,
                        inputs,
                        paths);
        var auditor = new Auditor(packs, profile, context.reading());
        var run =
                new AuditRun(
                        context,
                        file -> {
                            copies.take(file);
                            return auditor.audit(file, request);
                        });
        var summary = run.over(inputs, copies);
        copies.finish(summary);
        return copies.unwritable() > 0 ? Exit.FAILED : code(inputs, summary);
    }

    /** A copy of an earlier run that a folder holds; one that is named by itself is taken. */
    private boolean isCopy(Input input) {
        var suffix = Pattern.quote(common.messages().text("remark.suffix"));
        var name = input.name().substring(input.name().lastIndexOf('/') + 1);
        boolean copy = Pattern.matches("(?:.*\\.)?" + suffix + COPY, name);
        if (copy && !paths.contains(input.name())) {
            context.say("annotate.own", input.name());
            return true;
        }
        return false;
    }

    private int code(Inputs inputs, Summary summary) {
        inputs.emptyFolders().forEach(folder -> context.say("folder.empty", folder));
        if (inputs.bounded()) {
            context.say("folder.bounded", Inputs.MOST_DEPTH, Inputs.MOST_FILES);
        }
        boolean left = !inputs.emptyFolders().isEmpty() || inputs.bounded() || isOpen(summary);
        int code = summary.errors() > 0 ? Exit.FINDINGS : Exit.FINE;
        return left ? Exit.NOT_ALL_AUDITED : code;
    }

    private static boolean isOpen(Summary summary) {
        return summary.unreadable() + summary.notReports() + summary.faults() + summary.incomplete()
                > 0;
    }
}
