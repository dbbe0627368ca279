package cn.nianshen.output;

import cn.nianshen.pack.Pack;
import cn.nianshen.rule.RuleCard;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

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
    public void explain(Explainer explainer, Pack pack, RuleCard card) throws IOException {
        var rule = explainer.explain(pack, card);
        page.text(0, Page.Style.BOLD, rule.id() + ' ' + rule.title());
        for (var field : rule.fields()) {
            page.field(2, words.label(field.label()), field.text());
        }
        for (var example : rule.examples()) {
            page.blank();
            page.text(2, example.heading());
            for (var fact : example.facts()) {
                page.text(4, fact);
            }
            page.text(4, Catalogue.said(messages, example));
        }
        page.flush();
    }

    private String severity(RuleCard card) {
        return messages.text("severity." + card.severity().id());
    }

    private String category(RuleCard card) {
        return messages.textOr("category." + card.category(), card.category());
    }
}
