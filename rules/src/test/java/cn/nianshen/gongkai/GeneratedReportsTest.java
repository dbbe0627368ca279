package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.AuditRequest;
import cn.nianshen.fixtures.Fixture;
import cn.nianshen.fixtures.RandomReports;
import cn.nianshen.fixtures.Sample;
import cn.nianshen.score.Scorecard;
import cn.nianshen.source.SourceFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports that the generator makes up: lawful ones are clean, and one more defect never pays. */
class GeneratedReportsTest {

    private static final int REPORTS = 1_000;
    private static final int MOST_DEFECTS = 6;

    @Test
    void lawfulReportsAreReadWhollyAndHaveNoError() {
        var wrong = new ArrayList<String>();
        for (long seed = 0; seed < REPORTS; seed++) {
            var fixture = RandomReports.clean(seed).write();
            var audit = Nianshen.audit(fixture.fileName(), fixture.bytes());
            try {
                Expectations.read(audit, fixture);
                Expectations.brokenSums(audit, fixture);
                assertEquals(List.of(), Nianshen.errors(audit));
                assertEquals(List.of(), Nianshen.faults(audit));
            } catch (AssertionError e) {
                wrong.add(seed + " " + fixture.fileName() + ": " + e.getMessage());
            }
        }
        assertEquals(List.of(), wrong.stream().limit(5).toList());
    }

    /**
     * One more defect never raises the points, but where it takes figures away that were wrong:
     * then less can be judged, and the coverage says so (see
     * docs/decisions/points-and-coverage.md).
     */
    @Test
    void oneMoreDefectNeverRaisesThePoints() {
        var raised = new ArrayList<String>();
        int compared = 0;
        for (long seed = 0; seed < REPORTS / MOST_DEFECTS; seed++) {
            int year = RandomReports.clean(seed).spec().fiscalYear();
            Scorecard before = card(RandomReports.withDefects(seed, 0), year);
            for (int n = 1; n <= MOST_DEFECTS; n++) {
                var sample = RandomReports.withDefects(seed, n);
                var after = card(sample, year);
                if (after == null || before == null) {
                    break;
                }
                boolean lessJudged = after.coverage().compareTo(before.coverage()) < 0;
                if (after.points().compareTo(before.points()) > 0 && !lessJudged) {
                    raised.add(
                            seed
                                    + "/"
                                    + n
                                    + ": "
                                    + before.points()
                                    + " -> "
                                    + after.points()
                                    + " "
                                    + sample.spec());
                }
                compared++;
                before = after;
            }
        }
        assertEquals(List.of(), raised.stream().limit(5).toList());
        assertTrue(compared > REPORTS / 2, "compared " + compared);
    }

    /** The score, or null where the file is no report or no form is for its year. */
    private static @Nullable Scorecard card(Sample sample, int year) {
        var fixture = sample.write();
        var request = new AuditRequest(year, "", "", LocalDate.of(2026, 2, 1));
        var audit =
                Nianshen.auditor()
                        .audit(SourceFile.of(fixture.fileName(), fixture.bytes()), request);
        boolean known = audit.report() != null && !audit.report().form().equals("unknown");
        return known ? audit.scorecard() : null;
    }

    @Test
    void aReportWithoutFiguresIsNeverGradedAboveTheSameWithWrongSums() {
        for (long seed = 0; seed < 60; seed++) {
            var clean = RandomReports.clean(seed);
            var spec = clean.spec();
            var none =
                    spec.withoutTable("disclosure")
                            .withoutTable("requests")
                            .withoutTable("disputes");
            var pictures =
                    spec.pictureInsteadOf("disclosure")
                            .pictureInsteadOf("requests")
                            .pictureInsteadOf("disputes");
            var blank = spec;
            for (var cell : spec.cells().keySet()) {
                blank = blank.blank(cell);
            }
            var wrong =
                    spec.raise("requests.new.natural", 1)
                            .raise("requests.granted.business", 2)
                            .raise("disputes.review.total", 1);
            var points = grade(clean.layout().write(wrong));
            for (var empty : List.of(none, pictures, blank)) {
                var grade = grade(clean.layout().write(empty));
                assertTrue(
                        grade.compareTo(points) < 0,
                        () -> clean + ": " + grade + " against " + points);
            }
        }
    }

    /** Points where a grade is given, below all points where none is. */
    private static BigDecimal grade(Fixture fixture) {
        var audit = Nianshen.audit(fixture.fileName(), fixture.bytes());
        var card = audit.scorecard();
        return card == null || card.grade().isEmpty() ? BigDecimal.valueOf(-1) : card.points();
    }
}
