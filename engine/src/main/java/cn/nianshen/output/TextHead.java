package cn.nianshen.output;

import cn.nianshen.report.Report;
import cn.nianshen.source.Characters;
import cn.nianshen.source.Masks;
import java.io.IOException;
import java.util.ArrayList;

/** The lines about a run and about a file that all console texts begin with. */
final class TextHead {

    private static final int TITLE = 160;

    private final Page page;
    private final Messages messages;
    private final Words words;
    private int number;

    TextHead(Page page, Messages messages, Words words) {
        this.page = page;
        this.messages = messages;
        this.words = words;
    }

    /** What the run was made with. */
    void run(Header header) throws IOException {
        var parts = new ArrayList<String>();
        parts.add(messages.text("head.tool", header.version()));
        for (var pack : header.packs()) {
            parts.add(messages.text("head.pack", pack.id(), pack.version(), pack.rules()));
        }
        parts.add(messages.text("head.profile", header.profile()));
        parts.add(messages.text("head.as-of", header.asOf()));
        page.text(0, Page.Style.BOLD, String.join(messages.text("head.join"), parts));
        for (var change : header.changes()) {
            var key = change.to().equals("disabled") ? "head.disabled" : "head.regraded";
            var to = messages.textOr("severity." + change.to(), change.to());
            page.text(0, messages.text(key, change.rule(), to, why(change)));
        }
        for (var variant : header.variants()) {
            page.text(0, messages.text("head.variant", variant.form(), variant.cites()));
        }
        if (!header.waivers().isEmpty()) {
            page.text(0, messages.text("head.waivers", header.waivers().size()));
        }
    }

    private String why(Header.Change change) {
        return change.cites().isEmpty()
                ? change.why()
                : messages.text("head.cites", change.why(), change.cites());
    }

    /** Name of the file and what it is. */
    void file(Audit audit) throws IOException {
        number++;
        page.blank();
        page.rule('-');
        page.text(0, Page.Style.BOLD, "[" + number + "] " + audit.name());
        var report = audit.report();
        if (report != null) {
            page.field(2, words.label("title"), title(report));
            page.field(2, words.label("agency"), agency(report));
            page.field(2, words.label("year"), year(report));
        }
        if (audit.status() != Audit.Status.AUDITED) {
            var outcome = messages.text("outcome." + audit.status().id());
            page.text(
                    2, Page.Style.RED, messages.text("outcome.why", outcome, words.reason(audit)));
        } else if (!audit.reason().isEmpty()) {
            page.text(2, Page.Style.YELLOW, words.reason(audit));
        }
    }

    private String title(Report report) {
        var title = Masks.numbers(report.title());
        if (title.isEmpty()) {
            return messages.text("title.none");
        }
        return title.length() > TITLE
                ? Characters.whole(title.substring(0, TITLE)) + '\u2026'
                : title;
    }

    private String agency(Report report) {
        var agency = report.agency();
        var name = agency.fullName().isEmpty() ? agency.name() : agency.fullName();
        return messages.text(
                "agency",
                name.isEmpty() ? messages.text("agency.none") : Masks.numbers(name),
                messages.textOr("kind." + agency.kind(), agency.kind()));
    }

    private String year(Report report) {
        var year =
                report.fiscalYear() == 0
                        ? messages.text("year.none")
                        : messages.text("year", report.fiscalYear());
        boolean known = !report.form().equals("unknown");
        var form = known ? messages.text("form", report.form()) : messages.text("form.none");
        return messages.text("year.form", year, form);
    }
}
