package cn.nianshen.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All about a rule but its logic.
 *
 * @param id e.g. {@code TBL-014}
 * @param title what is wrong when the rule reports
 * @param category category id, e.g. {@code TABLE-FORM}
 * @param severity the gravest severity it reports at
 * @param grades lower severities by the name of the grade
 * @param basis what it rests on
 * @param applies where it applies
 * @param needs need ids that must be met, else it is not assessable
 * @param yieldsTo ids of rules whose finding at the same place or around it makes this one a
 *     consequence
 * @param citations articles and forms, e.g. {@code \u6761\u4f8b50}
 * @param message template; {@code {name}} stands for an argument given by the rule
 * @param remedy template of what to do
 * @param since version of the pack that brought it
 */
public record RuleCard(
        String id,
        String title,
        String category,
        Severity severity,
        Map<String, Severity> grades,
        Basis basis,
        Applies applies,
        List<String> needs,
        List<String> yieldsTo,
        List<String> citations,
        String message,
        String remedy,
        String since) {

    public RuleCard {
        grades = Map.copyOf(grades);
        needs = List.copyOf(needs);
        yieldsTo = List.copyOf(yieldsTo);
        citations = List.copyOf(citations);
    }

    /** The same card at another severity; grades above it come down to it. */
    public RuleCard withSeverity(Severity other) {
        Map<String, Severity> lowered = new HashMap<>(grades);
        lowered.replaceAll((name, grade) -> grade.compareTo(other) > 0 ? other : grade);
        return new RuleCard(
                id, title, category, other, lowered, basis, applies, needs, yieldsTo, citations,
                message, remedy, since);
    }

    /**
     * The same card with the notice of a place in front of its citations. Where the severity is
     * above what the basis carries, it rests on the notice.
     */
    public RuleCard citing(String notice) {
        List<String> all = new ArrayList<>(citations);
        all.add(0, notice);
        boolean carried = severity.compareTo(basis.ceiling()) <= 0;
        return new RuleCard(
                id,
                title,
                category,
                severity,
                grades,
                carried ? basis : Basis.LOCAL,
                applies,
                needs,
                yieldsTo,
                all,
                message,
                remedy,
                since);
    }

    /**
     * Where a rule applies; an empty set means everywhere.
     *
     * @param firstYear first fiscal year, 0 for no bound
     * @param lastYear last fiscal year, 0 for no bound
     * @param forms form ids
     * @param kinds agency kind ids
     */
    public record Applies(int firstYear, int lastYear, Set<String> forms, Set<String> kinds) {

        /** No restriction. */
        public static final Applies ALWAYS = new Applies(0, 0, Set.of(), Set.of());

        public Applies {
            forms = Set.copyOf(forms);
            kinds = Set.copyOf(kinds);
        }
    }
}
