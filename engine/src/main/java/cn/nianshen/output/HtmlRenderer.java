package cn.nianshen.output;

import cn.nianshen.pack.Articles;
import cn.nianshen.rule.PlaceNames;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;

/** Writes all audits of a run on one page, one below the other. */
public final class HtmlRenderer implements Renderer {

    private final Writer target;
    private final Markup out;
    private final Messages messages;
    private final HtmlAudit audits;
    private final AuditTeller teller;
    private int number;

    /**
     * @param target where to write
     * @param messages words
     * @param articles texts of what findings rest on
     * @param names names of places, by form id
     */
    public HtmlRenderer(
            Writer target,
            Messages messages,
            Articles articles,
            Function<String, PlaceNames> names) {
        this.target = target;
        this.messages = messages;
        out = new Markup(target);
        audits = new HtmlAudit(out, messages, articles, names);
        teller = new AuditTeller(messages);
    }

    @Override
    public void begin(Header header) throws IOException {
        HtmlFrame.begin(out, messages.text("html.language"), messages.text("html.title"));
        run(out, header, teller);
    }

    /** What the run was made with. */
    static void run(Markup out, Header header, AuditTeller teller) throws IOException {
        out.open("div", "class", "run");
        out.leaf("p", teller.run(header));
        for (var line : teller.changes(header)) {
            out.leaf("p", line);
        }
        out.closeLine();
    }

    @Override
    public void audit(Audit audit) throws IOException {
        audits.write(audit, "r" + ++number + '-');
    }

    @Override
    public void finish(Summary summary) throws IOException {
        summary(out, summary, messages);
        HtmlFrame.end(out);
        target.flush();
    }

    /** The counts of the run. */
    static void summary(Markup out, Summary summary, Messages messages) throws IOException {
        out.open("footer");
        out.leaf("p", SummaryWords.files(summary, messages));
        out.leaf("p", SummaryWords.findings(summary, messages));
        if (summary.waived() + summary.lapsed() > 0) {
            out.leaf("p", messages.text("summary.waived", summary.waived(), summary.lapsed()));
        }
        out.closeLine();
    }
}
