package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fact.Brief;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Facts;
import cn.nianshen.fact.Need;
import cn.nianshen.fact.ReportHead;
import cn.nianshen.fixtures.Fixture;
import cn.nianshen.fixtures.Identities;
import cn.nianshen.fixtures.Sample;
import cn.nianshen.fixtures.Truth.Broken;
import cn.nianshen.pack.PackKnowledge;
import cn.nianshen.rule.JudgedIdentity.Verdict;
import cn.nianshen.rule.PackRun;
import cn.nianshen.rule.RuleBase;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.RuleRunner;
import cn.nianshen.source.SourceFile;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What an audit costs in figures that hold on any machine: bytes, and shares of one run. No limit
 * is a bar to reach (those are measured in {@code bench}); each is so far off that only a change
 * for the worse comes up to it.
 */
class CostsTest {

    private static final int WARM_UP = 400;
    private static final int ROUNDS = 20;
    private static final int OF_EACH = 10;
    private static final double MOST_MEGABYTES = 8;
    private static final double MOST_OF_RULES = 0.4;
    private static final double MOST_TO_FLOOR = 6;

    private static final Set<String> SUMS =
            Set.of(
                    "ARI-001", "ARI-002", "ARI-003", "ARI-004", "ARI-005", "ARI-006", "ARI-007",
                    "ARI-020", "ARI-021", "ARI-022");

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final RuleRunner runner = new RuleRunner(Nianshen.PACK.forms());

    private static Fixture sample(String defects) {
        return Sample.parse(
                        "as docx; scale medium; agency 临岚县水务局 department; story long headed"
                                + defects)
                .write();
    }

    private static List<Fact> facts(Fixture sample) {
        var report = Nianshen.report(Nianshen.audit(sample.fileName(), sample.bytes()));
        var profile = Nianshen.PACK.profile();
        var brief =
                new Brief(0, "", LocalDate.of(2026, 2, 1), profile.thresholds(), profile.dueDays());
        return Facts.of(report, PackKnowledge.of(List.of(Nianshen.PACK)), brief);
    }

    private static List<RuleCard> cards() {
        return Nianshen.PACK.cards().stream().sorted(Comparator.comparing(RuleCard::id)).toList();
    }

    @Test
    void anAuditAllocatesLittle() {
        var file = SourceFile.of(sample("").fileName(), sample("").bytes());
        warm(() -> Nianshen.auditor().audit(file, Nianshen.PLAIN));
        long before = thread.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < OF_EACH; i++) {
            Nianshen.auditor().audit(file, Nianshen.PLAIN);
        }
        double megabytes = (thread.getCurrentThreadAllocatedBytes() - before) / 1e6 / OF_EACH;
        say("%.2f MB allocated for a report", megabytes);
        assertTrue(megabytes < MOST_MEGABYTES, megabytes + " MB");
    }

    @Test
    void rulesTakeASmallShareOfAnAudit() {
        var file = SourceFile.of(sample("").fileName(), sample("").bytes());
        var facts = facts(sample(""));
        var cards = cards();
        double share =
                ratio(
                        () -> runner.run(Nianshen.PACK.rules(), cards, facts),
                        () -> Nianshen.auditor().audit(file, Nianshen.PLAIN));
        say("rules take %.0f %% of an audit", share * 100);
        assertTrue(share < MOST_OF_RULES, "rules take " + share + " of an audit");
    }

    @Test
    void rulesBesideTheFloor() {
        var sample = sample("; requests.partial.business +1; requests.granted.natural +2");
        var base = Nianshen.PACK.rules().only(SUMS);
        var cards = cards().stream().filter(card -> SUMS.contains(card.id())).toList();
        var facts = facts(sample).stream().filter(fact -> isNeeded(base, fact)).toList();
        var cells = sample.truth().cells();
        Supplier<PackRun> rules = () -> runner.run(base, cards, facts);
        Supplier<List<Broken>> floor = () -> Identities.broken(sample.truth().form(), cells);
        long broken =
                rules.get().identities().stream()
                        .filter(identity -> identity.verdict() == Verdict.BROKEN)
                        .count();
        assertEquals(floor.get().size(), broken);
        assertTrue(broken > 1);
        double ratio = ratio(rules, floor);
        say("the rules for sums take %.1f times what plain arithmetic takes", ratio);
        assertTrue(ratio < MOST_TO_FLOOR, ratio + " times the floor");
    }

    private static boolean isNeeded(RuleBase base, Fact fact) {
        return fact instanceof ReportHead || fact instanceof Need || base.reads(fact.getClass());
    }

    /** Processor time of the one as a share of the other's, in turns; the median of all turns. */
    private double ratio(Supplier<?> one, Supplier<?> other) {
        warm(one);
        warm(other);
        var ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ratios[i] = (double) time(one) / time(other);
        }
        Arrays.sort(ratios);
        return ratios[ROUNDS / 2];
    }

    private long time(Supplier<?> work) {
        long before = thread.getCurrentThreadCpuTime();
        for (int i = 0; i < OF_EACH; i++) {
            work.get();
        }
        return thread.getCurrentThreadCpuTime() - before;
    }

    private static void warm(Supplier<?> work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.get();
        }
    }

    private static void say(String text, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, text, arguments));
    }
}
