package cn.nianshen.rule;

import cn.nianshen.report.Place;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes findings of drafts: one for each grade and cause, with all places. */
final class FindingMaker implements Narrowing {

    private final PlaceNames names;
    private final Severity ceiling;
    private final Map<Finding, Source> sources = new IdentityHashMap<>();

    /** What a finding was made of. */
    private record Source(RuleCard card, FindingDraft.Key key, List<FindingDraft> group) {}

    /**
     * A maker.
     *
     * @param ceiling severity that no finding goes beyond
     */
    FindingMaker(PlaceNames names, Severity ceiling) {
        this.names = names;
        this.ceiling = ceiling;
    }

    /**
     * The findings of one rule.
     *
     * @throws IllegalArgumentException if a template names a value that was not given
     */
    List<Finding> make(RuleCard card, List<FindingDraft> drafts) {
        Map<String, List<FindingDraft>> groups = new LinkedHashMap<>();
        drafts.stream()
                .sorted(FindingDraft::compareTo)
                .forEach(d -> groups.computeIfAbsent(d.group(), k -> new ArrayList<>()).add(d));
        return groups.values().stream()
                .map(group -> kept(new Source(card, group.get(0).key(), group)))
                .sorted(PlaceOrder.FINDINGS)
                .toList();
    }

    private Finding kept(Source source) {
        Finding finding = finding(source, places(source.group()));
        sources.put(finding, source);
        return finding;
    }

    @Override
    public Optional<Finding> narrow(Finding finding, Set<Place> gone) {
        Source source = sources.get(finding);
        if (source == null || gone.isEmpty()) {
            return Optional.of(finding);
        }
        List<FindingDraft> left =
                source.group().stream().filter(draft -> !gone.containsAll(draft.places())).toList();
        TreeSet<Place> places = places(left);
        places.removeAll(gone);
        Source narrowed = new Source(source.card(), source.key(), left);
        return left.isEmpty() ? Optional.empty() : Optional.of(finding(narrowed, places));
    }

    private static TreeSet<Place> places(List<FindingDraft> group) {
        TreeSet<Place> places = new TreeSet<>(PlaceOrder.WITHIN);
        group.forEach(draft -> places.addAll(draft.places()));
        return places;
    }

    private Finding finding(Source source, TreeSet<Place> places) {
        RuleCard card = source.card();
        FindingDraft.Key key = source.key();
        Place first = places.first();
        FindingDraft head =
                source.group().stream()
                        .filter(draft -> draft.places().contains(first))
                        .findFirst()
                        .orElseThrow();
        List<String> related = related(source.group());
        Function<String, @Nullable String> values =
                name ->
                        name.equals("others") && !head.values().containsKey(name)
                                ? Integer.toString(related.size())
                                : value(name, head, first, places.size());
        return new Finding(
                card,
                severity(card, key),
                Template.fill(card.message(), values),
                Template.fill(card.remedy(), values),
                first,
                head.expected() == null ? "" : head.expected(),
                head.actual() == null ? "" : head.actual(),
                further(source, places, head),
                List.of(),
                Tracing.NONE,
                related);
    }

    private static List<String> related(List<FindingDraft> group) {
        return group.stream().flatMap(d -> d.related().stream()).distinct().sorted().toList();
    }

    private Severity severity(RuleCard card, FindingDraft.Key key) {
        Severity own = key.grade().isEmpty() ? card.severity() : card.grades().get(key.grade());
        return own.compareTo(ceiling) > 0 ? ceiling : own;
    }

    /** What a template may name: what the rule gave, else what is known of every finding. */
    private @Nullable String value(String name, FindingDraft head, Place first, int places) {
        String given = head.values().get(name);
        if (given != null) {
            return given;
        }
        return switch (name) {
            case "places" -> Integer.toString(places);
            case "quote" -> first.quote();
            case "place" -> names.name(first);
            case "expected" -> head.expected();
            case "actual" -> head.actual();
            default -> null;
        };
    }

    /** What else the rule says: of each further place, and of the first one besides the head. */
    private List<Finding.Also> further(Source source, TreeSet<Place> places, FindingDraft head) {
        Map<Place, List<String>> said = new TreeMap<>(PlaceOrder.WITHIN);
        places.stream().skip(1).forEach(place -> said.put(place, new ArrayList<>()));
        for (FindingDraft draft : source.group()) {
            if (draft != head && !draft.each().isEmpty()) {
                Place at = draft.places().first();
                said.computeIfAbsent(at, place -> new ArrayList<>())
                        .add(Template.fill(draft.each(), name -> value(name, draft, at, 1)));
            }
        }
        List<Finding.Also> further = new ArrayList<>();
        said.forEach(
                (place, texts) -> {
                    List<String> all = texts.isEmpty() ? List.of("") : texts;
                    all.forEach(
                            text -> further.add(new Finding.Also(source.card().id(), place, text)));
                });
        return further;
    }
}
