package cn.nianshen.score;

import cn.nianshen.document.Position;
import cn.nianshen.pack.Locality;
import cn.nianshen.pack.MendingPeriod;
import cn.nianshen.pack.Profile;
import cn.nianshen.pack.Waiver;
import cn.nianshen.report.Agency;
import cn.nianshen.report.CellValue;
import cn.nianshen.report.NamedCell;
import cn.nianshen.report.Observed;
import cn.nianshen.report.Place;
import cn.nianshen.report.Report;
import cn.nianshen.rule.Basis;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cards, findings, reports and a profile made by hand. */
public final class Made {

    private Made() {}

    public static RuleCard card(String id, String category, Severity severity) {
        return new RuleCard(
                id,
                "标题 " + id,
                category,
                severity,
                Map.of("mild", Severity.WARNING, "note", Severity.INFO),
                Basis.LAW,
                RuleCard.Applies.ALWAYS,
                List.of(),
                List.of(),
                List.of("条例50", "格式2021"),
                "{what}",
                "请改正",
                "1.0");
    }

    public static Place cell(String table, String row, String column, int order) {
        return new Place(table, table, row, column, Position.ofLine(order, order + 20), "");
    }

    public static Finding finding(RuleCard card, Severity severity, Place where) {
        return new Finding(
                card, severity, card.title(), "请改正", where, "7", "5", List.of(), List.of());
    }

    public static Finding finding(RuleCard card, int order) {
        return finding(card, card.severity(), cell("requests", "sum", "natural", order));
    }

    public static Outcome violated(Finding... findings) {
        return new Outcome.Violated(findings[0].card(), List.of(findings), List.of());
    }

    /** A report with so many cells that hold a number and so many that hold none. */
    public static Report report(String form, int numbers, int blanks) {
        var cells = new ArrayList<NamedCell>();
        for (int i = 0; i < numbers + blanks; i++) {
            var value =
                    i < numbers
                            ? new CellValue("number", BigDecimal.valueOf(i), "", List.of())
                            : new CellValue("blank", null, "", List.of());
            cells.add(
                    new NamedCell(
                            "requests",
                            "deny." + i,
                            "natural",
                            i < numbers ? String.valueOf(i) : "",
                            value,
                            false,
                            Position.ofLine(i + 1, i + 30)));
        }
        var agency = new Agency("甲镇", "甲镇人民政府", "township-government", "township", "sure", "");
        return new Report(
                "甲镇人民政府2023年政府信息公开工作年度报告",
                agency,
                2023,
                form,
                null,
                List.of(),
                cells,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true,
                Observed.nothing());
    }

    /** A waiver of the agency of {@link #report}, by fingerprint. */
    public static Waiver waiver(String rule, String fingerprint, LocalDate until) {
        return new Waiver(
                rule,
                new Waiver.Reports("甲镇人民政府", 2023, ""),
                fingerprint,
                Place.FILE,
                "",
                "",
                "原表如此，已报县政府办核实",
                "张某某",
                until,
                "own.yaml:7");
    }

    public static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    public static Profile profile() {
        return new Profile(
                "default",
                n("100"),
                Map.of(
                        Severity.ERROR, n("2"),
                        Severity.WARNING, n("0.5"),
                        Severity.INFO, n("0")),
                List.of(
                        new Profile.RulePoints(Set.of("TBL-001"), n("15"), "cap"),
                        new Profile.RulePoints(Set.of("ARI-001"), n("5"), ""),
                        new Profile.RulePoints(Set.of("LNG-012"), n("0"), "")),
                3,
                List.of(
                        new Profile.CategoryCap(List.of("TABLE-FORM"), n("15"), ""),
                        new Profile.CategoryCap(List.of("ARITHMETIC"), n("20"), ""),
                        new Profile.CategoryCap(List.of("TIMELINESS", "PUBLICATION"), n("14"), ""),
                        new Profile.CategoryCap(List.of("LANGUAGE"), n("6"), ""),
                        new Profile.CategoryCap(List.of("PRIVACY"), n("0"), "")),
                new Profile.Vetoes(Set.of("TBL-001"), n("59")),
                List.of(
                        new Profile.Grade("优秀", n("90")),
                        new Profile.Grade("良好", n("80")),
                        new Profile.Grade("合格", n("60")),
                        new Profile.Grade("不合格", n("0"))),
                n("0.7"),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Locality.NONE,
                List.of(),
                MendingPeriod.UNSAID);
    }
}
