package cn.nianshen.drools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Position;
import cn.nianshen.fact.DateMention;
import cn.nianshen.fact.Fact;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Asked;
import cn.nianshen.rule.Findings;
import cn.nianshen.rule.RuleBase;
import cn.nianshen.rule.RuleListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CompiledRuleBaseTest {

    private static final String HEAD =
            "package p;\nimport cn.nianshen.fact.DateMention;\nimport java.util.List;\n";

    /** Rules that say nothing to the sink, only that they speak. */
    private static final class Voices implements RuleListener {
        final List<String> heard = new ArrayList<>();

        @Override
        public void speaking(String ruleId) {
            heard.add(ruleId);
        }

        @Override
        public Findings sink() {
            return new SilentFindings();
        }
    }

    private static RuleBase rules(String text) {
        return CompiledRuleBase.compile(Map.of("p.drl", HEAD + text));
    }

    private static List<Fact> facts(int number) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            Place place = Place.of("", Position.ofLine(i, i), "");
            facts.add(new DateMention(place, "d" + i, true));
        }
        return facts;
    }

    @Test
    void theIdIsTheNameUpToTheFirstBlank() {
        RuleBase base = rules("rule \"AB-001 first\" when DateMention() then end\n");
        Voices voices = new Voices();
        base.run(facts(2), voices, Asked.all(base.ruleNames()));
        assertEquals(Set.of("AB-001 first"), base.ruleNames());
        assertEquals(List.of("AB-001", "AB-001"), voices.heard);
    }

    @Test
    void onlyEnabledRulesSpeakButFactsAreAlwaysDerived() {
        RuleBase base =
                rules(
                        "declare Day\n text : String\nend\n"
                                + "rule \"derive day\" when DateMention($t : text) then insert(new Day($t)); end\n"
                                + "rule \"AB-001\" when Day() then end\n"
                                + "rule \"AB-002\" when DateMention() then end\n");
        Voices voices = new Voices();
        base.run(facts(1), voices, Asked.all(Set.of("AB-001")));
        assertEquals(List.of("derive", "AB-001"), voices.heard);
    }

    @Test
    void queriesAreNoRules() {
        RuleBase base =
                rules("query days() DateMention() end\nrule \"AB-001\" when days() then end\n");
        assertEquals(Set.of("AB-001"), base.ruleNames());
    }

    @Test
    void aRuleThatThrowsIsBarredAndTheOthersGoOn() {
        RuleBase base =
                rules(
                        "rule \"AB-001\" when DateMention() then throw new IllegalStateException(\"no\"); end\n"
                                + "rule \"AB-002\" when DateMention() then end\n");
        Voices voices = new Voices();
        Map<String, String> faults = base.run(facts(3), voices, Asked.all(base.ruleNames()));
        assertEquals(Map.of("AB-001", "IllegalStateException: no"), faults);
        assertEquals(3, voices.heard.stream().filter("AB-002"::equals).count());
    }

    @Test
    void anErrorInAConsequenceIsOneRulesFault() {
        RuleBase base =
                rules(
                        "function void deep() { deep(); }\n"
                                + "rule \"AB-001\" when DateMention() then deep(); end\n"
                                + "rule \"AB-002\" when DateMention() then end\n");
        Voices voices = new Voices();
        Map<String, String> faults = base.run(facts(2), voices, Asked.all(base.ruleNames()));
        assertEquals(Set.of("AB-001"), faults.keySet());
        assertEquals(2, voices.heard.stream().filter("AB-002"::equals).count());
    }

    @Test
    void aRuleThatFiresWithoutEndIsBarred() {
        RuleBase base =
                rules(
                        "rule \"AB-001\" when DateMention(valid == true, $t : text, $p : place) then"
                                + " insert(new DateMention($p, $t, true)); end\n"
                                + "rule \"AB-002\" when DateMention(text == \"d2\") then end\n");
        Voices voices = new Voices();
        List<Fact> facts = facts(1);
        Map<String, String> faults = base.run(facts, voices, Asked.all(base.ruleNames()));
        assertEquals(Map.of("AB-001", "no-end"), faults);
    }

    @Test
    @Timeout(60)
    void aConsequenceThatNeverReturnsIsLeftBehind() {
        RuleBase base =
                rules(
                        "rule \"AB-001\" when DateMention(text == \"d1\") then"
                                + " while (true) { Thread.onSpinWait(); } end\n"
                                + "rule \"AB-002\" when DateMention() then end\n");
        Map<String, String> faults = base.run(facts(2), new Voices(), Asked.all(base.ruleNames()));
        assertEquals(Map.of("AB-001", "too-long", "AB-002", "run-too-long"), faults);
        assertEquals(
                Set.of("AB-001", "AB-002"),
                base.run(facts(2), new Voices(), Asked.all(base.ruleNames())).keySet());
    }

    @Test
    void aFaultOfAConditionIsAFaultOfAll() {
        RuleBase base =
                rules(
                        "rule \"AB-001\" when DateMention(text.charAt(99) == 'x') then end\n"
                                + "rule \"AB-002\" when DateMention() then end\n");
        Map<String, String> faults = base.run(facts(1), new Voices(), Asked.all(base.ruleNames()));
        assertEquals(Set.of("AB-001", "AB-002"), faults.keySet());
    }

    @Test
    void aFaultOfADerivingRuleStandsUnderItsWholeName() {
        RuleBase base =
                rules(
                        "rule \"derive day\" when DateMention() then throw new RuntimeException(); end\n");
        assertEquals(
                Set.of("derive day"),
                base.run(facts(1), new Voices(), Asked.all(Set.of())).keySet());
    }

    @Test
    void allErrorsOfAllFilesAreTold() {
        RuleSyntaxException e =
                assertThrows(
                        RuleSyntaxException.class,
                        () ->
                                CompiledRuleBase.compile(
                                        Map.of(
                                                "a.drl",
                                                        "package a;\nrule \"X\"\nwhen\n  Nothing()\nthen\nend\n",
                                                "b.drl",
                                                        "package b;\nrule \"Y\"\nwhen\n  String( length > )\nthen\nend\n",
                                                "c.drl",
                                                        "package c;\nrule \"Z\"\nwhen\n  String()\nthen\n  int x = \"\";\nend\n")));
        Map<String, Integer> lines = new TreeMap<>();
        e.errors().forEach(error -> lines.merge(error.file(), error.line(), Math::max));
        assertEquals(Set.of("a.drl", "b.drl", "c.drl"), lines.keySet());
        assertEquals(4, lines.get("b.drl"));
        assertTrue(lines.get("c.drl") > 0, lines.toString());
    }

    @Test
    void severalFilesMayShareAPackage() {
        RuleBase base =
                CompiledRuleBase.compile(
                        Map.of(
                                "a.drl", HEAD + "rule \"AB-001\" when Day() then end\n",
                                "b.drl", HEAD + "declare Day\n text : String\nend\n"));
        assertEquals(Set.of("AB-001"), base.ruleNames());
    }

    @Test
    void oneRuleBaseServesManyThreads() {
        RuleBase base = rules("rule \"AB-001\" when DateMention() then end\n");
        long heard =
                IntStream.range(0, 200)
                        .parallel()
                        .mapToLong(
                                i -> {
                                    Voices voices = new Voices();
                                    base.run(facts(5), voices, Asked.all(base.ruleNames()));
                                    return voices.heard.size();
                                })
                        .sum();
        assertEquals(1000, heard);
    }
}
