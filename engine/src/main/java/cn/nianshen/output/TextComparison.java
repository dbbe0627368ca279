package cn.nianshen.output;

import java.io.IOException;
import java.io.Writer;
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
        if (!pair.after().agency().isEmpty()) {
            page.text(2, pair.after().agency());
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

    /** The findings of either audit as the sum of what became of them. */
    static List<String> sums(Comparison pair, Messages messages) {
        return List.of(
                sum(
                        pair,
                        messages,
                        "diff.before",
                        Comparison.Kind.MENDED,
                        Comparison.Kind.NO_LONGER_ASSESSABLE),
                sum(
                        pair,
                        messages,
                        "diff.after",
                        Comparison.Kind.NEW,
                        Comparison.Kind.NEWLY_ASSESSABLE));
    }

    private static String sum(
            Comparison pair,
            Messages messages,
            String key,
            Comparison.Kind one,
            Comparison.Kind other) {
        long open = pair.count(Comparison.Kind.OPEN);
        long first = pair.count(one);
        long second = pair.count(other);
        return messages.text(key, open + first + second, open, first, second);
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
            case NEWLY_ASSESSABLE, NO_LONGER_ASSESSABLE -> Page.Style.YELLOW;
        };
    }
}
