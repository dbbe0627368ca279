package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.nianshen.output.Audit;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Five real reports against the truth that people wrote down line by line. */
class SeedsTest {

    private static final Map<String, List<String>> HEADS =
            Map.of(
                    "000", List.of("建塘镇人民政府", "建塘镇人民政府", "township-government"),
                    "001", List.of("万宁市北大镇", "万宁市北大镇", "township-government"),
                    "002", List.of("沧源佤族自治县勐省镇人民政府", "沧源佤族自治县勐省镇人民政府", "township-government"),
                    "003", List.of("富阳区里山镇", "富阳区里山镇", "township-government"),
                    "004", List.of("县机关事务局", "上高县机关事务局", "department"));

    @TestFactory
    Stream<DynamicTest> everySeedIsReadAndJudgedAsItsTruthSays() {
        assumeTrue(Shared.isThere(), Shared.MISSING);
        return Shared.files("seeds").stream()
                .map(p -> DynamicTest.dynamicTest(p.getFileName().toString(), () -> check(p)));
    }

    private static void check(Path path) {
        var seed = path.getFileName().toString().substring(0, 3);
        var audit = Nianshen.audit(path.getFileName().toString(), Shared.bytes(path));
        assertEquals(Audit.Status.AUDITED, audit.status());
        head(audit, HEADS.get(seed));
        int cells = Nianshen.cells(Nianshen.report(audit)).size();
        int refused =
                Nianshen.report(audit).unplaced().stream().mapToInt(u -> u.texts().size()).sum();
        assertEquals(seed.equals("004") ? 51 : 198, cells);
        assertEquals(seed.equals("004") ? 105 : 0, refused);
        assertEquals(List.of(), Nianshen.faults(audit));
        assertEquals(List.of(), breaches(audit, SeedTruth.rows(seed)));
    }

    private static void head(Audit audit, List<String> expected) {
        var report = Nianshen.report(audit);
        assertEquals(2020, report.fiscalYear());
        assertEquals("2019", report.form());
        assertEquals(
                expected,
                List.of(
                        report.agency().name(),
                        report.agency().fullName(),
                        report.agency().kind()));
    }

    private static List<String> breaches(Audit audit, List<SeedTruth.Row> rows) {
        assertTrue(rows.size() > 20);
        var built = Nianshen.PACK.cards().stream().map(RuleCard::id).collect(Collectors.toSet());
        var findings = Nianshen.findings(audit);
        int end = rows.stream().mapToInt(SeedTruth.Row::last).max().orElse(0);
        var out = new ArrayList<String>();
        for (var row : rows) {
            if (row.kind().equals("D") && built.contains(row.rule()) && !found(row, findings)) {
                out.add(row.rule() + " not found in " + row.first() + "-" + row.last());
            }
            if (row.kind().equals("A")
                    && built.contains(row.rule())
                    && !unjudged(audit, row.rule())) {
                out.add(row.rule() + " is judged");
            }
            for (var finding : findings) {
                places(finding)
                        .filter(p -> row.forbids(p.rule, p.where.at().line(), end))
                        .forEach(p -> out.add(p + " must not be"));
            }
        }
        var due =
                rows.stream()
                        .filter(r -> r.kind().equals("D"))
                        .map(SeedTruth.Row::rule)
                        .collect(Collectors.toSet());
        findings.stream()
                .filter(f -> f.severity() == Severity.ERROR && !due.contains(f.card().id()))
                .forEach(
                        f ->
                                out.add(
                                        "error beyond the truth: "
                                                + f.card().id()
                                                + " "
                                                + f.message()));
        return out;
    }

    private record Spoken(String rule, Place where) {}

    private static Stream<Spoken> places(Finding finding) {
        var also = finding.also().stream().map(a -> new Spoken(a.rule(), a.where()));
        return Stream.concat(Stream.of(new Spoken(finding.card().id(), finding.where())), also);
    }

    private static boolean found(SeedTruth.Row row, List<Finding> findings) {
        for (var finding : findings) {
            boolean head = finding.card().id().equals(row.rule());
            if (places(finding)
                    .anyMatch(
                            p ->
                                    head || p.rule.equals(row.rule())
                                            ? SeedTruth.isAbsence(row.rule())
                                                    || within(row, p.where)
                                            : false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(SeedTruth.Row row, Place where) {
        return row.first() <= where.at().line() && where.at().line() <= row.last();
    }

    private static boolean unjudged(Audit audit, String rule) {
        return audit.outcomes().stream()
                .filter(o -> o.card().id().equals(rule))
                .anyMatch(
                        o ->
                                o instanceof Outcome.NotAssessable
                                        || o instanceof Outcome.Violated v
                                                && !v.unjudged().isEmpty());
    }
}
