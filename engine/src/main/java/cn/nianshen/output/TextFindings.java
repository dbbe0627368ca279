package cn.nianshen.output;

import cn.nianshen.rule.Severity;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes findings for people at a console, group by group. */
final class TextFindings {

    private static final int FURTHER = 4;

    private final Page page;
    private final Messages messages;
    private final Words words;

    TextFindings(Page page, Messages messages, Words words) {
        this.page = page;
        this.messages = messages;
        this.words = words;
    }

    void write(List<ToldFinding.Group> groups) throws IOException {
        if (groups.isEmpty()) {
            page.blank();
            page.text(2, Page.Style.GREEN, messages.text("nothing"));
        }
        for (var group : groups) {
            page.blank();
            page.text(2, Page.Style.BOLD, group.heading());
            for (var told : group.findings()) {
                finding(told);
            }
        }
    }

    private void finding(ToldFinding told) throws IOException {
        var finding = told.finding();
        var card = finding.card();
        boolean costs = told.points().signum() > 0;
        var costing = costs ? messages.text("costs", Numbers.plain(told.points())) : "";
        page.text(
                4,
                style(finding.severity()),
                messages.text("finding", told.severity(), card.id(), card.title(), costing));
        page.field(8, words.label("where"), told.place());
        page.field(8, words.label("message"), finding.message());
        page.field(8, words.label("quote"), told.quote());
        page.field(8, words.label("compare"), told.compare());
        var citations = String.join(messages.text("list"), card.citations());
        page.field(8, words.label("basis"), messages.text("charged", told.charge(), citations));
        page.field(8, words.label("remedy"), finding.remedy());
        for (var line : told.suspects()) {
            page.field(8, words.label("suspect"), line);
        }
        further(told.further());
        consequences(told.consequences());
    }

    private static Page.Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Page.Style.RED;
            case WARNING -> Page.Style.YELLOW;
            case INFO -> Page.Style.BLUE;
        };
    }

    private void further(List<String> places) throws IOException {
        if (places.isEmpty()) {
            return;
        }
        int shown = Math.min(FURTHER, places.size());
        var listed = String.join(messages.text("list.places"), places.subList(0, shown));
        boolean all = shown == places.size();
        page.field(
                8,
                words.label("also"),
                all ? listed : messages.text("also.more", listed, places.size() - shown));
    }

    private void consequences(List<ToldFinding.Consequence> all) throws IOException {
        int shown = Math.min(FURTHER, all.size());
        for (var one : all.subList(0, shown)) {
            page.field(8, words.label("consequence"), one.told());
        }
        var rest = all.subList(shown, all.size());
        if (!rest.isEmpty()) {
            Set<String> rules = new LinkedHashSet<>();
            rest.forEach(one -> rules.add(one.rule()));
            var listed = String.join(messages.text("list"), rules);
            page.field(8, words.label("consequence"), messages.text("rest", rest.size(), listed));
        }
    }
}
