package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.report.Place;
import cn.nianshen.rule.Certainty;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Severity;
import cn.nianshen.rule.Slip;
import cn.nianshen.rule.Suspect;
import cn.nianshen.rule.Tracing;
import cn.nianshen.score.Made;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextSuspectsTest {

    private static List<String> lines(Tracing tracing, Suspect... suspects) {
        var finding =
                new Finding(
                        Made.card("ARI-001", "ARITHMETIC", Severity.ERROR),
                        Severity.ERROR,
                        "m",
                        "r",
                        Place.FILE,
                        "",
                        "",
                        List.of(),
                        List.of(suspects),
                        tracing);
        return new TextSuspects(Messages.of("en"), place -> place.row() + '/' + place.column())
                .lines(finding);
    }

    private static Suspect cell(
            String row, String column, String printed, String fits, Slip slip, int way) {
        return new Suspect("t", row, column, printed, fits, slip, way);
    }

    private static Tracing tracing(Certainty certainty, int ways, int beside) {
        var mended = new Tracing.Mended("ARI-001", Place.FILE);
        return new Tracing(certainty, ways, beside, List.of(mended, mended));
    }

    @Test
    void oneCellIsNamedWithItsFigureItsSlipAndWhatItMends() {
        assertEquals(
                List.of(
                        "a/x is printed 12; with 21 (perhaps digits exchanged) all 2 sums concerned"
                                + " (ARI-001) would hold, and no other change of as few cells does"
                                + " that (to be checked)"),
                lines(
                        tracing(Certainty.UNIQUE, 1, 0),
                        cell("a", "x", "12", "21", Slip.DIGITS_EXCHANGED, 1)));
    }

    @Test
    void cellsThatMustChangeTogetherSaySo() {
        var line =
                lines(tracing(Certainty.UNIQUE, 1, 1), cell("a", "x", "5", "9", Slip.UNKNOWN, 1))
                        .get(0);
        assertTrue(line.contains("together with 1 further cells"), line);
        assertFalse(line.contains("( "), line);
    }

    @Test
    void candidatesAreCountedAndListedAndNoneIsSaidToBeRight() {
        var lines =
                lines(
                        tracing(Certainty.SEVERAL, 7, 0),
                        cell("a", "x", "5", "2", Slip.CELLS_EXCHANGED, 1),
                        cell("a", "y", "2", "5", Slip.CELLS_EXCHANGED, 1),
                        cell("b", "x", "9", "6", Slip.UNKNOWN, 2));
        assertEquals(
                List.of(
                        "not unique: 7 ways to change as few cells make all sums hold; the 2"
                                + " likelier ones follow, to be checked",
                        "way 1: a/x is printed 5 and a/y is printed 2, 3 apart; with the two"
                                + " exchanged",
                        "way 2: b/x is printed 9; with 6"),
                lines);
    }

    @Test
    void waysThatNeedCellsOfOtherFindingsSaySo() {
        var lines =
                lines(
                        tracing(Certainty.SEVERAL, 2, 1),
                        cell("a", "x", "5", "2", Slip.UNKNOWN, 1),
                        cell("b", "x", "9", "6", Slip.UNKNOWN, 2));
        assertTrue(lines.get(0).contains("same number under the other findings"), lines.get(0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Certainty.class,
            names = {"LONE", "TOO_MANY"})
    void whatCannotBeToldSaysSo(Certainty certainty) {
        var lines = lines(new Tracing(certainty, 0, 0, List.of()));
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).contains("check"), lines.get(0));
    }

    @Test
    void aFindingAboutNoSumSaysNothing() {
        assertEquals(List.of(), lines(Tracing.NONE));
    }

    @ParameterizedTest
    @EnumSource(Slip.class)
    void everySlipHasWordsButTheUnknownAndTheExchangeThatIsASentence(Slip slip) {
        for (var language : Messages.LANGUAGES) {
            boolean sentence = slip == Slip.UNKNOWN || slip == Slip.CELLS_EXCHANGED;
            assertEquals(!sentence, Messages.of(language).has("slip." + slip.id()));
        }
    }

    @Test
    void anOpenFigureIsNotGuessed() {
        var said =
                lines(tracing(Certainty.SEVERAL, 3, 0), cell("a", "x", "5", "", Slip.UNKNOWN, 1));
        assertEquals("way 1: a/x is printed 5; what it should be cannot be told", said.get(1));
    }
}
