package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.RandomReports;
import cn.nianshen.output.Audit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    @Test
    void oneMoreDefectNeverRaisesThePoints() {
        var raised = new ArrayList<String>();
        for (long seed = 0; seed < REPORTS / MOST_DEFECTS; seed++) {
            BigDecimal before = BigDecimal.valueOf(100);
            for (int n = 0; n <= MOST_DEFECTS; n++) {
                var sample = RandomReports.withDefects(seed, n);
                var fixture = sample.write();
                var audit = Nianshen.audit(fixture.fileName(), fixture.bytes());
                var points = points(audit);
                if (points.compareTo(before) > 0) {
                    raised.add(
                            seed
                                    + "/"
                                    + n
                                    + ": "
                                    + before
                                    + " -> "
                                    + points
                                    + " "
                                    + fixture.truth().defects());
                }
                before = points;
            }
        }
        assertEquals(List.of(), raised.stream().limit(5).toList());
    }

    private static BigDecimal points(Audit audit) {
        return audit.status() == Audit.Status.AUDITED
                ? Objects.requireNonNull(audit.scorecard()).points()
                : BigDecimal.ZERO;
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
    private static BigDecimal grade(cn.nianshen.fixtures.Fixture fixture) {
        var audit = Nianshen.audit(fixture.fileName(), fixture.bytes());
        var card = audit.scorecard();
        return card == null || card.grade().isEmpty() ? BigDecimal.valueOf(-1) : card.points();
    }
}
