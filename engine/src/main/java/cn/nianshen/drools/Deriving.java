package cn.nianshen.drools;

import cn.nianshen.rule.Asked;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;

/**
 * Which of the rules that derive facts are of use to others. The name of such a rule says what it
 * derives: {@code derive disagreement of the area} makes facts of the type {@code Disagreement}.
 */
final class Deriving {

    private Deriving() {}

    /**
     * Names of the rules of use: those wanted, and those that derive what a rule of use reads.
     *
     * @param rules all rules
     * @param wanted whether a rule is wanted by its name
     */
    static Set<String> ofUse(Collection<Rule> rules, Predicate<String> wanted) {
        Set<String> used = new HashSet<>();
        Set<String> read = new HashSet<>();
        int before = -1;
        while (used.size() > before) {
            before = used.size();
            for (Rule rule : rules) {
                String name = rule.getName();
                boolean use =
                        Asked.derives(name) ? read.contains(derived(name)) : wanted.test(name);
                if (use && used.add(name)) {
                    addTypes(rule.getView(), read);
                }
            }
        }
        return used;
    }

    private static String derived(String name) {
        return Asked.id(name.substring(Asked.id(name).length()).strip());
    }

    /** Adds the types that a condition looks at, by their names in small letters. */
    private static void addTypes(Condition condition, Set<String> types) {
        if (condition instanceof AccumulatePattern<?> gathered) {
            addTypes(gathered.getCondition(), types);
        }
        if (condition instanceof Pattern<?> pattern) {
            Class<?> type = pattern.getPatternVariable().getType();
            types.add(type.getSimpleName().toLowerCase(Locale.ROOT));
        }
        List<Condition> parts = condition.getSubConditions();
        parts.forEach(part -> addTypes(part, types));
    }
}
