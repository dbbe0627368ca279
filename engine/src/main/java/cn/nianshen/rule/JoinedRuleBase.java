package cn.nianshen.rule;

import cn.nianshen.fact.Fact;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rules of one pack that came by several roads. */
public final class JoinedRuleBase implements RuleBase {

    private final List<RuleBase> parts;
    private final Set<String> names;

    /** Joins rule bases that have no name in common. */
    public JoinedRuleBase(List<RuleBase> parts) {
        this.parts = List.copyOf(parts);
        Set<String> all = new HashSet<>();
        parts.forEach(part -> all.addAll(part.ruleNames()));
        this.names = Set.copyOf(all);
    }

    @Override
    public Set<String> ruleNames() {
        return names;
    }

    @Override
    public Map<String, String> run(List<Fact> facts, RuleListener listener, Asked asked) {
        Map<String, String> faults = new TreeMap<>();
        parts.forEach(part -> faults.putAll(part.run(facts, listener, asked)));
        return faults;
    }

    @Override
    public RuleBase only(Set<String> ids) {
        return new JoinedRuleBase(parts.stream().map(part -> part.only(ids)).toList());
    }

    @Override
    public boolean reads(Class<? extends Fact> type) {
        return parts.stream().anyMatch(part -> part.reads(type));
    }

    @Override
    public boolean isReady() {
        return parts.stream().allMatch(RuleBase::isReady);
    }
}
