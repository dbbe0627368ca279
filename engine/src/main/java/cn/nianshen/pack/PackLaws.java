package cn.nianshen.pack;

import cn.nianshen.form.Form;
import cn.nianshen.rule.Basis;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The laws that hold for the cards of every pack: checked when a folder is loaded, and when the
 * build makes the index of the built-in pack.
 */
final class PackLaws {

    private static final Pattern ID = Pattern.compile("[A-Z]{2,10}-[0-9]{3}");
    private static final Set<Basis> GROUNDS_OF_ERRORS =
            Set.of(Basis.LAW, Basis.FORM, Basis.CONTRADICTION);
    private static final Set<String> NEEDS =
            Stream.of(LawfulFacts.MET, LawfulFacts.UNMET)
                    .flatMap(List::stream)
                    .collect(Collectors.toUnmodifiableSet());

    /** Begins the need for a lexicon, which another pack may fill. */
    static final String LEXICON = "lexicon.";

    private final PackDraft draft;
    private final List<Pack> others;
    private final Faults faults;
    private final Statute statute;
    private final Set<String> forms;
    private final Map<String, RuleCard> known = new HashMap<>();

    PackLaws(PackDraft draft, List<Pack> others, Faults faults) {
        this.draft = draft;
        this.others = others;
        this.faults = faults;
        Statute all = draft.statute;
        for (Pack other : others) {
            all = all.and(other.statute());
            other.cards().forEach(card -> known.put(card.id(), card));
        }
        this.statute = all;
        draft.cardList().forEach(card -> known.put(card.id(), card));
        this.forms =
                Stream.concat(
                                draft.forms.stream(),
                                others.stream().flatMap(other -> other.forms().stream()))
                        .map(Form::id)
                        .collect(Collectors.toSet());
        forms.add("unknown");
    }

    void check() {
        String own = draft.manifest.id();
        if (others.stream().anyMatch(other -> other.id().equals(own))) {
            faults.add(Manifest.FILE, 0, "another pack has the id {0} already", own);
        }
        if (draft.cards.isEmpty() && !draft.hasLexicons()) {
            faults.add("", 0, "the pack has no rules");
        }
        checkIds();
        for (CardReader.Source source : draft.cards) {
            checkSeverity(source);
            checkReferences(source);
            checkYields(source);
        }
    }

    private void checkIds() {
        Map<String, CardReader.Source> first = new HashMap<>();
        Set<String> taken = taken();
        for (CardReader.Source source : draft.cards) {
            String id = source.card().id();
            if (!ID.matcher(id).matches()) {
                fault(source, "an id is written ABC-000, not {0}", id);
            }
            CardReader.Source before = first.putIfAbsent(id, source);
            if (before != null) {
                String place = before.file() + ':' + before.line();
                fault(source, "the id {0} stands in {1} already", id, place);
            }
            if (retired(id)) {
                fault(source, "the id {0} is retired", id);
            }
            if (taken.contains(id)) {
                fault(source, "the id {0} belongs to another pack; name it under replace", id);
            }
        }
        checkReplace(first.keySet());
    }

    private boolean retired(String id) {
        return draft.manifest.retired().contains(id)
                || others.stream().anyMatch(other -> other.retired().contains(id));
    }

    private Set<String> taken() {
        Set<String> taken = new HashSet<>();
        for (Pack other : others) {
            other.cards().forEach(card -> taken.add(card.id()));
        }
        draft.manifest.replace().forEach(taken::remove);
        return taken;
    }

    private void checkReplace(Set<String> own) {
        for (String id : draft.manifest.replace()) {
            boolean there =
                    others.stream()
                            .flatMap(other -> other.cards().stream())
                            .anyMatch(card -> card.id().equals(id));
            if (!there || !own.contains(id)) {
                faults.add(
                        Manifest.FILE,
                        0,
                        "replace names {0}, which must be a rule here and in another pack",
                        id);
            }
        }
    }

    private void checkSeverity(CardReader.Source source) {
        RuleCard card = source.card();
        if (card.severity().compareTo(card.basis().ceiling()) > 0) {
            String least = card.basis().ceiling().id();
            fault(source, "on the basis {0} no rule is above {1}", card.basis().id(), least);
        }
        if (card.severity() == Severity.ERROR && !GROUNDS_OF_ERRORS.contains(card.basis())) {
            fault(source, "only law, form and contradiction make an error");
        }
        String word = draft.manifest.suspectedWord();
        if (card.severity() == Severity.ERROR && !word.isEmpty() && card.title().contains(word)) {
            fault(source, "a suspicion is never an error");
        }
        card.grades()
                .forEach(
                        (name, grade) -> {
                            if (grade.compareTo(card.severity()) >= 0) {
                                fault(source, "the grade {0} is not below the severity", name);
                            }
                        });
    }

    private void checkReferences(CardReader.Source source) {
        RuleCard card = source.card();
        if (card.citations().isEmpty()) {
            fault(source, "a card cites something, or says that it rests on no source");
        }
        unknown(card.citations(), statute::knows, source, "unknown citation {0}");
        unknown(
                card.needs(),
                need -> NEEDS.contains(need) || need.startsWith(LEXICON),
                source,
                "unknown need {0}");
        unknown(card.applies().forms(), forms::contains, source, "unknown form {0}");
        unknown(card.yieldsTo(), known::containsKey, source, "yields to an unknown rule {0}");
    }

    private void unknown(
            Collection<String> names,
            Predicate<String> isKnown,
            CardReader.Source source,
            String reason) {
        names.stream()
                .filter(name -> !isKnown.test(name))
                .sorted()
                .forEach(name -> fault(source, reason, name));
    }

    private void checkYields(CardReader.Source source) {
        String start = source.card().id();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(source.card().yieldsTo());
        while (!open.isEmpty()) {
            String id = open.pop();
            if (id.equals(start)) {
                fault(source, "yields to itself in a circle");
                return;
            }
            if (seen.add(id) && known.containsKey(id)) {
                open.addAll(known.get(id).yieldsTo());
            }
        }
    }

    private void fault(CardReader.Source source, String reason, Object... arguments) {
        String id = source.card().id();
        faults.add(PackFault.of(source.file(), source.line(), id, reason, arguments));
    }
}
