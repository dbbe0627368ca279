package cn.nianshen.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Position;
import cn.nianshen.pack.Waiver;
import cn.nianshen.report.Place;
import cn.nianshen.report.Report;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaivingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
    private static final RuleCard SUM = Made.card("ARI-001", "ARITHMETIC", Severity.ERROR);
    private static final Finding FINDING = Made.finding(SUM, 5);

    private static String print(Finding finding) {
        return Fingerprints.of(List.of(finding)).of(finding);
    }

    private static Waiver at(String table, String row, String actual, String expected) {
        var plain = Made.waiver("ARI-001", "", DAY);
        var place = new Place("", table, row, "natural", Position.NONE, "");
        return new Waiver(
                "ARI-001", plain.reports(), "", place, actual, expected, "x", "y", DAY, "z:1");
    }

    private static Waiving.Result apply(Outcome outcome, Waiver... waivers) {
        return Waiving.apply(List.of(outcome), List.of(waivers), DAY);
    }

    private static Waivings.Cause cause(Outcome outcome, Waiver waiver) {
        var waivings = apply(outcome, waiver).waivings();
        assertEquals(List.of(), waivings.waived());
        return waivings.lapsed().get(0).cause();
    }

    @Test
    void aFingerprintTakesItsFindingOut() {
        var other = Made.finding(SUM, SUM.severity(), Made.cell("requests", "new", "natural", 9));
        var result =
                apply(Made.violated(FINDING, other), Made.waiver("ARI-001", print(FINDING), DAY));
        assertEquals(List.of(other), FindingOrder.of(result.outcomes()));
        assertEquals(FINDING, result.waivings().waived().get(0).finding());
        assertEquals(List.of(), result.waivings().lapsed());
    }

    @Test
    void placeAndValuesDoTheSameForALoneFinding() {
        var result = apply(Made.violated(FINDING), at("requests", "sum", "5", "7"));
        assertEquals(1, result.waivings().waived().size());
        assertTrue(result.outcomes().get(0) instanceof Outcome.Violated);
    }

    @Test
    void itHoldsOnItsLastDayAndLapsesOnTheNext() {
        var waiver = Made.waiver("ARI-001", print(FINDING), DAY);
        var whole = List.of(Made.violated(FINDING));
        assertEquals(1, Waiving.apply(whole, List.of(waiver), DAY).waivings().waived().size());
        var late = Waiving.apply(whole, List.of(waiver), DAY.plusDays(1)).waivings();
        assertEquals(Waivings.Cause.EXPIRED, late.lapsed().get(0).cause());
        assertEquals(List.of(), late.waived());
    }

    @Test
    void otherValuesAtThePlaceAreTold() {
        var there = Made.violated(FINDING);
        assertEquals(Waivings.Cause.VALUE_CHANGED, cause(there, at("requests", "sum", "5", "8")));
        assertEquals(Waivings.Cause.VALUE_CHANGED, cause(there, at("requests", "sum", "", "")));
        var old = print(FINDING).replaceAll("#.*", "#000000000000");
        assertEquals(Waivings.Cause.VALUE_CHANGED, cause(there, Made.waiver("ARI-001", old, DAY)));
    }

    @Test
    void whatIsGoneUnjudgedOrFoldedIsTold() {
        var elsewhere = at("requests", "new", "5", "7");
        assertEquals(Waivings.Cause.NO_FINDING, cause(Made.violated(FINDING), elsewhere));
        assertEquals(Waivings.Cause.NO_FINDING, cause(new Outcome.Passed(SUM), elsewhere));
        var unjudged = new Outcome.NotAssessable(SUM, List.of());
        assertEquals(Waivings.Cause.NOT_JUDGED, cause(unjudged, elsewhere));
        var head = Made.card("STR-022", "STRUCTURE", Severity.ERROR);
        var folding = with(Made.finding(head, 1), "ARI-001", elsewhere.where());
        assertEquals(Waivings.Cause.FOLDED, cause(Made.violated(folding), elsewhere));
    }

    private static Finding with(Finding finding, String rule, Place also) {
        return new Finding(
                finding.card(),
                finding.severity(),
                finding.message(),
                finding.remedy(),
                finding.where(),
                finding.expected(),
                finding.actual(),
                List.of(new Finding.Also(rule, also, "")),
                List.of());
    }

    @Test
    void placeAndValuesNeverCoverFurtherPlaces() {
        var wide = with(FINDING, "ARI-001", Made.cell("requests", "new", "natural", 9));
        var waiver = at("requests", "sum", "5", "7");
        assertEquals(Waivings.Cause.NOT_EXACT, cause(Made.violated(wide), waiver));
        var twice = Made.violated(FINDING, Made.finding(SUM, 8));
        assertEquals(Waivings.Cause.NOT_EXACT, cause(twice, waiver));
        assertEquals(
                1,
                apply(twice, Made.waiver("ARI-001", print(FINDING), DAY))
                        .waivings()
                        .waived()
                        .size());
    }

    @Test
    void reportsAreKnownByAgencyYearAndBytes() {
        var report = Made.report("2021", 1, 0);
        assertTrue(reports("甲镇 人民政府", 0, "").have(report, "ab", ""));
        assertTrue(reports("甲镇", 2023, "").have(report, "ab", ""));
        assertTrue(reports("县水务局", 0, "").have(report, "ab", "县水务局"));
        assertTrue(reports("", 0, "ab").have(report, "ab", ""));
        assertFalse(reports("乙镇", 0, "").have(report, "ab", ""));
        assertFalse(reports("甲镇", 2022, "").have(report, "ab", ""));
        assertFalse(reports("甲镇", 0, "cd").have(report, "ab", ""));
    }

    private static Waiver.Reports reports(String agency, int year, String sha256) {
        return new Waiver.Reports(agency, year, sha256);
    }

    /** Whatever is waived, the points never fall and nothing but the waived is gone. */
    @Test
    void aWaiverNeverRaisesTheLoss() {
        for (int seed = 0; seed < 500; seed++) {
            var dice = new Random(seed);
            var outcomes = outcomes(dice);
            var all = FindingOrder.of(outcomes);
            var prints = Fingerprints.of(all);
            var waivers = new ArrayList<Waiver>();
            for (var finding : all) {
                if (dice.nextInt(3) == 0) {
                    waivers.add(Made.waiver(finding.card().id(), prints.of(finding), DAY));
                }
            }
            var result = Waiving.apply(outcomes, waivers, DAY);
            Report report = Made.report("2021", 10, 0);
            var before = Scorer.score(outcomes, report, Made.profile());
            var after = Scorer.score(result.outcomes(), report, Made.profile());
            assertTrue(after.points().compareTo(before.points()) >= 0, "seed " + seed);
            assertEquals(before.coverage(), after.coverage(), "seed " + seed);
            assertEquals(waivers.size(), result.waivings().waived().size(), "seed " + seed);
            int left = FindingOrder.of(result.outcomes()).size();
            assertEquals(all.size() - waivers.size(), left, "seed " + seed);
        }
    }

    private static List<Outcome> outcomes(Random dice) {
        var outcomes = new ArrayList<Outcome>();
        for (var id : List.of("ARI-001", "LNG-012", "TBL-001", "TBL-009", "TIM-001")) {
            var category = List.of("ARITHMETIC", "LANGUAGE", "TABLE-FORM", "TIMELINESS");
            var card = Made.card(id, category.get(dice.nextInt(4)), Severity.ERROR);
            var findings = new ArrayList<Finding>();
            for (int i = dice.nextInt(6); i > 0; i--) {
                var severity = Severity.values()[dice.nextInt(3)];
                var where = Made.cell("requests", "row." + dice.nextInt(3), "x", dice.nextInt(90));
                findings.add(Made.finding(card, severity, where));
            }
            outcomes.add(
                    findings.isEmpty()
                            ? new Outcome.Passed(card)
                            : new Outcome.Violated(card, findings, List.of()));
        }
        return outcomes;
    }
}
