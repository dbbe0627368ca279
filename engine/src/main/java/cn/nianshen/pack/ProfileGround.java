package cn.nianshen.pack;

import cn.nianshen.form.Form;
import cn.nianshen.rule.Basis;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a profile may speak of.
 *
 * @param cards cards of all packs
 * @param forms forms in use
 * @param suspectedWords words that mark a title as a suspicion
 * @param own whether it is the profile of a pack, which may name new bounds and days of the law
 */
record ProfileGround(
        List<RuleCard> cards, List<Form> forms, Set<String> suspectedWords, boolean own) {

    ProfileGround {
        cards = List.copyOf(cards);
        forms = List.copyOf(forms);
        suspectedWords = Set.copyOf(suspectedWords);
    }

    /** All that the packs bring. */
    static ProfileGround of(List<Pack> packs) {
        return new ProfileGround(
                packs.stream().flatMap(pack -> pack.cards().stream()).toList(),
                packs.isEmpty() ? List.of() : packs.get(0).forms(),
                Set.copyOf(packs.stream().map(Pack::suspectedWord).toList()),
                false);
    }

    Optional<RuleCard> card(String rule) {
        return cards.stream().filter(card -> card.id().equals(rule)).findFirst();
    }

    Optional<Form> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    boolean hasCategory(String id) {
        return cards.stream().anyMatch(card -> card.category().equals(id));
    }

    boolean isSuspicion(RuleCard card) {
        return suspectedWords.stream()
                .anyMatch(word -> !word.isEmpty() && card.title().contains(word));
    }

    /** The gravest severity that the rule may be given, with or without a notice of a place. */
    static Severity ceiling(RuleCard card, boolean noticed) {
        Severity own = card.basis().ceiling();
        Severity local = Basis.LOCAL.ceiling();
        return noticed && local.compareTo(own) > 0 ? local : own;
    }
}
