package cn.nianshen.output;

import cn.nianshen.pack.Pack;
import cn.nianshen.pack.Trace;
import cn.nianshen.rule.Basis;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The catalogue of all rules, generated from packs and profile: how many there are, which demand is
 * checked by which, and all about each.
 */
public final class Catalogue {

    /** Formats of the catalogue. */
    public enum Kind {
        MD,
        HTML
    }

    private final Explainer explainer;
    private final Messages messages;
    private final CataloguePage page;

    private Catalogue(Explainer explainer, CataloguePage page) {
        this.explainer = explainer;
        this.messages = explainer.messages();
        this.page = page;
    }

    /** The catalogue as text in the format. */
    public static String of(Explainer explainer, Kind kind, String language) {
        CataloguePage page = kind == Kind.HTML ? new HtmlPage(language) : new MarkdownPage();
        return new Catalogue(explainer, page).all();
    }

    private String all() {
        page.begin(messages.text("catalogue.title"));
        packs();
        counts();
        demands();
        articles();
        rules();
        left();
        return page.end();
    }

    private Stream<RuleCard> cards() {
        return explainer.packs().stream().flatMap(pack -> pack.cards().stream());
    }

    private void packs() {
        var items = new ArrayList<String>();
        for (Pack pack : explainer.packs()) {
            var said = messages.text("rules.pack", pack.id(), pack.version(), pack.title());
            items.add(page.text(said));
        }
        items.add(page.text(messages.text("catalogue.profile", explainer.profile().id())));
        items.add(page.text(messages.text("rules.number", cards().count())));
        page.list(items);
    }

    private void counts() {
        page.heading(2, "counts", messages.text("catalogue.counts"));
        page.paragraph(messages.text("catalogue.by-category"));
        count(messages.text("label.category"), explainer::category);
        page.paragraph(messages.text("catalogue.by-basis"));
        count(messages.text("label.nature"), card -> basis(card.basis()));
    }

    private String basis(Basis basis) {
        return messages.text("basis." + basis.id());
    }

    private void count(String head, Function<RuleCard, String> family) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        Severity[] severities = {Severity.ERROR, Severity.WARNING, Severity.INFO};
        var sum = new int[severities.length];
        cards().forEach(
                        card -> {
                            int at = List.of(severities).indexOf(card.severity());
                            counts.computeIfAbsent(family.apply(card), f -> new int[sum.length])[
                                    at]++;
                            sum[at]++;
                        });
        var heads = new ArrayList<>(List.of(head));
        for (var severity : severities) {
            heads.add(messages.text("severity." + severity.id()));
        }
        heads.add(messages.text("catalogue.sum"));
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((name, of) -> rows.add(row(name, of)));
        rows.add(row(messages.text("catalogue.sum"), sum));
        page.table(heads, rows);
    }

    private List<String> row(String name, int[] counts) {
        var cells = new ArrayList<String>();
        cells.add(page.text(name));
        int sum = 0;
        for (int count : counts) {
            cells.add(Integer.toString(count));
            sum += count;
        }
        cells.add(Integer.toString(sum));
        return cells;
    }

    private void demands() {
        page.heading(2, "demands", messages.text("catalogue.demands"));
        page.paragraph(messages.text("catalogue.demands.intro"));
        Map<String, List<List<String>>> groups = new LinkedHashMap<>();
        for (Trace.Link link : explainer.trace().links()) {
            var demand = link.demand();
            var full = messages.text("citation", demand.title(), demand.text());
            var title = page.text(demand.title().equals(demand.text()) ? demand.text() : full);
            var reason = demand.notCheckable();
            groups.computeIfAbsent(demand.group(), g -> new ArrayList<>())
                    .add(List.of(title, links(link.cards()), orNone(reason)));
        }
        var heads =
                List.of(
                        messages.text("catalogue.demand"),
                        messages.text("catalogue.rules"),
                        messages.text("catalogue.not-checkable"));
        int number = 0;
        for (var group : groups.entrySet()) {
            page.heading(3, "demands-" + ++number, group.getKey());
            page.table(heads, group.getValue());
        }
    }

    private String links(List<RuleCard> cards) {
        var links = cards.stream().map(card -> page.link(anchor(card.id()), card.id())).toList();
        return links.isEmpty() ? orNone("") : String.join(" ", links);
    }

    private String orNone(String text) {
        return page.text(text.isEmpty() ? messages.text("catalogue.none") : text);
    }

    private static String anchor(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private void articles() {
        page.heading(2, "sources", messages.text("catalogue.articles"));
        List<List<String>> rows = new ArrayList<>();
        cards().forEach(
                        card -> {
                            var demands =
                                    explainer.trace().of(card).stream()
                                            .map(d -> d.group() + ' ' + d.title())
                                            .toList();
                            var list = messages.text("list");
                            var places = messages.text("list.places");
                            rows.add(
                                    List.of(
                                            page.link(
                                                    anchor(card.id()),
                                                    card.id() + ' ' + card.title()),
                                            page.text(String.join(list, card.citations())),
                                            orNone(String.join(places, demands))));
                        });
        page.table(
                List.of(
                        messages.text("catalogue.rule"),
                        messages.text("catalogue.sources"),
                        messages.text("catalogue.demand")),
                rows);
    }

    private void rules() {
        Map<String, List<Explanation>> families = new LinkedHashMap<>();
        for (Pack pack : explainer.packs()) {
            for (RuleCard card : pack.cards()) {
                families.computeIfAbsent(explainer.category(card), c -> new ArrayList<>())
                        .add(explainer.explain(pack, card));
            }
        }
        int number = 0;
        for (var family : families.entrySet()) {
            page.heading(2, "family-" + ++number, family.getKey());
            family.getValue().forEach(this::rule);
        }
    }

    private void rule(Explanation rule) {
        page.heading(3, anchor(rule.id()), rule.id() + ' ' + rule.title());
        var items = new ArrayList<String>();
        for (var field : rule.fields()) {
            var label = messages.text("label." + field.label()).strip();
            items.add(page.text(messages.text("citation", label, field.text())));
        }
        page.list(items);
        for (var example : rule.examples()) {
            page.paragraph(example.heading());
            var lines = new ArrayList<String>();
            example.facts().forEach(fact -> lines.add(page.text(fact)));
            lines.add(page.text(said(messages, example)));
            page.list(lines);
        }
    }

    /** What the rule says of an example. */
    static String said(Messages messages, Explanation.Example example) {
        return example.said().isEmpty()
                ? messages.text("example.silent")
                : messages.text("example.said", example.said());
    }

    private void left() {
        page.heading(2, "considered", messages.text("catalogue.considered"));
        List<List<String>> rows = new ArrayList<>();
        var retired = new ArrayList<String>();
        for (Pack pack : explainer.packs()) {
            pack.considered()
                    .forEach((id, why) -> rows.add(List.of(page.text(id), page.text(why))));
            retired.addAll(pack.retired());
        }
        page.table(
                List.of(messages.text("catalogue.rule"), messages.text("catalogue.reason")), rows);
        page.heading(2, "retired", messages.text("catalogue.retired"));
        page.paragraph(orNone(String.join(messages.text("list"), retired)));
    }
}
