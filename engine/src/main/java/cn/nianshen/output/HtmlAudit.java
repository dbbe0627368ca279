package cn.nianshen.output;

import cn.nianshen.pack.Articles;
import cn.nianshen.report.Report;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.rule.Severity;
import cn.nianshen.score.FindingOrder;
import cn.nianshen.score.Scorecard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes one audit as a part of a page: the report as read, and beside it what was found. */
final class HtmlAudit {

    private final Markup out;
    private final Messages messages;
    private final Articles articles;
    private final Function<String, PlaceNames> names;
    private final AuditTeller teller;

    HtmlAudit(
            Markup out, Messages messages, Articles articles, Function<String, PlaceNames> names) {
        this.out = out;
        this.messages = messages;
        this.articles = articles;
        this.names = names;
        this.teller = new AuditTeller(messages);
    }

    /**
     * Writes it.
     *
     * @param prefix what its ids begin with, so that several stand on one page
     */
    void write(Audit audit, String prefix) throws IOException {
        out.open("section", "class", "audit", "id", prefix + "top");
        var report = audit.report();
        var card = audit.scorecard();
        if (report == null || card == null) {
            out.leaf("h2", audit.name()).raw("\n");
            out.leaf("p", teller.trouble(audit), "class", "trouble").raw("\n");
            about(audit);
            out.closeLine();
            return;
        }
        var places = names.apply(report.form());
        var groups =
                new FindingTeller(messages, places, report.sections())
                        .groups(FindingOrder.of(audit.outcomes()), card.lines());
        head(audit, report, card, prefix);
        var findings =
                groups.stream()
                        .flatMap(g -> g.findings().stream())
                        .map(ToldFinding::finding)
                        .toList();
        var marks = PlaceMarks.of(findings, report.cells(), audit.document());
        out.open("div", "class", "panes");
        findings(audit, groups, marks, prefix);
        report(audit, report, marks, prefix);
        out.closeLine();
        score(audit, card, prefix);
        rest(audit, report, places);
        about(audit);
        out.closeLine();
    }

    private void head(Audit audit, Report report, Scorecard card, String prefix)
            throws IOException {
        out.open("header");
        out.leaf("h2", teller.title(report)).raw("\n");
        out.leaf("p", teller.agency(report) + " · " + teller.year(report)).raw("\n");
        out.leaf("p", audit.name(), "class", "file").raw("\n");
        var findings = FindingOrder.of(audit.outcomes());
        counts(findings);
        var verdict =
                new ScoreTeller(messages)
                        .verdict(findings, card, AuditTeller.ungraded(audit.outcomes(), report));
        out.leaf("p", verdict, "class", "verdict").raw("\n");
        if (!audit.reason().isEmpty()) {
            out.leaf("p", teller.trouble(audit), "class", "trouble").raw("\n");
        }
        int waived = audit.waivings().waived().size();
        int lapsed = audit.waivings().lapsed().size();
        if (waived + lapsed > 0) {
            out.leaf("p", messages.text("waived.counts", waived, lapsed), "class", "trouble");
        }
        out.open("nav");
        for (var part : List.of("findings", "report", "score")) {
            out.leaf("a", messages.text("html." + part), "href", '#' + prefix + part);
        }
        out.closeLine();
        out.closeLine();
    }

    private void counts(List<Finding> findings) throws IOException {
        out.open("p", "class", "counts");
        for (var severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long count = findings.stream().filter(f -> f.severity() == severity).count();
            var name = messages.text("severity." + severity.id());
            out.leaf(
                    "span",
                    name + ' ' + count,
                    "class",
                    "badge " + (count == 0 ? "zero" : severity.id()));
        }
        out.closeLine();
    }

    private void findings(
            Audit audit, List<ToldFinding.Group> groups, PlaceMarks marks, String prefix)
            throws IOException {
        out.open("section", "class", "pane findings", "id", prefix + "findings", "tabindex", "0");
        out.leaf("h3", messages.text("html.findings"));
        if (groups.isEmpty() && audit.waivings().waived().isEmpty()) {
            out.leaf("p", messages.text("nothing"), "class", "nothing");
        }
        new HtmlFindings(out, messages, articles, marks, prefix).write(groups);
        out.closeLine();
    }

    private void report(Audit audit, Report report, PlaceMarks marks, String prefix)
            throws IOException {
        out.open("section", "class", "pane report", "id", prefix + "report", "tabindex", "0");
        out.leaf("h3", messages.text("html.report"));
        out.leaf("p", messages.text("html.report.note"), "class", "note").raw("\n");
        var document = audit.document();
        if (document != null) {
            var headings =
                    report.sections().stream().map(s -> s.at().order()).collect(Collectors.toSet());
            new HtmlDocument(out, messages, marks, prefix, headings).write(document);
        }
        out.closeLine();
    }

    private void score(Audit audit, Scorecard card, String prefix) throws IOException {
        out.open("section", "class", "box", "id", prefix + "score");
        var score = new ScoreTeller(messages);
        out.leaf("h3", score.head(card));
        list(score.sheet(card, audit.waivings()));
        out.closeLine();
    }

    private void rest(Audit audit, Report report, PlaceNames places) throws IOException {
        var unjudged = teller.unjudged(audit.outcomes());
        if (unjudged.rules() > 0) {
            box(messages.text("unjudged", unjudged.rules()), unjudged.lines());
        }
        var faults = teller.faults(audit.outcomes());
        box(messages.text("faults", faults.size()), faults);
        var notices = new ArrayList<>(teller.unplaced(report));
        notices.addAll(teller.notices(report));
        box(messages.text("read.notices"), notices);
        var waivers = new WaiverTeller(messages, places);
        var waived = audit.waivings().waived().stream().map(waivers::told).map(this::line).toList();
        box(messages.text("waived", waived.size()), waived);
        var lapsed = audit.waivings().lapsed().stream().map(waivers::told).map(this::line).toList();
        box(messages.text("lapsed", lapsed.size()), lapsed);
    }

    private String line(WaiverTeller.Told told) {
        return List.of(told.head(), told.place(), told.message(), told.further(), told.waiver())
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(messages.text("list.places")));
    }

    private void box(String heading, List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            out.open("section", "class", "box");
            out.leaf("h3", heading);
            list(lines);
            out.closeLine();
        }
    }

    private void list(List<String> lines) throws IOException {
        out.open("ul");
        for (var line : lines) {
            out.leaf("li", line);
        }
        out.closeLine();
    }

    private void about(Audit audit) throws IOException {
        out.open("p", "class", "about");
        out.text(messages.text("html.file", audit.name(), audit.format().id(), audit.sha256()));
        out.closeLine();
    }
}
