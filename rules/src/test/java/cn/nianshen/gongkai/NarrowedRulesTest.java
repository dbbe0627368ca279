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
import cn.nianshen.output.Audit;
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
import java.util.Locale;
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

    @Test
    void the_name_of_a_deriving_rule_says_what_it_derives() throws ClassNotFoundException {
        for (var name : derived(whole)) {
            var type = name.split(" ")[1];
            var simple = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
            assertTrue(Class.forName("cn.nianshen.fact." + simple).isRecord(), name);
        }
    }

    @Test
    void figures_of_the_text_are_read_where_a_rule_or_a_broken_sum_asks(@TempDir Path folder)
            throws IOException {
        var sums = of(folder, id -> id.startsWith("ARI-"));
        var fixture = Sample.parse(WRONG).write();
        var file = SourceFile.of(fixture.fileName(), fixture.bytes());
        var few = sums.audit(file, Nianshen.PLAIN);
        var all = Nianshen.auditor().audit(file, Nianshen.PLAIN);
        assertEquals(List.of(), Nianshen.report(few).figures());
        assertTrue(hasNote(few, "figures-untold"));
        assertFalse(Nianshen.report(all).figures().isEmpty());
        assertFalse(hasNote(all, "figures-untold"));
        assertEquals(located(all, "ARI-"), located(few, "ARI-"));
        var one = of(folder, id -> id.equals("CON-001")).audit(file, Nianshen.PLAIN);
        assertEquals(Nianshen.report(all).figures(), Nianshen.report(one).figures());
    }

    private static boolean hasNote(Audit audit, String kind) {
        return Nianshen.report(audit).notices().stream().anyMatch(n -> n.kind().equals(kind));
    }

    /** What findings say of which cell is wrong. */
    private static List<String> located(Audit audit, String prefix) {
        return audit.outcomes().stream()
                .filter(outcome -> outcome.card().id().startsWith(prefix))
                .filter(Outcome.Violated.class::isInstance)
                .flatMap(outcome -> ((Outcome.Violated) outcome).findings().stream())
                .map(finding -> finding.card().id() + finding.tracing())
                .toList();
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
        var few = of(folder, id -> id.startsWith("ARI-"));
        var fixture = Sample.parse(WRONG).write();
        var file = SourceFile.of(fixture.fileName(), fixture.bytes());
        var found = few.audit(file, Nianshen.PLAIN).outcomes();
        var among = Nianshen.auditor().audit(file, Nianshen.PLAIN).outcomes();
        assertEquals(violated(among, "ARI-"), violated(found, ""));
        assertFalse(violated(found, "").isEmpty());
    }

    private static Auditor of(Path folder, Predicate<String> on) throws IOException {
        var off =
                Nianshen.PACK.cards().stream()
                        .map(RuleCard::id)
                        .filter(on.negate())
                        .collect(Collectors.joining(", "));
        var profile =
                Files.writeString(
                        folder.resolve("few.yaml"),
                        "disabled:\n  - {rules: [" + off + "], why: only these}\n");
        var pack = PackLoader.builtIn(false);
        return new Auditor(List.of(pack), PackLoader.profile(profile, List.of(pack)));
    }

    private static Set<String> violated(List<Outcome> outcomes, String prefix) {
        return outcomes.stream()
                .filter(Outcome.Violated.class::isInstance)
                .map(outcome -> outcome.card().id())
                .filter(id -> id.startsWith(prefix))
                .collect(Collectors.toSet());
    }
}
