package cn.nianshen.drools;

import cn.nianshen.fact.Fact;
import cn.nianshen.rule.RuleBase;
import cn.nianshen.rule.RuleListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.base.definitions.rule.impl.QueryImpl;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/** Rules in a Drools knowledge base; a new session for each run. */
final class KieRuleBase implements RuleBase {

    private static final String SINK = "findings";

    private final KieBase base;
    private final Set<String> ruleNames;
    private final boolean declaresSink;

    KieRuleBase(KieBase base) {
        this.base = base;
        this.ruleNames =
                base.getKiePackages().stream()
                        .flatMap(part -> part.getRules().stream())
                        .filter(rule -> !(rule instanceof QueryImpl))
                        .map(Rule::getName)
                        .collect(Collectors.toUnmodifiableSet());
        this.declaresSink =
                base.getKiePackages().stream()
                        .flatMap(part -> part.getGlobalVariables().stream())
                        .anyMatch(global -> global.getName().equals(SINK));
    }

    @Override
    public Set<String> ruleNames() {
        return ruleNames;
    }

    @Override
    public Map<String, String> run(List<Fact> facts, RuleListener listener, Set<String> enabled) {
        KieSession session = base.newKieSession();
        try {
            if (declaresSink) {
                session.setGlobal(SINK, listener.sink());
            }
            return new BoundedRun(session, listener, enabled).over(facts);
        } finally {
            session.dispose();
        }
    }
}
