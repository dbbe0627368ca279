package cn.nianshen.cli;

import cn.nianshen.campaign.CampaignPlan;
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
import cn.nianshen.pack.Profile;
import cn.nianshen.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Audits the reports of a whole roster, and what only shows across them. */
@Command(name = "campaign", sortOptions = false)
final class CampaignCommand implements CommonOptions.Owner {

    /** A format of the result. */
    enum Kind {
        TEXT,
        JSON
    }

    /** Lines of a list that are named one by one; the results name them all. */
    private static final int MOST_SAID = 20;

    private final Context context;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", descriptionKey = "option.campaign-folder")
    private String folder = "";

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "option.roster")
    private @Nullable Path roster;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.campaign-year")
    private int year;

    @Option(names = "--previous", paramLabel = "FOLDER", descriptionKey = "option.previous")
    private @Nullable String previous;

    @Option(names = "--submissions", paramLabel = "FILE", descriptionKey = "option.submissions")
    private @Nullable Path submissions;

    @Option(names = "--store", paramLabel = "FILE|ADDRESS", descriptionKey = "option.store")
    private @Nullable String store;

    @Option(names = "--resume", descriptionKey = "option.resume")
    private boolean resume;

    @Option(names = "--sample", paramLabel = "NUMBER", descriptionKey = "option.sample")
    private int sample;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            descriptionKey = "option.seed",
            defaultValue = "1")
    private long seed = 1;

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

    @Mixin private CampaignLetters letters = new CampaignLetters();
    private final CommonOptions common = new CommonOptions();

    CampaignCommand(Context context) {
        this.context = context;
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws IOException {
        var day = context.day(asOf);
        var named = roster;
        if (folder.isEmpty() || named == null || year == 0) {
            var missing = folder.isEmpty() ? "FOLDER" : named == null ? "--roster" : "--year";
            throw Refusal.usage("wrong.missing", missing);
        }
        if (sample < 0) {
            throw Refusal.usage("wrong.value", "--sample", sample);
        }
        FileOptions.request(year, "", "", day);
        var packs = common.packs(context);
        var profile = common.profile(packs);
        var rules = PackLoader.campaign(packs.get(0));
        if (letters.wanted() && out == null) {
            throw Refusal.usage("wrong.missing", "--out");
        }
        var wanted = new CampaignWork.Wanted(folder, previous, store, resume, out, sample, seed);
        var plan =
                new CampaignPlan(
                        year, day, roster(packs, named), submissions(packs), previous != null);
        var work = new CampaignWork(context, common, packs, rules, profile, plan);
        var last = resume && asOf == null ? work.lastDay(wanted) : null;
        if (last != null && !last.equals(day)) {
            context.say("campaign.same-day", last);
            work = new CampaignWork(context, common, packs, rules, profile, plan.asOf(last));
        }
        return work.over(wanted, end(packs, rules, profile, last == null ? day : last));
    }

    /** What is written when all is done; what it needs is checked before anything is. */
    private CampaignWork.End end(List<Pack> packs, Pack rules, Profile profile, LocalDate day)
            throws IOException {
        var head = letters.head(context, profile, day);
        var template = letters.wanted() ? letters.template(context, packs, day) : null;
        var all = new ArrayList<>(packs);
        all.add(1, rules);
        var target = out;
        return new CampaignWork.End() {
            @Override
            public int with(Header header, CampaignResult result, Inputs inputs)
                    throws IOException {
                write(header, result);
                return code(result, inputs);
            }

            @Override
            public boolean last(CampaignResult result) throws IOException {
                if (target == null) {
                    return true;
                }
                return template == null
                        ? letters.none(context, target)
                        : letters.write(context, target, all, head, template, result);
            }
        };
    }

    private Roster roster(List<Pack> packs, Path file) {
        var reader = new RosterReader(packs.get(0).words());
        return new Lists(context, common.messages()).read(file, reader::read);
    }

    private List<Submission> submissions(List<Pack> packs) {
        if (submissions == null) {
            return List.of();
        }
        var reader = new SubmissionReader(packs.get(0).words());
        return new Lists(context, common.messages()).read(submissions, reader::read);
    }

    private void write(Header header, CampaignResult result) throws IOException {
        if (out != null) {
            CampaignWork.folder(out);
            new PageFolder(out)
                    .page(
                            "campaign.json",
                            file -> CampaignJson.write(file, common.messages(), header, result));
        }
        var data = context.terminal().dataWriter();
        if (format == Kind.JSON) {
            CampaignJson.write(data, common.messages(), header, result);
        } else {
            CampaignText.write(data, common.messages(), header, result);
        }
        data.flush();
    }

    private void unmatched(CampaignResult.Coverage coverage) {
        var all = coverage.unmatched();
        for (var each : all.subList(0, Math.min(MOST_SAID, all.size()))) {
            var key = "campaign.unmatched-" + each.what();
            context.say(key, submissions, each.line(), each.file(), each.agency());
        }
        if (all.size() > MOST_SAID) {
            context.say("campaign.unmatched-more", submissions, all.size());
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
                        || !coverage.unmatched().isEmpty()
                        || counts.faults() > 0
                        || inputs.bounded()
                        || !inputs.emptyFolders().isEmpty();
        unmatched(coverage);
        inputs.emptyFolders().forEach(each -> context.say("folder.empty", each));
        int found = failing ? Exit.FINDINGS : Exit.FINE;
        return open ? Exit.NOT_ALL_AUDITED : found;
    }
}
