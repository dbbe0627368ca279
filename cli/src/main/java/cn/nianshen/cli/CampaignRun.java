package cn.nianshen.cli;

import cn.nianshen.AuditRequest;
import cn.nianshen.AuditRequest.Arrival;
import cn.nianshen.Auditor;
import cn.nianshen.campaign.Agency;
import cn.nianshen.campaign.Assignment;
import cn.nianshen.campaign.CampaignPlan;
import cn.nianshen.campaign.FileMatcher;
import cn.nianshen.campaign.Handed;
import cn.nianshen.campaign.ReportDigester;
import cn.nianshen.campaign.Submissions;
import cn.nianshen.form.Form;
import cn.nianshen.output.Audit;
import cn.nianshen.output.AuditTeller;
import cn.nianshen.output.Header;
import cn.nianshen.output.Messages;
import cn.nianshen.output.Renderer;
import cn.nianshen.output.Summary;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.Profile;
import cn.nianshen.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the files of a campaign, and finds whose they are. */
final class CampaignRun {

    private static final int MOST_THREADS = 4;

    private final Context context;
    private final CampaignPlan plan;
    private final Auditor auditor;
    private final FileMatcher matcher;
    private final Submissions listed;
    private final ReportDigester digester;
    private final AuditTeller teller;

    CampaignRun(
            Context context,
            CampaignPlan plan,
            List<Pack> packs,
            Pack rules,
            Profile profile,
            List<Form> forms,
            Messages messages) {
        this.context = context;
        this.teller = new AuditTeller(messages);
        this.plan = plan;
        auditor = new Auditor(packs, profile, context.reading());
        matcher = new FileMatcher(packs.get(0).words(), plan.roster(), plan.submissions());
        listed = new Submissions(plan.submissions(), plan.roster(), plan.year());
        digester = new ReportDigester(forms, packs.get(0), rules);
    }

    /**
     * The files of the year, audited.
     *
     * @param further takes each audit too, called by its path from the folder on
     */
    List<Handed> audited(String folder, Inputs inputs, Renderer further) throws IOException {
        var taken = new Taken(within(folder), further);
        var unread = new AuditRequest(0, "", "", plan.asOf());
        var summary =
                new AuditRun(
                                context,
                                file ->
                                        auditor.audit(
                                                file,
                                                unread,
                                                report -> request(taken.path(file.name()), report)),
                                threads())
                        .over(inputs, taken);
        further.finish(summary);
        return taken.files;
    }

    /** The files of the year before, only read. */
    List<Handed> read(String folder, Inputs inputs) throws IOException {
        var taken = new Taken(within(folder), NOWHERE);
        var unread = new AuditRequest(0, "", "", plan.asOf());
        new AuditRun(context, file -> auditor.parse(file, unread), threads()).over(inputs, taken);
        return taken.files;
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

    private Assignment assign(String path, @Nullable Report report) {
        var agency = report == null ? null : report.agency();
        return agency == null
                ? matcher.match(path, "", "")
                : matcher.match(path, agency.name(), agency.fullName());
    }

    private AuditRequest request(String path, Report report) {
        var assignment = assign(path, report);
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

    /** Takes audits that nobody wants to see. */
    static final Renderer NOWHERE =
            new Renderer() {
                @Override
                public void begin(Header header) {}

                @Override
                public void audit(Audit audit) {}

                @Override
                public void finish(Summary summary) {}
            };

    /** Takes each audit as it comes, and keeps of it what comparing needs. */
    private final class Taken implements Renderer {

        private final List<Handed> files = new ArrayList<>();
        private final UnaryOperator<String> within;
        private final Renderer further;

        Taken(UnaryOperator<String> within, Renderer further) {
            this.within = within;
            this.further = further;
        }

        String path(String name) {
            return within.apply(name);
        }

        @Override
        public void begin(Header header) {}

        @Override
        public void audit(Audit audit) throws IOException {
            further.audit(audit);
            var report = audit.report();
            var path = path(audit.name());
            files.add(
                    new Handed(
                            path,
                            audit.sha256(),
                            audit.status(),
                            teller.trouble(audit),
                            assign(path, report),
                            report == null ? null : digester.digest(report),
                            audit.outcomes(),
                            audit.scorecard()));
        }

        @Override
        public void finish(Summary summary) {}
    }
}
