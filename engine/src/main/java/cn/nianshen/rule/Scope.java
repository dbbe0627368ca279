package cn.nianshen.rule;

import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Need;
import cn.nianshen.fact.ReportHead;
import cn.nianshen.form.Form;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Outcome.Unjudged;
import cn.nianshen.rule.RuleCard.Applies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rules concern a report, and which of them can be judged. */
final class Scope {

    private static final String UNKNOWN = "unknown";
    private static final String KIND = "agency.kind";
    private static final ReportHead NO_HEAD =
            new ReportHead(Place.FILE, 0, UNKNOWN, "", UNKNOWN, UNKNOWN, 0, "", LocalDate.EPOCH);

    private final ReportHead head;
    private final Map<String, Need> needs;
    private final List<Form> forms;

    Scope(List<Fact> facts, List<Form> forms) {
        this.head = head(facts);
        this.needs = needs(facts);
        this.forms = forms;
    }

    /** Id of the form used. */
    String form() {
        return head.form();
    }

    private static ReportHead head(List<Fact> facts) {
        return facts.stream()
                .filter(ReportHead.class::isInstance)
                .map(ReportHead.class::cast)
                .findFirst()
                .orElse(NO_HEAD);
    }

    private static Map<String, Need> needs(List<Fact> facts) {
        Map<String, Need> needs = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Need need) {
                needs.merge(need.id(), need, (one, other) -> one.met() ? other : one);
            }
        }
        return needs;
    }

    boolean applies(RuleCard card) {
        Applies applies = card.applies();
        return inYears(applies) && inSet(applies.forms(), head.form()) && ofKind(applies.kinds());
    }

    private boolean inYears(Applies applies) {
        int year = head.fiscalYear();
        if (year != 0) {
            return overlap(applies, year, year);
        }
        return forms.stream()
                .filter(form -> form.id().equals(head.form()))
                .findFirst()
                .map(form -> overlap(applies, form.firstYear(), form.lastYear()))
                .orElse(true);
    }

    private static boolean overlap(Applies applies, int first, int last) {
        return (applies.lastYear() == 0 || first <= applies.lastYear())
                && (last == 0 || applies.firstYear() <= last);
    }

    private static boolean inSet(Set<String> allowed, String value) {
        return allowed.isEmpty() || allowed.contains(value);
    }

    /** A kind that is not known keeps the rule: its need then says that it cannot be judged. */
    private boolean ofKind(Set<String> kinds) {
        return head.kind().equals(UNKNOWN) || inSet(kinds, head.kind());
    }

    /** What keeps the rule from being judged; empty where nothing does. */
    List<Unjudged> unmet(RuleCard card) {
        List<String> asked = new ArrayList<>(card.needs());
        if (!card.applies().kinds().isEmpty() && !asked.contains(KIND)) {
            asked.add(KIND);
        }
        List<Unjudged> unmet = new ArrayList<>();
        for (String id : asked) {
            Need need = needs.get(id);
            if (need == null) {
                unmet.add(new Unjudged(id, Place.FILE));
            } else if (!need.met()) {
                unmet.add(new Unjudged(need.reason(), need.place()));
            }
        }
        return unmet;
    }
}
