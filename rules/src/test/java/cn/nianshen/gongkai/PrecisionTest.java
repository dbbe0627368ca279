package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Lawful reports are not accused, known defects are found where they are, and figures of the text
 * are read as what they are; the table of it all is kept beside the reports. {@code
 * -Dgoldens=write} writes it anew.
 */
class PrecisionTest {

    private static final Path KEPT = Path.of("../fixtures/precision/RESULTS.md");
    private static final int LEAST_CLEAN = 48;
    private static final int LEAST_DEFECTIVE = 130;
    private static final int LEAST_KINDS = 65;

    private static final int RIGHT_OF_A_HUNDRED = 98;

    private static Precision precision;

    @BeforeAll
    static void run() {
        precision = Precision.run();
    }

    @Test
    void theSetsAreLargeEnough() {
        assertTrue(precision.cleanReports >= LEAST_CLEAN);
        assertTrue(precision.defectReports >= LEAST_DEFECTIVE);
        assertTrue(precision.kinds.size() >= LEAST_KINDS);
    }

    @Test
    void lawfulReportsHaveNoError() {
        assertEquals(List.of(), precision.cleanErrors);
    }

    @Test
    void lawfulReportsHaveLessThanOneWarningOnAverage() {
        assertTrue(
                precision.cleanWarnings.size() < precision.cleanReports,
                () -> precision.cleanWarnings.toString());
    }

    @Test
    void everyErrorOnADefectiveReportHasItsCause() {
        assertEquals(List.of(), precision.unexplained);
    }

    @Test
    void everyInjectedErrorIsFoundAtItsPlace() {
        assertEquals(List.of(), precision.unseenErrors);
    }

    @Test
    void theTableIsTheKeptOne() throws IOException {
        var table = PrecisionTable.of(precision);
        System.out.println(table);
        if ("write".equals(System.getProperty("goldens"))) {
            Files.writeString(KEPT, table);
        }
        assertEquals(Files.readString(KEPT), table);
    }

    /**
     * Bars for rules and a grammar that stand in the pack from the day on which every rule does
     * that an injected defect names.
     */
    @Nested
    class OnceEveryRuleIsBuilt {

        @Test
        void noFigureIsReadWrong() {
            assumeTrue(precision.everyRuleIsBuilt());
            assertEquals(0, precision.claims.total().wrong, () -> mistakes());
        }

        @Test
        void almostAllFiguresAreReadRight() {
            assumeTrue(precision.everyRuleIsBuilt());
            var total = precision.claims.total();
            assertTrue(
                    total.right * 100L >= (long) total.stated * RIGHT_OF_A_HUNDRED,
                    () -> mistakes());
        }

        private static String mistakes() {
            return String.join("\n", precision.claims.mistakes());
        }
    }
}
