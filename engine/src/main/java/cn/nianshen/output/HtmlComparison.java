package cn.nianshen.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes what became of findings on one page: a table of all reports, whose sums add up, then each
 * report with its findings.
 */
public final class HtmlComparison {

    private static final List<Comparison.Kind> KINDS = List.of(Comparison.Kind.values());

    private final Markup out;
    private final Messages messages;
    private final AuditTeller teller;
    private final Writer target;

    /**
     * @param target where to write
     * @param messages words
     */
    public HtmlComparison(Writer target, Messages messages) {
        this.target = target;
        this.messages = messages;
        out = new Markup(target);
        teller = new AuditTeller(messages);
    }

    /** Writes all. */
    public void write(Header header, Pairing pairing) throws IOException {
        var title = messages.text("html.diff");
        HtmlFrame.begin(out, messages.text("html.language"), title);
        out.open("main", "class", "index");
        out.leaf("h1", title);
        HtmlRenderer.run(out, header, teller);
        overview(pairing);
        int number = 0;
        for (var pair : pairing.pairs()) {
            pair(pair, ++number);
        }
        only("diff.only-before", pairing.onlyBefore());
        only("diff.only-after", pairing.onlyAfter());
        out.closeLine();
        HtmlFrame.end(out);
        target.flush();
    }

    private void overview(Pairing pairing) throws IOException {
        out.raw("<div class=\"scroll\"><table>\n<tr>");
        out.leaf("th", messages.text("column.agency"));
        out.leaf("th", messages.text("html.diff.before"));
        for (var kind : KINDS) {
            out.leaf("th", messages.text("html.diff." + kind.id()));
        }
        out.leaf("th", messages.text("html.diff.after"));
        out.raw("</tr>\n");
        int number = 0;
        for (var pair : pairing.pairs()) {
            out.open("tr").open("td");
            out.leaf("a", name(pair), "href", "#r" + ++number).close();
            figures(List.of(pair));
            out.closeLine();
        }
        out.open("tr").leaf("th", messages.text("html.diff.sum"));
        figures(pairing.pairs());
        out.closeLine();
        out.raw("</table></div>\n");
        out.leaf("p", messages.text("html.diff.how"), "class", "note");
    }

    /** Findings before, what became of them, and findings after; the sums of several reports. */
    private void figures(List<Comparison> pairs) throws IOException {
        figure(before(pairs));
        for (var kind : KINDS) {
            figure(count(pairs, kind));
        }
        figure(after(pairs));
    }

    private void figure(long count) throws IOException {
        out.leaf("td", Long.toString(count), "class", "figure");
    }

    private static long count(List<Comparison> pairs, Comparison.Kind kind) {
        return pairs.stream().mapToLong(pair -> pair.count(kind)).sum();
    }

    private static long before(List<Comparison> pairs) {
        return count(pairs, Comparison.Kind.OPEN)
                + count(pairs, Comparison.Kind.MENDED)
                + count(pairs, Comparison.Kind.NO_LONGER_ASSESSABLE)
                + count(pairs, Comparison.Kind.SET_ASIDE);
    }

    private static long after(List<Comparison> pairs) {
        return count(pairs, Comparison.Kind.OPEN)
                + count(pairs, Comparison.Kind.NEW)
                + count(pairs, Comparison.Kind.NEWLY_ASSESSABLE)
                + count(pairs, Comparison.Kind.TAKEN_UP);
    }

    private void pair(Comparison pair, int number) throws IOException {
        out.open("section", "class", "box", "id", "r" + number);
        out.leaf("h2", name(pair));
        for (var line : TextComparison.made(pair, messages)) {
            out.leaf("p", line, "class", "trouble");
        }
        out.leaf("p", pair.before().name() + " \u2192 " + pair.after().name(), "class", "file");
        if (!pair.after().isAudited()) {
            var outcome = messages.text("outcome." + pair.after().status());
            out.leaf("p", outcome, "class", "trouble");
        }
        for (var sum : TextComparison.sums(pair, messages)) {
            out.leaf("p", sum);
        }
        for (var kind : KINDS) {
            kind(pair, kind);
        }
        out.closeLine();
    }

    private void kind(Comparison pair, Comparison.Kind kind) throws IOException {
        if (pair.count(kind) == 0) {
            return;
        }
        out.leaf("h3", messages.text("diff." + kind.id(), pair.count(kind)), "class", "group");
        for (var change : pair.changes()) {
            if (change.kind() == kind) {
                finding(change);
            }
        }
    }

    private void finding(Comparison.Change change) throws IOException {
        var found = change.shown();
        boolean mended = change.kind() == Comparison.Kind.MENDED;
        var colour = mended ? "mended" : found.severity();
        out.open("div", "class", "finding " + colour);
        out.open("h5");
        out.leaf("span", messages.text("severity." + found.severity()), "class", "badge");
        out.text(found.title());
        out.leaf("span", found.rule(), "class", "rule");
        out.close();
        out.leaf("p", found.message());
        out.closeLine();
    }

    private void only(String key, List<Result> results) throws IOException {
        if (results.isEmpty()) {
            return;
        }
        out.open("section", "class", "box");
        out.leaf("h2", messages.text(key, results.size()));
        out.open("ul");
        for (var result : results) {
            out.leaf("li", result.name());
        }
        out.close();
        out.closeLine();
    }

    private static String name(Comparison pair) {
        var agencies = TextComparison.agencies(pair);
        return agencies.isEmpty() ? pair.after().name() : agencies;
    }
}
