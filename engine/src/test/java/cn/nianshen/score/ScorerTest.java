package cn.nianshen.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final RuleCard TABLE = Made.card("TBL-001", "TABLE-FORM", Severity.ERROR);
    private static final RuleCard ROW = Made.card("TBL-010", "TABLE-FORM", Severity.ERROR);
    private static final RuleCard SUM = Made.card("ARI-001", "ARITHMETIC", Severity.ERROR);
    private static final RuleCard MARK = Made.card("LNG-012", "LANGUAGE", Severity.WARNING);
    private static final RuleCard LATE = Made.card("TIM-020", "TIMELINESS", Severity.WARNING);
    private static final RuleCard PLACE = Made.card("PUB-001", "PUBLICATION", Severity.ERROR);
    private static final RuleCard OTHER = Made.card("X-001", "COUNTY", Severity.ERROR);
    private static final List<RuleCard> CARDS = List.of(TABLE, ROW, SUM, MARK, LATE, PLACE, OTHER);

    private static Scorecard score(Outcome... outcomes) {
        return Scorer.score(List.of(outcomes), Made.report("2021", 10, 0), Made.profile());
    }

    private static void same(String expected, BigDecimal actual) {
        assertEquals(0, Made.n(expected).compareTo(actual), () -> expected + " but was " + actual);
    }

    @Test
    void a_report_without_findings_keeps_all_points() {
        var card = score(new Outcome.Passed(SUM));
        same("100", card.points());
        assertEquals("优秀", card.grade());
        same("1", card.coverage());
        assertEquals(11, card.due());
        assertTrue(card.lines().isEmpty());
    }

    @Test
    void a_rule_with_points_of_its_own_costs_those_and_any_other_those_of_the_severity() {
        var card = score(Made.violated(Made.finding(SUM, 1)), Made.violated(Made.finding(ROW, 2)));
        same("93", card.points());
        same("5", card.lines().get(0).points());
        same("2", card.lines().get(1).points());
    }

    @Test
    void a_lower_grade_costs_what_its_severity_costs_but_never_more_than_the_rule() {
        var mild = Made.finding(SUM, Severity.WARNING, Made.cell("requests", "sum", "total", 1));
        same("99.5", score(Made.violated(mild)).points());
        var free = Made.card("LNG-012", "LANGUAGE", Severity.ERROR);
        var hint = Made.finding(free, Severity.WARNING, Made.cell("requests", "sum", "total", 1));
        same("100", score(Made.violated(hint)).points());
    }

    @Test
    void of_one_rule_the_three_dearest_findings_cost() {
        var where = Made.cell("requests", "sum", "total", 1);
        var card =
                score(
                        Made.violated(
                                Made.finding(ROW, Severity.WARNING, where),
                                Made.finding(ROW, 2),
                                Made.finding(ROW, 3),
                                Made.finding(ROW, 4)));
        same("94", card.points());
        same("0", card.lines().get(0).points());
        assertEquals(4, card.lines().size());
    }

    @Test
    void a_category_costs_at_most_its_cap_and_two_may_share_one() {
        var many = new ArrayList<Outcome>();
        for (int i = 0; i < 9; i++) {
            var category = i % 2 == 0 ? "TIMELINESS" : "PUBLICATION";
            var card = Made.card("TIM-10" + i, category, Severity.ERROR);
            many.add(Made.violated(Made.finding(card, i)));
        }
        var card = Scorer.score(many, Made.report("2021", 10, 0), Made.profile());
        same("86", card.points());
        var shared =
                card.categories().stream()
                        .filter(c -> c.id().equals("TIMELINESS+PUBLICATION"))
                        .findFirst()
                        .orElseThrow();
        same("14", shared.lost());
    }

    @Test
    void a_category_that_the_profile_does_not_know_costs_all_the_same() {
        same("98", score(Made.violated(Made.finding(OTHER, 1))).points());
    }

    @Test
    void a_category_with_a_cap_of_nothing_has_lines_of_nothing() {
        var listed = Made.card("PRV-001", "PRIVACY", Severity.ERROR);
        var card = score(Made.violated(Made.finding(listed, 1)));
        same("100", card.points());
        same("0", card.lines().get(0).points());
    }

    @Test
    void a_veto_bounds_the_points_but_only_at_severity_error() {
        var card = score(Made.violated(Made.finding(TABLE, 1)));
        same("59", card.points());
        assertEquals(List.of("TBL-001"), card.vetoes());
        assertEquals("不合格", card.grade());
        var where = Made.cell("requests", "", "", 1);
        var mild = score(Made.violated(Made.finding(TABLE, Severity.WARNING, where)));
        same("99.5", mild.points());
        assertTrue(mild.vetoes().isEmpty());
    }

    @Test
    void where_a_rule_failed_there_is_no_grade() {
        var outcomes =
                List.<Outcome>of(new Outcome.Passed(SUM), new Outcome.Faulted(MARK, "too-long"));
        var card = Scorer.score(outcomes, Made.report("2021", 100, 0), Made.profile());
        same("100", card.points());
        assertEquals("", card.grade());
    }

    @Test
    void what_could_not_be_judged_costs_nothing_but_lowers_coverage() {
        var outcomes =
                List.<Outcome>of(
                        new Outcome.Passed(SUM),
                        new Outcome.NotAssessable(ROW, List.of()),
                        new Outcome.NotAssessable(MARK, List.of()),
                        new Outcome.NotApplicable(LATE));
        var card = Scorer.score(outcomes, Made.report("2021", 6, 1), Made.profile());
        same("100", card.points());
        assertEquals(7, card.judged());
        assertEquals(10, card.due());
        same("0.7", card.coverage());
        assertEquals("优秀", card.grade());
        var below = Scorer.score(outcomes, Made.report("2021", 6, 2), Made.profile());
        assertEquals("", below.grade());
    }

    @Test
    void an_unknown_form_gets_no_grade() {
        var outcomes = List.<Outcome>of(new Outcome.Passed(SUM));
        var card = Scorer.score(outcomes, Made.report("unknown", 0, 0), Made.profile());
        assertEquals("", card.grade());
        same("1", card.coverage());
    }

    @Test
    void nothing_to_judge_is_no_coverage() {
        var card = Scorer.score(List.of(), Made.report("2021", 0, 0), Made.profile());
        same("0", card.coverage());
        assertEquals("", card.grade());
    }

    @Test
    void the_order_of_findings_and_outcomes_never_matters() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var findings = findings(random, random.nextInt(30));
            var one = scored(findings);
            Collections.shuffle(findings, random);
            assertEquals(one, scored(findings));
        }
    }

    @Test
    void a_further_finding_never_raises_the_points() {
        var random = new Random(11);
        for (int round = 0; round < 50; round++) {
            var findings = findings(random, 40);
            var before = Made.n("100");
            for (int n = 0; n <= findings.size(); n++) {
                var after = scored(findings.subList(0, n)).points();
                assertTrue(after.compareTo(before) <= 0);
                assertTrue(after.signum() >= 0);
                before = after;
            }
        }
    }

    @Test
    void the_sheet_adds_up_again() {
        var random = new Random(13);
        for (int round = 0; round < 200; round++) {
            var card = scored(findings(random, random.nextInt(40)));
            assertEquals(0, redone(card).compareTo(card.points()));
        }
    }

    /** Adds up again from what outputs print: lines, caps and the ceiling. */
    private static BigDecimal redone(Scorecard card) {
        var sums = new HashMap<String, BigDecimal>();
        card.lines().forEach(l -> sums.merge(l.category(), l.points(), BigDecimal::add));
        var left = card.max();
        for (var category : card.categories()) {
            var sum =
                    Arrays.stream(category.id().split("\\+"))
                            .map(id -> sums.getOrDefault(id, BigDecimal.ZERO))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            left = left.subtract(sum.min(category.cap()));
        }
        var ceiling = card.ceiling();
        return (ceiling == null ? left : left.min(ceiling)).max(BigDecimal.ZERO);
    }

    private static List<Finding> findings(Random random, int number) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < number; i++) {
            var card = CARDS.get(random.nextInt(CARDS.size()));
            var severity = Severity.values()[random.nextInt(card.severity().ordinal() + 1)];
            var row = "deny." + random.nextInt(4);
            var where = Made.cell("requests", row, "natural", random.nextInt(9));
            findings.add(Made.finding(card, severity, where));
        }
        return findings;
    }

    private static Scorecard scored(List<Finding> findings) {
        Map<RuleCard, List<Finding>> byRule = new LinkedHashMap<>();
        findings.forEach(f -> byRule.computeIfAbsent(f.card(), c -> new ArrayList<>()).add(f));
        var outcomes = new ArrayList<Outcome>();
        byRule.forEach((c, list) -> outcomes.add(new Outcome.Violated(c, list, List.of())));
        return Scorer.score(outcomes, Made.report("2021", 10, 0), Made.profile());
    }
}
