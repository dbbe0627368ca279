package cn.nianshen.cli;

import cn.nianshen.campaign.BadListException;
import cn.nianshen.campaign.CampaignPlan;
import cn.nianshen.campaign.ListFault;
import cn.nianshen.campaign.Roster;
import cn.nianshen.campaign.RosterReader;
import cn.nianshen.campaign.Submission;
import cn.nianshen.campaign.SubmissionReader;
import cn.nianshen.output.CampaignCounts;
import cn.nianshen.output.CampaignJson;
import cn.nianshen.output.CampaignResult;
import cn.nianshen.output.CampaignText;
import cn.nianshen.output.Header;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.rule.Severity;
import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Audits the reports of a whole roster, and what only shows across them. */
@Command(name = "campaign", mixinStandardHelpOptions = true, sortOptions = false)
final class CampaignCommand implements Callable<Integer> {

    /** A format of the result. */
    enum Kind {
        TEXT,
        JSON
    }

    private static final String REPORTS = "reports";

    private final Context context;

    @Parameters(arity = "1", paramLabel = "FOLDER", descriptionKey = "option.campaign-folder")
    private String folder = "";

    @Option(
            names = "--roster",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "option.roster")
    private Path roster = Path.of("");

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YEAR",
            descriptionKey = "option.campaign-year")
    private int year;

    @Option(names = "--previous", paramLabel = "FOLDER", descriptionKey = "option.previous")
    private @Nullable String previous;

    @Option(names = "--submissions", paramLabel = "FILE", descriptionKey = "option.submissions")
    private @Nullable Path submissions;

    @Option(names = "--store", paramLabel = "FILE|ADDRESS", descriptionKey = "option.store")
    private @Nullable String store;

    @Option(names = "--resume", descriptionKey = "option.resume")
    private boolean resume;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            descriptionKey = "option.campaign-out")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            descriptionKey = "option.campaign-format",
            defaultValue = "text")
    private Kind format = Kind.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|never",
            descriptionKey = "option.fail-on",
            defaultValue = "error")
    private FileCommands.FailOn failOn = FileCommands.FailOn.ERROR;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
    private @Nullable LocalDate asOf;

    @Mixin private CommonOptions common = new CommonOptions();

    CampaignCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        var day = asOf == null ? context.terminal().today() : asOf;
        FileOptions.request(year, "", "", day);
        var packs = common.packs(context);
        var profile = common.profile(packs);
        var rules = PackLoader.campaign(packs.get(0));
        var plan = new CampaignPlan(year, day, roster(packs), submissions(packs), previous != null);
        var work = new CampaignWork(context, common, packs, rules, profile, plan);
        return work.over(
                new CampaignWork.Wanted(folder, previous, store, resume, out), this::written);
    }

    private int written(Header header, CampaignResult result, Inputs inputs) throws IOException {
        write(header, result);
        return code(result, inputs);
    }

    private Roster roster(List<Pack> packs) {
        try {
            return new RosterReader(packs.get(0).words(), context.reading()).read(list(roster));
        } catch (BadListException e) {
            throw refused(roster, e);
        }
    }

    private List<Submission> submissions(List<Pack> packs) {
        if (submissions == null) {
            return List.of();
        }
        try {
            var words = packs.get(0).words();
            return new SubmissionReader(words, context.reading()).read(list(submissions));
        } catch (BadListException e) {
            throw refused(submissions, e);
        }
    }

    private static SourceFile list(Path file) {
        try {
            return FileReader.read(new Input(String.valueOf(file), file));
        } catch (FileReader.Unreadable e) {
            throw Refusal.failed("roster.no-file-there", file);
        }
    }

    /** All that is wrong in a list, each on a line with its place. */
    private Refusal refused(Path file, BadListException e) {
        for (ListFault fault : e.faults()) {
            var said = context.words().text(fault.kind(), fault.arguments().toArray());
            if (fault.column() > 0) {
                context.say("roster.at", file, fault.line(), fault.column(), said);
            } else if (fault.line() > 0) {
                context.say("roster.at-line", file, fault.line(), said);
            } else {
                context.say("roster.of", file, said);
            }
        }
        return Refusal.failed("roster.refused", file, e.faults().size());
    }

    private void write(Header header, CampaignResult result) throws IOException {
        if (out != null) {
            var text = new StringWriter();
            CampaignJson.write(text, common.messages(), header, result);
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            folder(out);
            WholeFile.write(out.resolve("campaign.json"), bytes);
        }
        var data = context.terminal().dataWriter();
        if (format == Kind.JSON) {
            CampaignJson.write(data, common.messages(), header, result);
        } else {
            CampaignText.write(data, common.messages(), header, result);
        }
        data.flush();
    }

    private static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Refusal.failed("output.unwritable", folder);
        }
    }

    private int code(CampaignResult result, Inputs inputs) {
        var counts = CampaignCounts.of(result);
        boolean failing =
                counts.errors() > 0 && failOn.fails(Severity.ERROR)
                        || counts.warnings() > 0 && failOn.fails(Severity.WARNING);
        var coverage = result.coverage();
        boolean open =
                !coverage.unreadable().isEmpty()
                        || !coverage.notReports().isEmpty()
                        || !coverage.doubtful().isEmpty()
                        || counts.faults() > 0
                        || inputs.bounded()
                        || !inputs.emptyFolders().isEmpty();
        inputs.emptyFolders().forEach(each -> context.say("folder.empty", each));
        int found = failing ? Exit.FINDINGS : Exit.FINE;
        return open ? Exit.NOT_ALL_AUDITED : found;
    }
}
