package cn.nianshen.drools;

import cn.nianshen.fact.Fact;
import cn.nianshen.rule.Asked;
import cn.nianshen.rule.RuleBase;
import cn.nianshen.rule.RuleListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.QueryImpl;
import org.drools.base.rule.EntryPointId;
import org.drools.core.impl.InternalRuleBase;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * Rules in a Drools knowledge base. Each run has a session of its own: an emptied one of the pool,
 * since the memories of its nodes are a third of what a run costs, or a new one where a session may
 * have to be left behind.
 */
final class KieRuleBase implements RuleBase {

    private static final String SINK = "findings";

    private final KieBase base;
    private final Set<String> ruleNames;
    private final boolean declaresSink;
    private final @Nullable Watch watch;
    private final boolean poolable;
    private final Map<Class<?>, Boolean> read = new ConcurrentHashMap<>();
    private @Nullable KieSessionsPool pool;
    private boolean isStarted;

    KieRuleBase(KieBase base) {
        this(base, false);
    }

    /**
     * A rule base.
     *
     * @param watched whether its rules may never return, so that somebody must look at the clock
     */
    KieRuleBase(KieBase base, boolean watched) {
        this.base = base;
        this.watch = watched ? new Watch() : null;
        this.poolable = !watched;
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
    public Map<String, String> run(List<Fact> facts, RuleListener listener, Asked asked) {
        if (watch == null) {
            KieSession session = session(listener);
            return runAndDispose(session, new BoundedRun(session, listener, asked), facts);
        }
        if (watch.stuck()) {
            return BoundedRun.notRun(asked);
        }
        KieSession session = session(listener);
        BoundedRun run = new BoundedRun(session, listener, asked);
        return watch.over(run, () -> runAndDispose(session, run, facts));
    }

    @Override
    public boolean reads(Class<? extends Fact> type) {
        return read.computeIfAbsent(type, this::hasNode);
    }

    private boolean hasNode(Class<?> type) {
        return ((InternalRuleBase) base)
                .getRete().getObjectTypeNodes(EntryPointId.DEFAULT).keySet().stream()
                        .filter(ClassObjectType.class::isInstance)
                        .map(node -> ((ClassObjectType) node).getClassType())
                        .anyMatch(node -> node.isAssignableFrom(type));
    }

    private KieSession session(RuleListener listener) {
        KieSession session = fresh();
        if (declaresSink) {
            session.setGlobal(SINK, listener.sink());
        }
        return session;
    }

    /** The pool is made for the second run: the one run of a clerk's start need not pay for it. */
    private synchronized KieSession fresh() {
        if (pool == null && poolable && isStarted) {
            pool = base.newKieSessionsPool(0);
        }
        isStarted = true;
        return pool == null ? base.newKieSession() : pool.newKieSession();
    }

    /** Facts that no rule reads are left out: each costs a handle. */
    private Map<String, String> runAndDispose(
            KieSession session, BoundedRun run, List<Fact> facts) {
        try {
            var seen = new ArrayList<Fact>(facts.size());
            for (var fact : facts) {
                if (reads(fact.getClass())) {
                    seen.add(fact);
                }
            }
            return run.over(seen);
        } finally {
            session.dispose();
        }
    }
}
