package cn.nianshen.cli;

import cn.nianshen.AuditRequest;
import cn.nianshen.AuditRequest.Arrival;
import cn.nianshen.Auditor;
import cn.nianshen.campaign.Agency;
import cn.nianshen.campaign.Assignment;
import cn.nianshen.campaign.CampaignPlan;
import cn.nianshen.campaign.Entry;
import cn.nianshen.campaign.FileMatcher;
import cn.nianshen.campaign.Handed;
import cn.nianshen.campaign.ReportDigester;
import cn.nianshen.campaign.Shelf;
import cn.nianshen.campaign.Shelf.Part;
import cn.nianshen.campaign.Submissions;
import cn.nianshen.form.Form;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.output.Audit;
import cn.nianshen.output.AuditTeller;
import cn.nianshen.output.Messages;
import cn.nianshen.output.Summary;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.Profile;
import cn.nianshen.report.Report;
import cn.nianshen.source.SourceFile;
import cn.nianshen.store.StoredShelf;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads the files of a campaign, and finds whose they are. */
final class CampaignRun {

    private static final int MOST_THREADS = 4;

    private final Context context;
    private final CampaignPlan plan;
    private final Auditor auditor;
    private final FileMatcher matcher;
    private final ReadingWords words;
    private final Submissions listed;
    private final ReportDigester digester;
    private final AuditTeller teller;
    private final Shelf shelf;

    CampaignRun(
            Context context,
            CampaignPlan plan,
            List<Pack> packs,
            Pack rules,
            Profile profile,
            List<Form> forms,
            Messages messages,
            Shelf shelf) {
        this.context = context;
        this.teller = new AuditTeller(messages);
        this.plan = plan;
        this.shelf = shelf;
        auditor = new Auditor(packs, profile, context.reading());
        words = packs.get(0).words();
        matcher = new FileMatcher(words, plan.roster(), plan.listedNow());
        listed = new Submissions(plan.submissions(), plan.roster(), plan.year());
        digester = new ReportDigester(forms, packs.get(0), rules);
    }

    /**
     * What came of the files of a year.
     *
     * @param files the files
     * @param summary counts over all
     * @param recalled how many files were not done again
     */
    record Year(List<Handed> files, Summary summary, int recalled) {}

    /**
     * The files of the year, audited.
     *
     * @param further makes more of each file
     */
    Year audited(String folder, Inputs inputs, Intake.Further further) throws IOException {
        var unread = new AuditRequest(0, "", "", plan.asOf());
        var within = within(folder);
        return over(
                inputs,
                intake(Part.NOW, shelf, within, matcher, further),
                file ->
                        auditor.audit(
                                file,
                                unread,
                                report -> request(within.apply(file.name()), report)));
    }

    /** The files of the year before, only read. */
    Year read(String folder, Inputs inputs) throws IOException {
        var unread = new AuditRequest(0, "", "", plan.asOf());
        var within = within(folder);
        var paths = inputs.files().stream().map(file -> within.apply(file.name())).toList();
        var owners = new FileMatcher(words, plan.roster(), plan.listedBefore(words, paths));
        return over(
                inputs,
                intake(Part.BEFORE, shelf, within, owners, Intake.Further.NONE),
                file -> auditor.parse(file, unread));
    }

    /** The files of the year before, as a campaign of that year has kept them. */
    List<Handed> earlier(StoredShelf of) throws IOException {
        var owners = new FileMatcher(words, plan.roster(), plan.listedBefore());
        var intake = intake(Part.NOW, of, UnaryOperator.identity(), owners, Intake.Further.NONE);
        for (var batch : of.batches(Part.NOW)) {
            intake.take(batch);
        }
        return intake.files();
    }

    private Intake intake(
            Part part,
            Shelf on,
            UnaryOperator<String> within,
            FileMatcher owners,
            Intake.Further further) {
        return new Intake(
                on, part, within, entry -> owner(owners, entry), digester, teller, further);
    }

    private Year over(Inputs inputs, Intake intake, Function<SourceFile, Audit> work)
            throws IOException {
        int threads = threads();
        context.reading().allow(threads);
        var summary = new AuditRun(context, work, threads, intake).over(inputs, intake);
        return new Year(intake.files(), summary, intake.recalled());
    }

    private static int threads() {
        return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    }

    /** Paths as lists give them: from the folder on. */
    static UnaryOperator<String> within(String folder) {
        var slashes = folder.replace('\\', '/');
        var start = slashes.endsWith("/") ? slashes : slashes + '/';
        return path -> path.startsWith(start) ? path.substring(start.length()) : path;
    }

    private static Assignment owner(FileMatcher owners, Entry entry) {
        return owners.match(entry.file(), entry.agency(), entry.fullAgency());
    }

    private AuditRequest request(String path, Report report) {
        var named = report.agency();
        var assignment = matcher.match(path, named.name(), named.fullName());
        var agency = plan.roster().agency(assignment.agency());
        var line = agency == null ? null : listed.of(path, agency.id());
        if (agency == null) {
            return new AuditRequest(plan.year(), "", "", plan.asOf());
        }
        var arrival =
                new Arrival(
                        line == null ? null : line.published(),
                        line == null ? null : line.received(),
                        listed.due(agency));
        var kind = assignment.isOwn() ? agency.kind() : "";
        return new AuditRequest(
                plan.year(), expected(agency, assignment), kind, plan.asOf(), arrival);
    }

    /** A former or short name is as good as the name of the roster. */
    private static String expected(Agency agency, Assignment assignment) {
        boolean other =
                assignment.evidence().contains(Assignment.Evidence.FORMER_NAME)
                        || assignment.evidence().contains(Assignment.Evidence.SHORT_NAME);
        return assignment.isOwn() && other ? "" : agency.name();
    }
}
