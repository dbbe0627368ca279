package cn.nianshen.output;

import cn.nianshen.pack.Pack;
import cn.nianshen.pack.RuleCase;
import cn.nianshen.pack.Statute;
import cn.nianshen.rule.RuleCard;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the cards of packs for people at a console. */
public final class TextRules {

    private static final int COLUMNS = 4;

    private final Page page;
    private final Messages messages;
    private final Words words;

    /**
     * @param target where to write
     * @param messages words
     * @param coloured whether to colour
     */
    public TextRules(Writer target, Messages messages, boolean coloured) {
        page = new Page(target, coloured);
        this.messages = messages;
        words = new Words(messages);
    }

    /** A line for each rule. */
    public void list(List<Pack> packs) throws IOException {
        var widths = new int[COLUMNS];
        packs.forEach(pack -> pack.cards().forEach(card -> widen(widths, columns(card))));
        int rules = 0;
        for (var pack : packs) {
            page.text(
                    0,
                    Page.Style.BOLD,
                    messages.text("rules.pack", pack.id(), pack.version(), pack.title()));
            for (var card : pack.cards()) {
                var line = new StringBuilder();
                var columns = columns(card);
                for (int i = 0; i < COLUMNS; i++) {
                    line.append(i == 0 ? "" : "  ").append(Columns.pad(columns.get(i), widths[i]));
                }
                page.field(2, line.toString(), card.title());
            }
            rules += pack.cards().size();
        }
        page.blank();
        page.text(0, messages.text("rules.number", rules));
        page.flush();
    }

    private List<String> columns(RuleCard card) {
        var basis = messages.text("basis." + card.basis().id());
        return List.of(card.id(), severity(card), basis, category(card));
    }

    private static void widen(int[] widths, List<String> columns) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], Columns.width(columns.get(i)));
        }
    }

    /** Rules thought about and not built, with the reasons. */
    public void considered(List<Pack> packs) throws IOException {
        for (var pack : packs) {
            for (var entry : pack.considered().entrySet()) {
                page.field(0, Columns.pad(entry.getKey(), 8), entry.getValue());
            }
        }
        page.flush();
    }

    /** All about one rule: what it checks, on what it rests, what to do, and examples. */
    public void explain(Pack pack, RuleCard card) throws IOException {
        page.text(0, Page.Style.BOLD, card.id() + ' ' + card.title());
        page.field(
                2,
                words.label("category"),
                messages.text("placed", category(card), card.category()));
        page.field(2, words.label("severity"), severities(card));
        page.field(2, words.label("nature"), messages.text("basis." + card.basis().id()));
        page.field(2, words.label("applies"), applies(card.applies()));
        page.field(2, words.label("needs"), list(card.needs()));
        page.field(2, words.label("yields"), list(card.yieldsTo()));
        for (var citation : card.citations()) {
            var text = article(pack.statute(), citation);
            page.field(
                    2,
                    words.label("basis"),
                    text.isEmpty() ? citation : messages.text("citation", citation, text));
        }
        page.field(2, words.label("checks"), card.message());
        page.field(2, words.label("remedy"), card.remedy());
        page.field(2, words.label("pack"), messages.text("rules.since", pack.id(), card.since()));
        example(pack, card, RuleCase.Verdict.VIOLATED, "example.fires");
        example(pack, card, RuleCase.Verdict.PASSED, "example.passes");
        page.flush();
    }

    private String list(Iterable<String> items) {
        return String.join(messages.text("list"), items);
    }

    private String severity(RuleCard card) {
        return messages.text("severity." + card.severity().id());
    }

    private String category(RuleCard card) {
        return messages.textOr("category." + card.category(), card.category());
    }

    private String severities(RuleCard card) {
        var parts = new ArrayList<String>();
        parts.add(severity(card));
        new TreeMap<>(card.grades())
                .forEach(
                        (name, to) ->
                                parts.add(
                                        messages.text(
                                                "rules.grade",
                                                name,
                                                messages.text("severity." + to.id()))));
        return String.join(messages.text("list.places"), parts);
    }

    private String applies(RuleCard.Applies applies) {
        var parts = new ArrayList<String>();
        if (applies.firstYear() != 0) {
            parts.add(messages.text("applies.from", applies.firstYear()));
        }
        if (applies.lastYear() != 0) {
            parts.add(messages.text("applies.to", applies.lastYear()));
        }
        for (var form : new TreeSet<>(applies.forms())) {
            parts.add(messages.text("form", form));
        }
        for (var kind : new TreeSet<>(applies.kinds())) {
            parts.add(messages.textOr("kind." + kind, kind));
        }
        return parts.isEmpty() ? messages.text("applies.always") : list(parts);
    }

    /** Text of the source, or of the longest one that the citation is a part of. */
    private static String article(Statute statute, String citation) {
        var best = "";
        for (var source : statute.articles().keySet()) {
            if (citation.startsWith(source) && source.length() > best.length()) {
                best = source;
            }
        }
        return statute.articles().getOrDefault(best, "");
    }

    private void example(Pack pack, RuleCard card, RuleCase.Verdict verdict, String key)
            throws IOException {
        for (var one : pack.cases()) {
            if (one.rule().equals(card.id()) && one.expected().verdict() == verdict) {
                page.blank();
                page.text(2, messages.text(key, one.name()));
                for (var line : facts(one)) {
                    page.text(4, line);
                }
                return;
            }
        }
    }

    private List<String> facts(RuleCase one) {
        var lines = new ArrayList<String>();
        if (!one.base().isEmpty()) {
            lines.add(messages.text("example.base", messages.text("form", one.base())));
        }
        one.head().forEach((name, value) -> lines.add(name + " = " + value));
        one.cells()
                .forEach(
                        (cell, text) ->
                                lines.add(
                                        text == null
                                                ? messages.text("example.missing", cell)
                                                : cell + " = " + text));
        for (var change : one.changes()) {
            lines.add(selector(change.facts()) + " -> " + change.set());
        }
        for (var removal : one.removals()) {
            lines.add(messages.text("example.without", selector(removal)));
        }
        for (var addition : one.additions()) {
            lines.add(messages.text("example.with", selector(addition)));
        }
        return lines;
    }

    private static String selector(RuleCase.Selector selector) {
        var components = selector.components();
        return components.isEmpty() ? selector.type() : selector.type() + ' ' + components;
    }
}
