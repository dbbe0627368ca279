package cn.nianshen.output;

import cn.nianshen.pack.Articles;
import cn.nianshen.pack.CaseRunner;
import cn.nianshen.pack.Demand;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.Profile;
import cn.nianshen.pack.RuleCase;
import cn.nianshen.pack.Trace;
import cn.nianshen.rule.Charge;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains rules from their cards, from the statute, from the profile and from their own cases. */
public final class Explainer {

    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");

    private final List<Pack> packs;
    private final Profile profile;
    private final Messages messages;
    private final Messages factWords;
    private final Articles articles;
    private final Trace trace;
    private final Map<String, RuleCard> cards = new HashMap<>();
    private final Map<String, CaseRunner> runners = new HashMap<>();
    private final Map<String, List<RuleCase>> cases = new HashMap<>();

    /**
     * An explainer.
     *
     * @param packs all packs in use
     * @param profile what rules cost
     * @param language one of {@link Messages#LANGUAGES}
     */
    public Explainer(List<Pack> packs, Profile profile, String language) {
        this.packs = List.copyOf(packs);
        this.profile = profile;
        this.messages = Messages.of(language);
        this.factWords = Messages.load(Messages.class, "facts", language);
        this.articles = Articles.of(packs);
        this.trace = Trace.of(packs);
        packs.forEach(pack -> pack.cards().forEach(card -> cards.put(card.id(), card)));
    }

    List<Pack> packs() {
        return packs;
    }

    Profile profile() {
        return profile;
    }

    Messages messages() {
        return messages;
    }

    Trace trace() {
        return trace;
    }

    Explanation explain(Pack pack, RuleCard card) {
        List<Explanation.Field> fields = new ArrayList<>();
        add(fields, "category", messages.text("placed", category(card), card.category()));
        add(fields, "severity", severities(card));
        add(fields, "nature", nature(card));
        add(fields, "points", points(card));
        add(fields, "applies", applies(card.applies()));
        add(fields, "needs", list(card.needs().stream().map(this::need).toList()));
        add(fields, "yields", list(card.yieldsTo().stream().map(this::named).toList()));
        for (String citation : card.citations()) {
            String text = articles.text(citation);
            boolean known = !text.isEmpty();
            add(fields, "basis", known ? messages.text("citation", citation, text) : citation);
        }
        for (Demand demand : trace.of(card)) {
            add(fields, "demand", messages.text("citation", demand.group(), demand.title()));
        }
        add(fields, "checks", readable(card.message()));
        add(fields, "remedy", readable(card.remedy()));
        add(fields, "pack", messages.text("rules.since", pack.id(), card.since()));
        List<Explanation.Example> examples = new ArrayList<>();
        example(pack, card, RuleCase.Verdict.VIOLATED, "example.fires").ifPresent(examples::add);
        example(pack, card, RuleCase.Verdict.PASSED, "example.passes").ifPresent(examples::add);
        return new Explanation(card.id(), card.title(), fields, examples);
    }

    private static void add(List<Explanation.Field> fields, String label, String text) {
        if (!text.isEmpty()) {
            fields.add(new Explanation.Field(label, text));
        }
    }

    private String list(List<String> items) {
        return String.join(messages.text("list"), items);
    }

    String category(RuleCard card) {
        return messages.textOr("category." + card.category(), card.category());
    }

    private String severities(RuleCard card) {
        var parts = new ArrayList<String>();
        parts.add(messages.text("severity." + card.severity().id()));
        new TreeMap<>(card.grades())
                .forEach(
                        (name, to) -> {
                            var severity = messages.text("severity." + to.id());
                            parts.add(messages.text("rules.grade", name, severity));
                        });
        return String.join(messages.text("list.places"), parts);
    }

    private String nature(RuleCard card) {
        var charge = Charge.of(card.basis(), card.severity());
        return messages.text(
                "rules.charge",
                messages.text("basis." + card.basis().id()),
                messages.text("charge." + charge.id()));
    }

    private String points(RuleCard card) {
        var points = profile.points(card, card.severity());
        var cap = profile.cap(card.category());
        String text =
                points.signum() == 0
                        ? messages.text("rules.free", profile.id())
                        : messages.text("rules.points", profile.id(), Numbers.plain(points));
        if (cap.isPresent() && points.signum() > 0) {
            text += messages.text("rules.cap", Numbers.plain(cap.get().cap()));
        }
        boolean veto = profile.vetoes().rules().contains(card.id());
        return veto
                ? text + messages.text("rules.veto", Numbers.plain(profile.vetoes().ceiling()))
                : text;
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

    private String need(String id) {
        return messages.textOr("need." + id, id);
    }

    private String named(String id) {
        var card = cards.get(id);
        return card == null ? id : id + ' ' + card.title();
    }

    /** The template with words in the place of its holes. */
    private String readable(String template) {
        return HOLE.matcher(template)
                .replaceAll(hole -> Matcher.quoteReplacement(hole(hole.group(1))));
    }

    private String hole(String name) {
        return messages.text("hole", messages.textOr("hole." + name, messages.text("hole.other")));
    }

    private Optional<Explanation.Example> example(
            Pack pack, RuleCard card, RuleCase.Verdict verdict, String key) {
        return cases.computeIfAbsent(pack.id(), id -> pack.cases()).stream()
                .filter(one -> one.rule().equals(card.id()))
                .filter(one -> one.expected().verdict() == verdict)
                .findFirst()
                .map(
                        one ->
                                new Explanation.Example(
                                        messages.text(key, one.name()),
                                        new CaseWords(messages, factWords, pack.forms()).of(one),
                                        said(pack, one)));
    }

    /** What the rule says when it is run over the case. */
    private String said(Pack pack, RuleCase one) {
        CaseRunner runner = runners.computeIfAbsent(pack.id(), id -> new CaseRunner(pack, packs));
        return runner.outcome(one)
                .filter(Outcome.Violated.class::isInstance)
                .map(outcome -> ((Outcome.Violated) outcome).findings())
                .filter(findings -> !findings.isEmpty())
                .map(findings -> findings.get(0).message())
                .orElse("");
    }
}
