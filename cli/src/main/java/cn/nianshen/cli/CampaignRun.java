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
import cn.nianshen.output.Header;
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

    private final Context context;
    private final CampaignPlan plan;
    private final Auditor auditor;
    private final FileMatcher matcher;
    private final Submissions listed;
    private final ReportDigester digester;

    CampaignRun(
            Context context,
            CampaignPlan plan,
            List<Pack> packs,
            Pack rules,
            Profile profile,
            List<Form> forms) {
        this.context = context;
        this.plan = plan;
        auditor = new Auditor(packs, profile, context.reading());
        matcher = new FileMatcher(packs.get(0).words(), plan.roster(), plan.submissions());
        listed = new Submissions(plan.submissions(), plan.roster(), plan.year());
        digester = new ReportDigester(forms, packs.get(0), rules);
    }

    /** The files of the year, audited. */
    List<Handed> audited(String folder, Inputs inputs) throws IOException {
        var taken = new Taken(within(folder));
        var unread = new AuditRequest(0, "", "", plan.asOf());
        new AuditRun(
                        context,
                        file ->
                                auditor.audit(
                                        file,
                                        unread,
                                        report -> request(taken.path(file.name()), report)))
                .over(inputs, taken);
        return taken.files;
    }

    /** The files of the year before, only read. */
    List<Handed> read(String folder, Inputs inputs) throws IOException {
        var taken = new Taken(within(folder));
        var unread = new AuditRequest(0, "", "", plan.asOf());
        new AuditRun(context, file -> auditor.parse(file, unread)).over(inputs, taken);
        return taken.files;
    }

    /** Paths as lists give them: from the folder on. */
    private static UnaryOperator<String> within(String folder) {
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

    /** Takes each audit as it comes, and keeps of it what comparing needs. */
    private final class Taken implements Renderer {

        private final List<Handed> files = new ArrayList<>();
        private final UnaryOperator<String> within;

        Taken(UnaryOperator<String> within) {
            this.within = within;
        }

        String path(String name) {
            return within.apply(name);
        }

        @Override
        public void begin(Header header) {}

        @Override
        public void audit(Audit audit) {
            var report = audit.report();
            var path = path(audit.name());
            files.add(
                    new Handed(
                            path,
                            audit.sha256(),
                            audit.status(),
                            audit.reason(),
                            assign(path, report),
                            report == null ? null : digester.digest(report),
                            audit.outcomes(),
                            audit.scorecard()));
        }

        @Override
        public void finish(Summary summary) {}
    }
}
