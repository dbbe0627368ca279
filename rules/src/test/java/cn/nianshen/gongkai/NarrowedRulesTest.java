package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.Auditor;
import cn.nianshen.fact.Brief;
import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Claim;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Facts;
import cn.nianshen.fact.Mention;
import cn.nianshen.fact.RepeatedPassage;
import cn.nianshen.fact.TableColumn;
import cn.nianshen.fixtures.Sample;
import cn.nianshen.pack.PackKnowledge;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.rule.Asked;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleBase;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.RuleRunner;
import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are off cost nothing, and the others say what they say beside them. */
class NarrowedRulesTest {

    /** Most kinds of findings: sums, labels, statements, words, dates. */
    private static final String WRONG =
            "as docx; scale medium; agency 临岚县水务局 department; story long headed"
                    + "; requests.partial.business +1; requests.granted.natural +2"
                    + "; paragraph problems 联系人手机13800138000，身份证号11010119900307761X。"
                    + "; paragraph problems 全年收到依申请公开申请90001件。";

    private static final List<String> TOGETHER =
            List.of("ARI-001", "TBL-014", "CON-001", "LNG-001", "TIM-001", "STR-001");

    private final RuleBase whole = Nianshen.PACK.rules();
    private final RuleRunner runner = new RuleRunner(Nianshen.PACK.forms());

    private static List<Fact> facts(Predicate<Class<? extends Fact>> read) {
        var fixture = Sample.parse(WRONG).write();
        var report = Nianshen.report(Nianshen.audit(fixture.fileName(), fixture.bytes()));
        var profile = Nianshen.PACK.profile();
        var brief =
                new Brief(0, "", LocalDate.of(2026, 2, 1), profile.thresholds(), profile.dueDays());
        return Facts.of(report, PackKnowledge.of(List.of(Nianshen.PACK)), brief, read);
    }

    @Test
    void each_rule_alone_says_what_it_says_among_all() {
        var facts = facts(type -> true);
        for (var card : Nianshen.PACK.cards()) {
            var alone = whole.only(Set.of(card.id()));
            assertEquals(
                    runner.run(whole, List.of(card), facts).outcomes(),
                    runner.run(alone, List.of(card), facts(alone::reads)).outcomes(),
                    card.id());
        }
    }

    @Test
    void only_those_asked_are_there_and_those_that_derive() {
        var few = whole.only(Set.copyOf(TOGETHER));
        var spoken =
                few.ruleNames().stream()
                        .filter(name -> !Asked.derives(name))
                        .map(Asked::id)
                        .collect(Collectors.toSet());
        assertTrue(Set.copyOf(TOGETHER).containsAll(spoken), spoken.toString());
        assertTrue(spoken.contains("ARI-001"));
        assertEquals(derived(whole), derived(few));
    }

    @Test
    void what_nobody_reads_is_not_derived() {
        assertEquals(Set.of(), derived(whole.only(Set.of("ARI-001", "LNG-001"))));
        assertEquals(derived(whole), derived(whole.only(Set.of("CON-001"))));
    }

    private static Set<String> derived(RuleBase rules) {
        return rules.ruleNames().stream().filter(Asked::derives).collect(Collectors.toSet());
    }

    @Test
    void what_no_rule_reads_is_not_looked_for() {
        var sums = whole.only(Set.of("ARI-001"));
        assertTrue(sums.reads(TableColumn.class));
        assertFalse(sums.reads(Cell.class));
        assertFalse(sums.reads(Claim.class));
        assertFalse(sums.reads(Mention.class));
        assertFalse(sums.reads(RepeatedPassage.class));
        assertTrue(whole.reads(Mention.class));
        assertTrue(facts(sums::reads).stream().noneMatch(Mention.class::isInstance));
        assertTrue(facts(type -> true).stream().anyMatch(Mention.class::isInstance));
    }

    @Test
    void an_auditor_with_rules_off_finds_what_is_left(@TempDir Path folder) throws IOException {
        var off =
                Nianshen.PACK.cards().stream()
                        .map(RuleCard::id)
                        .filter(id -> !id.startsWith("ARI-"))
                        .collect(Collectors.joining(", "));
        var profile =
                Files.writeString(
                        folder.resolve("sums.yaml"),
                        "disabled:\n  - {rules: [" + off + "], why: only the sums}\n");
        var pack = PackLoader.builtIn(false);
        var few = new Auditor(List.of(pack), PackLoader.profile(profile, List.of(pack)));
        var fixture = Sample.parse(WRONG).write();
        var file = SourceFile.of(fixture.fileName(), fixture.bytes());
        var found = few.audit(file, Nianshen.PLAIN).outcomes();
        var among = Nianshen.auditor().audit(file, Nianshen.PLAIN).outcomes();
        assertEquals(violated(among, "ARI-"), violated(found, ""));
        assertFalse(violated(found, "").isEmpty());
    }

    private static Set<String> violated(List<Outcome> outcomes, String prefix) {
        return outcomes.stream()
                .filter(Outcome.Violated.class::isInstance)
                .map(outcome -> outcome.card().id())
                .filter(id -> id.startsWith(prefix))
                .collect(Collectors.toSet());
    }
}
