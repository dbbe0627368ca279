package cn.nianshen.output;

import cn.nianshen.report.Report;
import cn.nianshen.rule.Finding;
import cn.nianshen.score.FindingOrder;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes, for every finding, the waiver that would take it out: a profile to be laid over the one
 * in use once reason, approver and day are filled in. As written it waives nothing: it is refused.
 */
public final class WaiverDraft implements Renderer {

    private final Writer out;
    private final Messages messages;
    private boolean any;

    /**
     * @param out where to write
     * @param messages words
     */
    public WaiverDraft(Writer out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    @Override
    public void begin(Header header) throws IOException {
        remark("draft.head");
        remark("draft.how");
    }

    @Override
    public void audit(Audit audit) throws IOException {
        var report = audit.report();
        if (report == null) {
            return;
        }
        var prints = audit.fingerprints();
        for (var finding : FindingOrder.of(audit.outcomes())) {
            if (!any) {
                line("waivers:");
                any = true;
            }
            entry(audit, report, finding, prints.of(finding));
        }
    }

    private void entry(Audit audit, Report report, Finding finding, String fingerprint)
            throws IOException {
        line("  # " + Columns.clean(finding.card().title() + ": " + finding.message()));
        line("  - rule: " + finding.card().id());
        line("    fingerprint: " + quoted(fingerprint));
        var agency = report.agency();
        var name = agency.fullName().isEmpty() ? agency.name() : agency.fullName();
        if (name.isEmpty()) {
            line("    sha256: " + quoted(audit.sha256()));
        } else {
            line("    agency: " + quoted(name));
        }
        if (report.fiscalYear() != 0) {
            line("    year: " + report.fiscalYear());
        }
        line("    why: \"\"");
        line("    approver: \"\"");
        line("    until: \"\"");
    }

    @Override
    public void finish(Summary summary) throws IOException {
        if (!any) {
            line("waivers: []");
        }
        out.flush();
    }

    private void remark(String key) throws IOException {
        line("# " + messages.text(key));
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }

    private static String quoted(String text) {
        return '"' + Columns.clean(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
