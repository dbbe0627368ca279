package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixture;
import cn.nianshen.output.Audit;
import cn.nianshen.report.Place;
import cn.nianshen.report.ReportSection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Compares an audit with what its maker knows. */
final class Expectations {

    /** Kinds of sums and the rules that state them. */
    private static final Map<String, Set<String>> RULES =
            Map.of(
                    "carry", Set.of("ARI-001"),
                    "results", Set.of("ARI-002"),
                    "row", Set.of("ARI-003", "ARI-004", "ARI-005", "ARI-006", "ARI-007"),
                    "disputes", Set.of("ARI-020", "ARI-021", "ARI-022"));

    private Expectations() {}

    /** Head data and every cell. */
    static void read(Audit audit, Fixture fixture) {
        var truth = fixture.truth();
        assertEquals(Audit.Status.AUDITED, audit.status(), audit.reason());
        var report = Nianshen.report(audit);
        assertEquals(truth.form(), report.form());
        assertEquals(truth.fiscalYear(), report.fiscalYear());
        assertEquals(truth.agency().name(), report.agency().name());
        assertEquals(truth.agency().kind().id(), report.agency().kind());
        assertEquals(truth.sections(), report.sections().stream().map(ReportSection::id).toList());
        var expected = new LinkedHashMap<String, String>();
        truth.cells()
                .forEach(
                        (id, text) -> {
                            if (!text.isEmpty()) {
                                expected.put(id, text);
                            }
                        });
        assertEquals(expected, Nianshen.cells(report));
    }

    /** Every sum that does not hold is told, as a finding or as a place of one; no other sum is. */
    static void brokenSums(Audit audit, Fixture fixture) {
        var expected = new HashSet<String>();
        fixture.truth().broken().forEach(b -> expected.add(b.kind() + " " + b.id()));
        var told = new HashSet<String>();
        for (var finding : Nianshen.findings(audit)) {
            add(told, finding.card().id(), finding.where());
            finding.also().forEach(a -> add(told, a.rule(), a.where()));
        }
        assertEquals(expected, told);
    }

    private static void add(Set<String> told, String rule, Place where) {
        RULES.forEach(
                (kind, rules) -> {
                    if (rules.contains(rule)) {
                        boolean byColumn = kind.equals("carry") || kind.equals("results");
                        told.add(kind + " " + (byColumn ? where.column() : where.row()));
                    }
                });
    }

    static void noError(Audit audit) {
        assertTrue(
                Nianshen.errors(audit).isEmpty(),
                () -> audit.name() + ": " + Nianshen.errors(audit));
    }
}
