package cn.nianshen.output;

import cn.nianshen.report.Report;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.score.FindingOrder;
import cn.nianshen.score.Scorecard;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;

/** Writes audits in Markdown for people, in the order and the words of the console. */
public final class MarkdownRenderer implements Renderer {

    private final Writer target;
    private final Markdown out;
    private final Messages messages;
    private final Words words;
    private final AuditTeller teller;
    private final MarkdownFindings findings;
    private final Function<String, PlaceNames> names;
    private int number;

    /**
     * @param target where to write
     * @param messages words
     * @param names names of places, by form id
     */
    public MarkdownRenderer(Writer target, Messages messages, Function<String, PlaceNames> names) {
        this.target = target;
        this.messages = messages;
        this.names = names;
        out = new Markdown(target);
        words = new Words(messages);
        teller = new AuditTeller(messages);
        findings = new MarkdownFindings(out, messages, words);
    }

    @Override
    public void begin(Header header) throws IOException {
        out.heading(1, messages.text("html.title"));
        out.paragraph(teller.run(header));
        items(teller.changes(header));
    }

    private void items(List<String> lines) throws IOException {
        for (var line : lines) {
            out.item(line);
        }
        if (!lines.isEmpty()) {
            out.end();
        }
    }

    @Override
    public void audit(Audit audit) throws IOException {
        out.heading(2, "[" + ++number + "] " + audit.name());
        var report = audit.report();
        if (report != null) {
            out.field(0, words.label("title"), teller.title(report));
            out.field(0, words.label("agency"), teller.agency(report));
            out.field(0, words.label("year"), teller.year(report));
            out.end();
        }
        var trouble = teller.trouble(audit);
        if (!trouble.isEmpty()) {
            out.warning(trouble);
        }
        var card = audit.scorecard();
        if (report != null && card != null) {
            judged(audit, report, card);
        }
    }

    private void judged(Audit audit, Report report, Scorecard card) throws IOException {
        var found = FindingOrder.of(audit.outcomes());
        var score = new ScoreTeller(messages);
        var waivings = audit.waivings();
        var verdict = score.verdict(found, card, AuditTeller.ungraded(audit.outcomes(), report));
        out.field(0, words.label("result"), verdict);
        int waived = waivings.waived().size();
        int lapsed = waivings.lapsed().size();
        if (waived + lapsed > 0) {
            out.field(0, words.label("waiver"), messages.text("waived.counts", waived, lapsed));
        }
        out.end();
        items(teller.unplaced(report));
        items(teller.notices(report));
        var places = names.apply(report.form());
        if (!found.isEmpty() || waivings.waived().isEmpty()) {
            var told = new FindingTeller(messages, places, report.sections());
            findings.write(told.groups(found, card.lines()));
        }
        findings.waivings(waivings, new WaiverTeller(messages, places));
        var unjudged = teller.unjudged(audit.outcomes());
        under(messages.text("unjudged", unjudged.rules()), unjudged.lines());
        var faults = teller.faults(audit.outcomes());
        under(messages.text("faults", faults.size()), faults);
        under(score.head(card), score.sheet(card, waivings));
    }

    private void under(String heading, List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            out.heading(3, heading);
            items(lines);
        }
    }

    @Override
    public void finish(Summary summary) throws IOException {
        target.write("---\n\n");
        out.paragraph(SummaryWords.files(summary, messages));
        out.paragraph(SummaryWords.findings(summary, messages));
        if (summary.waived() + summary.lapsed() > 0) {
            out.paragraph(messages.text("summary.waived", summary.waived(), summary.lapsed()));
        }
        target.flush();
    }
}
