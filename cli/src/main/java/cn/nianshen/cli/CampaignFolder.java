package cn.nianshen.cli;

import cn.nianshen.campaign.CampaignPlan;
import cn.nianshen.campaign.Entry;
import cn.nianshen.campaign.Handed;
import cn.nianshen.output.Audit;
import cn.nianshen.output.AuditTeller;
import cn.nianshen.output.CampaignJournal;
import cn.nianshen.output.Header;
import cn.nianshen.output.HtmlSite;
import cn.nianshen.output.JsonRenderer;
import cn.nianshen.output.Messages;
import cn.nianshen.output.Summary;
import cn.nianshen.source.Digests;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The folder of a campaign while its files are done: a page and a result for each, and a line in
 * the journal.
 */
final class CampaignFolder implements Intake.Further, Closeable {

    /** Folder of pages and results of single files. */
    static final String REPORTS = "reports";

    /** The journal. */
    static final String JOURNAL = "journal.csv";

    private static final int MARK = 12;
    private static final Pattern MADE = Pattern.compile("[0-9a-f]{12}-.*\\.(?:html|json)");

    private static final Pattern DRAFT =
            Pattern.compile("\\..+\\.(?:html|json|xlsx)\\.[0-9]+\\.tmp");

    private final Path reports;
    private final CampaignPlan plan;
    private final Messages messages;
    private final HtmlSite site;
    private final AuditTeller teller;
    private final Header header;
    private final Writer writer;
    private final CampaignJournal journal;

    /**
     * @param folder the folder, which is there
     * @param site pages of single files
     * @param header what they are made with
     */
    CampaignFolder(Path folder, CampaignPlan plan, Messages messages, HtmlSite site, Header header)
            throws IOException {
        this.reports = folder.resolve(REPORTS);
        this.plan = plan;
        this.messages = messages;
        this.site = site;
        this.header = header;
        this.teller = new AuditTeller(messages);
        this.writer = Files.newBufferedWriter(folder.resolve(JOURNAL), StandardCharsets.UTF_8);
        this.journal = new CampaignJournal(writer, messages);
        site.begin(header);
        journal.begin();
    }

    @Override
    public void audited(Audit audit) throws IOException {
        site.audit(audit);
        var page = site.pageOf(audit.name());
        new PageFolder(reports)
                .page(
                        result(page),
                        target -> {
                            var json = JsonRenderer.audits(target, messages);
                            json.begin(header);
                            json.audit(audit);
                            json.finish(Summary.NONE.plus(audit));
                        });
    }

    /** File with the result of a file, by its page. */
    static String result(String page) {
        return page.substring(0, page.length() - ".html".length()) + ".json";
    }

    @Override
    public boolean stands(Entry entry, Audit audit) {
        var page = site.pageName(audit, agency(entry));
        return Files.isRegularFile(reports.resolve(page))
                && Files.isRegularFile(reports.resolve(result(page)));
    }

    private static String agency(Entry entry) {
        return AuditTeller.agencyName(entry.agency(), entry.fullAgency());
    }

    /**
     * What the name of a page begins with: another file or another run has another.
     *
     * @param run id of the run
     * @param path path of the file from the folder on
     */
    static String mark(String run, String path, String sha256) {
        return Digests.sha256(run + '\n' + path + '\n' + sha256).substring(0, MARK);
    }

    @Override
    public void standing(Entry entry, Audit audit) {
        site.standing(
                audit,
                agency(entry),
                entry.read() ? teller.year(entry.fiscalYear(), entry.form()) : "");
    }

    @Override
    public void handed(Handed file) throws IOException {
        var agency = plan.roster().agency(file.assignment().agency());
        var kept = file.kept().get();
        journal.file(
                file.file(),
                file.status(),
                agency == null ? "" : agency.name(),
                kept.outcomes(),
                kept.scorecard(),
                file.reason());
    }

    /** The pages of single files are all there; those of earlier runs go. */
    void finish(Summary summary) throws IOException {
        site.finish(summary);
        var own = site.pages();
        try (var all = Files.newDirectoryStream(reports)) {
            for (var file : all) {
                var name = String.valueOf(file.getFileName());
                var page = name.replaceFirst("\\.json$", ".html");
                if (MADE.matcher(name).matches() && !own.contains(page)) {
                    Files.delete(file);
                }
            }
        }
        removeDrafts(reports);
    }

    /** Removes what a run that was killed had begun to write. */
    static void removeDrafts(Path folder) throws IOException {
        try (var all = Files.newDirectoryStream(folder)) {
            for (var file : all) {
                if (DRAFT.matcher(String.valueOf(file.getFileName())).matches()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
