package cn.nianshen.drools;

import static org.drools.model.DSL.accFunction;
import static org.drools.model.DSL.accumulate;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Need;
import cn.nianshen.fact.Threshold;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Asked;
import cn.nianshen.rule.Findings;
import cn.nianshen.rule.RuleListener;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.model.Global;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;

/** A session in which a rule threw is used again: the next report is judged as by a new one. */
class SessionAfterFaultTest {

    private static final Set<String> ENABLED = Set.of("OWN-001", "OWN-002", "OWN-003");

    /** What the rules see: one throws at a bad need, one counts thresholds, one misses a need. */
    private static ModelImpl model() {
        Variable<Need> bad = declarationOf(Need.class, "$bad");
        Variable<Need> none = declarationOf(Need.class, "$none");
        Variable<Threshold> each = declarationOf(Threshold.class, "$each");
        Variable<Long> count = declarationOf(Long.class, "$count");
        Global<Findings> findings = globalOf(Findings.class, "own", "findings");
        var model = new ModelImpl();
        model.addGlobal(findings);
        model.addRule(
                rule("own", "OWN-001")
                        .build(
                                pattern(bad).expr("bad", need -> need.id().equals("bad")),
                                on(bad).execute(
                                                need -> {
                                                    throw new IllegalStateException(need.id());
                                                })));
        model.addRule(
                rule("own", "OWN-002")
                        .build(
                                accumulate(
                                        pattern(each),
                                        accFunction(CountAccumulateFunction::new, each).as(count)),
                                on(count, findings)
                                        .execute((n, sink) -> sink.at(Place.FILE).cause("" + n))));
        model.addRule(
                rule("own", "OWN-003")
                        .build(
                                not(pattern(none).expr("good", need -> need.id().equals("good"))),
                                on(findings).execute(sink -> sink.at(Place.FILE).cause("none"))));
        return model;
    }

    private static final class Heard implements RuleListener {
        private final List<String> said = new ArrayList<>();
        private String speaker = "";

        @Override
        public void speaking(String ruleId) {
            speaker = ruleId;
        }

        @Override
        public Findings sink() {
            return (Findings) answering(Findings.class);
        }

        @Override
        public void close() {
            speaker = "";
        }

        private Object answering(Class<?> type) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("cause")) {
                            said.add(speaker + " " + arguments[0]);
                        }
                        return method.getReturnType() == void.class
                                ? null
                                : answering(method.getReturnType());
                    });
        }
    }

    private static Fact threshold(int value) {
        return new Threshold(Place.FILE, "own", BigDecimal.valueOf(value));
    }

    private static Fact need(String id) {
        return new Need(Place.FILE, id, true, "");
    }

    private static List<String> said(KieRuleBase base, List<Fact> facts) {
        var heard = new Heard();
        Map<String, String> faults = base.run(facts, heard, Asked.all(ENABLED));
        var all = new ArrayList<>(heard.said);
        faults.forEach((rule, reason) -> all.add(rule + " faulted"));
        return all.stream().sorted().toList();
    }

    @Test
    void nothingStays() {
        var base = new KieRuleBase(KieBaseBuilder.createKieBaseFromModel(model()));
        for (int round = 0; round < 20; round++) {
            assertEquals(
                    List.of("OWN-001 faulted", "OWN-002 2", "OWN-003 none"),
                    said(base, List.of(need("bad"), threshold(1), threshold(2))));
            assertEquals(List.of("OWN-002 1"), said(base, List.of(need("good"), threshold(3))));
        }
    }
}
