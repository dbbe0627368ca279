package cn.nianshen.pack;

import cn.nianshen.rule.RuleCard;
import java.util.List;
import java.util.Set;

/**
 * Something that the statute or a form demands, or a defect that it names: what rules are traced
 * to. The rules are found by what their cards say, so that a new rule needs no entry here.
 *
 * @param id e.g. {@code article.50.1}
 * @param group heading under which it is listed
 * @param title short name
 * @param text words of the source
 * @param rules rules that check it whatever their cards cite
 * @param citing rules that cite one of these check it; empty where that does not matter
 * @param categories rules of these categories only; empty for all
 * @param needs rules that need one of these only; empty for all
 * @param notCheckable what cannot be checked of it and why, or empty
 * @param line line of its file, 0 where not known
 */
public record Demand(
        String id,
        String group,
        String title,
        String text,
        Set<String> rules,
        List<String> citing,
        Set<String> categories,
        Set<String> needs,
        String notCheckable,
        int line) {

    public Demand {
        rules = Set.copyOf(rules);
        citing = List.copyOf(citing);
        categories = Set.copyOf(categories);
        needs = Set.copyOf(needs);
    }

    /** Whether the rule of the card checks it, or part of it. */
    public boolean checkedBy(RuleCard card) {
        if (rules.contains(card.id())) {
            return true;
        }
        boolean selects = !citing.isEmpty() || !categories.isEmpty() || !needs.isEmpty();
        return selects
                && (citing.isEmpty() || card.citations().stream().anyMatch(this::isCited))
                && (categories.isEmpty() || categories.contains(card.category()))
                && (needs.isEmpty() || card.needs().stream().anyMatch(needs::contains));
    }

    private boolean isCited(String citation) {
        return citing.stream().anyMatch(source -> Statute.partOf(source, citation));
    }

    static Demand read(String id, Fields fields) {
        Demand demand =
                new Demand(
                        id,
                        fields.text("group"),
                        fields.text("title"),
                        fields.text("text"),
                        Set.copyOf(fields.texts("rules")),
                        fields.texts("citing"),
                        Set.copyOf(fields.texts("categories")),
                        Set.copyOf(fields.texts("needs")),
                        fields.text("not-checkable", ""),
                        fields.line());
        fields.done();
        return demand;
    }
}
