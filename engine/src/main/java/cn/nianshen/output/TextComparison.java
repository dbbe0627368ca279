package cn.nianshen.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes what became of findings for people at a console. */
public final class TextComparison {

    private final Page page;
    private final Messages messages;
    private final AuditTeller teller;

    /**
     * @param target where to write
     * @param messages words
     * @param coloured whether to colour
     */
    public TextComparison(Writer target, Messages messages, boolean coloured) {
        this.page = new Page(target, coloured);
        this.messages = messages;
        this.teller = new AuditTeller(messages);
    }

    /** Writes all. */
    public void write(Header header, Pairing pairing) throws IOException {
        page.text(0, Page.Style.BOLD, teller.run(header));
        for (var pair : pairing.pairs()) {
            pair(pair);
        }
        only("diff.only-before", pairing.onlyBefore());
        only("diff.only-after", pairing.onlyAfter());
        page.flush();
    }

    private void only(String key, List<Result> results) throws IOException {
        if (!results.isEmpty()) {
            page.blank();
            page.text(0, Page.Style.BOLD, messages.text(key, results.size()));
            for (var result : results) {
                page.text(2, result.name());
            }
        }
    }

    private void pair(Comparison pair) throws IOException {
        page.blank();
        page.rule('-');
        page.text(0, Page.Style.BOLD, pair.before().name() + " \u2192 " + pair.after().name());
        if (!agencies(pair).isEmpty()) {
            page.text(2, agencies(pair));
        }
        for (var line : made(pair, messages)) {
            page.text(2, Page.Style.YELLOW, line);
        }
        if (!pair.after().isAudited()) {
            page.text(2, Page.Style.RED, messages.text("outcome." + pair.after().status()));
        }
        for (var sum : sums(pair, messages)) {
            page.text(2, sum);
        }
        for (var kind : Comparison.Kind.values()) {
            kind(pair, kind);
        }
    }

    /** The agency, or both with their years where they differ. */
    static String agencies(Comparison pair) {
        var before = subject(pair.before());
        var after = subject(pair.after());
        if (after.isEmpty() || before.equals(after) || before.isEmpty()) {
            return after.isEmpty() ? before : after;
        }
        return before + " \u2192 " + after;
    }

    private static String subject(Result result) {
        return result.year() > 0 ? result.agency() + ' ' + result.year() : result.agency();
    }

    /** What tells both audits apart: another report, other rules, another day. */
    static List<String> made(Comparison pair, Messages messages) {
        var lines = new ArrayList<String>();
        var before = pair.before();
        var after = pair.after();
        if (pair.isOfTwoReports()) {
            lines.add(messages.text("diff.other-report"));
        }
        var old = before.setting().made();
        if (!old.isEmpty() && !old.equals(after.setting().made())) {
            lines.add(messages.text("diff.made", old, after.setting().made()));
        }
        return lines;
    }

    /** The findings of either audit as the sum of what became of them. */
    static List<String> sums(Comparison pair, Messages messages) {
        return List.of(
                sum(
                        pair,
                        messages,
                        "diff.before",
                        Comparison.Kind.MENDED,
                        Comparison.Kind.NO_LONGER_ASSESSABLE,
                        Comparison.Kind.SET_ASIDE),
                sum(
                        pair,
                        messages,
                        "diff.after",
                        Comparison.Kind.NEW,
                        Comparison.Kind.NEWLY_ASSESSABLE,
                        Comparison.Kind.TAKEN_UP));
    }

    private static String sum(
            Comparison pair,
            Messages messages,
            String key,
            Comparison.Kind one,
            Comparison.Kind other,
            Comparison.Kind aside) {
        long open = pair.count(Comparison.Kind.OPEN);
        long first = pair.count(one);
        long second = pair.count(other);
        long third = pair.count(aside);
        long all = open + first + second + third;
        return messages.text(key, all, open, first, second, third);
    }

    private void kind(Comparison pair, Comparison.Kind kind) throws IOException {
        if (pair.count(kind) == 0) {
            return;
        }
        page.blank();
        page.text(2, style(kind), messages.text("diff." + kind.id(), pair.count(kind)));
        for (var change : pair.changes()) {
            if (change.kind() == kind) {
                var found = change.shown();
                var severity = messages.text("severity." + found.severity());
                page.text(4, messages.text("finding", severity, found.rule(), found.title(), ""));
                page.text(8, found.message());
            }
        }
    }

    private static Page.Style style(Comparison.Kind kind) {
        return switch (kind) {
            case MENDED -> Page.Style.GREEN;
            case OPEN, NEW -> Page.Style.RED;
            case NEWLY_ASSESSABLE, NO_LONGER_ASSESSABLE, SET_ASIDE, TAKEN_UP -> Page.Style.YELLOW;
        };
    }
}
