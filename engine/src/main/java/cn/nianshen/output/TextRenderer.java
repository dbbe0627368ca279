package cn.nianshen.output;

import cn.nianshen.report.Report;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.score.FindingOrder;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;

/** Writes audits for people at a console. */
public final class TextRenderer implements Renderer {

    private static final int NOTES = 10;

    private final Page page;
    private final Messages messages;
    private final Words words;
    private final TextHead head;
    private final AuditTeller teller;
    private final Function<String, PlaceNames> names;

    /**
     * @param target where to write
     * @param messages words
     * @param names names of places, by form id
     * @param coloured whether to colour
     */
    public TextRenderer(
            Writer target,
            Messages messages,
            Function<String, PlaceNames> names,
            boolean coloured) {
        page = new Page(target, coloured);
        this.messages = messages;
        this.names = names;
        words = new Words(messages);
        head = new TextHead(page, messages, words);
        teller = new AuditTeller(messages);
    }

    @Override
    public void begin(Header header) throws IOException {
        head.run(header);
    }

    @Override
    public void audit(Audit audit) throws IOException {
        head.file(audit);
        var report = audit.report();
        var card = audit.scorecard();
        if (report == null || card == null) {
            return;
        }
        var findings = FindingOrder.of(audit.outcomes());
        var score = new ScoreTeller(messages);
        var verdict = score.verdict(findings, card, AuditTeller.ungraded(audit.outcomes(), report));
        page.field(2, words.label("result"), verdict);
        waivedShortly(audit);
        notes(report);
        var places = names.apply(report.form());
        if (!findings.isEmpty() || audit.waivings().waived().isEmpty()) {
            var teller = new FindingTeller(messages, places, report.sections());
            new TextFindings(page, messages, words).write(teller.groups(findings, card.lines()));
        }
        new TextWaivers(page, messages, words, places).write(audit.waivings());
        unjudged(audit.outcomes());
        faults(audit.outcomes());
        page.blank();
        page.text(2, Page.Style.BOLD, score.head(card));
        for (var line : score.sheet(card, audit.waivings())) {
            page.text(4, line);
        }
    }

    /** Next to the verdict, so that nobody takes a report with waivers for a clean one. */
    private void waivedShortly(Audit audit) throws IOException {
        int waived = audit.waivings().waived().size();
        int lapsed = audit.waivings().lapsed().size();
        if (waived + lapsed > 0) {
            page.field(2, words.label("waiver"), messages.text("waived.counts", waived, lapsed));
        }
    }

    private void notes(Report report) throws IOException {
        for (var line : teller.unplaced(report)) {
            page.text(2, line);
        }
        var notices = teller.notices(report);
        int shown = Math.min(NOTES, notices.size());
        for (var notice : notices.subList(0, shown)) {
            page.field(2, words.label("note"), notice);
        }
        if (notices.size() > shown) {
            page.text(2, messages.text("more", notices.size() - shown));
        }
    }

    private void unjudged(List<Outcome> outcomes) throws IOException {
        var unjudged = teller.unjudged(outcomes);
        if (unjudged.rules() > 0) {
            page.blank();
            page.text(2, Page.Style.BOLD, messages.text("unjudged", unjudged.rules()));
            for (var line : unjudged.lines()) {
                page.text(4, line);
            }
        }
    }

    private void faults(List<Outcome> outcomes) throws IOException {
        var faults = teller.faults(outcomes);
        if (!faults.isEmpty()) {
            page.blank();
            page.text(2, Page.Style.RED, messages.text("faults", faults.size()));
            for (var line : faults) {
                page.text(4, line);
            }
        }
    }

    @Override
    public void finish(Summary summary) throws IOException {
        page.blank();
        page.rule('-');
        page.text(0, Page.Style.BOLD, SummaryWords.files(summary, messages));
        page.text(0, Page.Style.BOLD, SummaryWords.findings(summary, messages));
        if (summary.waived() + summary.lapsed() > 0) {
            page.text(
                    0,
                    Page.Style.BOLD,
                    messages.text("summary.waived", summary.waived(), summary.lapsed()));
        }
        page.flush();
    }
}
