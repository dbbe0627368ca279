package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.output.Comparison.Kind;
import cn.nianshen.output.Result.Found;
import cn.nianshen.output.Result.Spot;
import cn.nianshen.output.Result.Unjudged;
import cn.nianshen.rule.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of findings from one audit to the next. */
class ComparisonTest {

    private static final Spot FILE = new Spot("", "", "", "");

    private static Spot cell(String row, String column) {
        return new Spot("requests", "requests", row, column);
    }

    private static Found found(String rule, Spot where, String quote, Spot... further) {
        return new Found(rule, "error", "题", "话", where, quote, List.of(further));
    }

    private static Result result(List<Found> findings, Unjudged... unjudged) {
        return new Result("a.docx", "甲局", 2023, "audited", findings, List.of(unjudged));
    }

    private static List<Kind> kinds(Result before, Result after) {
        return Comparison.of(before, after).changes().stream()
                .map(Comparison.Change::kind)
                .toList();
    }

    @Test
    void theSamePlaceIsTheSameFindingWhateverIsPrintedThere() {
        var before = result(List.of(found("ARI-001", cell("sum", "total"), "5")));
        var after = result(List.of(found("ARI-001", cell("sum", "total"), "6")));
        assertEquals(List.of(Kind.OPEN), kinds(before, after));
        assertTrue(Comparison.of(before, after).isLeft(Severity.WARNING));
    }

    @Test
    void oneCauseWithOnePlaceMendedIsStillOpen() {
        var before = result(List.of(found("TBL-038", cell("a", "total"), "", cell("b", "total"))));
        var after = result(List.of(found("TBL-038", cell("b", "total"), "")));
        assertEquals(List.of(Kind.OPEN), kinds(before, after));
    }

    @Test
    void otherWordsOfTheSameSectionAreAnotherFinding() {
        var there = new Spot("overview", "", "", "");
        var before = result(List.of(said("LNG-001", there, "一句有错字一的话", "错字一")));
        var after = result(List.of(said("LNG-001", there, "一句有错字二的话", "错字二")));
        assertEquals(List.of(Kind.MENDED, Kind.NEW), kinds(before, after));
    }

    private static Found said(String rule, Spot where, String quote, String actual) {
        return new Found(rule, "error", "题", "话", where, quote, List.of(), actual, List.of());
    }

    @Test
    void theSameInAnEditedSentenceIsStillOpen() {
        var there = new Spot("overview", "", "", "");
        var before = result(List.of(said("PRV-001", there, "身份证号1***", "")));
        var after = result(List.of(said("PRV-001", there, "其身份证号1***", "")));
        assertEquals(List.of(Kind.OPEN), kinds(before, after));
    }

    @Test
    void whatIsWaivedOrOffOrToldWithAnotherIsNeitherMendedNorNew() {
        var sum = found("ARI-001", cell("sum", "total"), "5");
        var with = result(List.of(sum));
        var waived = set(new Result.Setting(List.of(sum), Set.of(), ""));
        var off = set(new Result.Setting(List.of(), Set.of("ARI-001"), ""));
        var head =
                new Found(
                        "ARI-002",
                        "error",
                        "题",
                        "话",
                        cell("new", "total"),
                        "5",
                        List.of(),
                        "",
                        List.of(new Unjudged("ARI-001", cell("sum", "total"))));
        assertEquals(List.of(Kind.SET_ASIDE), kinds(with, waived));
        assertEquals(List.of(Kind.TAKEN_UP), kinds(waived, with));
        assertEquals(List.of(Kind.SET_ASIDE), kinds(with, off));
        assertEquals(List.of(Kind.TAKEN_UP), kinds(off, with));
        assertEquals(List.of(Kind.SET_ASIDE, Kind.NEW), kinds(with, result(List.of(head))));
        assertFalse(Comparison.of(with, waived).isLeft(Severity.INFO));
    }

    private static Result set(Result.Setting setting) {
        return new Result("a.docx", "甲局", 2023, "audited", List.of(), List.of(), false, setting);
    }

    @Test
    void reportsOfTwoAgenciesOrYearsAreToldApart() {
        var one = new Result("1.docx", "甲局", 2023, "audited", List.of(), List.of());
        var other = new Result("2.docx", "乙局", 2023, "audited", List.of(), List.of());
        var later = new Result("3.docx", "甲局", 2024, "audited", List.of(), List.of());
        var nameless = new Result("4.docx", "", 0, "unreadable", List.of(), List.of());
        assertTrue(Comparison.of(one, other).isOfTwoReports());
        assertTrue(Comparison.of(one, later).isOfTwoReports());
        assertFalse(Comparison.of(one, nameless).isOfTwoReports());
        assertFalse(Comparison.of(one, one).isOfTwoReports());
    }

    @Test
    void whatCannotBeJudgedIsNeitherMendedNorNew() {
        var sum = found("ARI-001", cell("sum", "total"), "5");
        var open = new Unjudged("ARI-001", new Spot("requests", "requests", "", ""));
        var elsewhere = new Unjudged("ARI-001", new Spot("disputes", "disputes", "", ""));
        var with = result(List.of(sum));
        assertEquals(List.of(Kind.NO_LONGER_ASSESSABLE), kinds(with, result(List.of(), open)));
        assertEquals(List.of(Kind.NEWLY_ASSESSABLE), kinds(result(List.of(), open), with));
        assertEquals(List.of(Kind.MENDED), kinds(with, result(List.of(), elsewhere)));
        assertEquals(List.of(Kind.NEW), kinds(result(List.of(), elsewhere), with));
        assertFalse(Comparison.of(with, result(List.of(), elsewhere)).isLeft(Severity.INFO));
    }

    @Test
    void aFileThatCannotBeReadAnyMoreMendsNothing() {
        var before = result(List.of(found("STR-022", FILE, "")));
        var after = new Result("a.docx", "", 0, "unreadable", List.of(), List.of());
        assertEquals(List.of(Kind.NO_LONGER_ASSESSABLE), kinds(before, after));
        assertTrue(Comparison.of(before, after).isLeft(Severity.ERROR));
    }

    @Test
    void manyReportsArePairedByAgencyAndYearThenByFile() {
        var one = new Result("x/1.docx", "甲局", 2023, "audited", List.of(), List.of());
        var two = new Result("x/2.docx", "", 0, "audited", List.of(), List.of());
        var three = new Result("x/3.docx", "丙局", 2023, "audited", List.of(), List.of());
        var again = new Result("y/甲局.docx", "甲局", 2023, "audited", List.of(), List.of());
        var same = new Result("y/2.docx", "乙局", 2023, "audited", List.of(), List.of());
        var pairing = Pairing.of(List.of(one, two, three), List.of(same, again));
        assertEquals(
                List.of("y/甲局.docx", "y/2.docx"),
                pairing.pairs().stream().map(p -> p.after().name()).toList());
        assertEquals(List.of(three), pairing.onlyBefore());
        assertEquals(List.of(), pairing.onlyAfter());
    }

    @Test
    void aResultReadBackIsTheOneThatWasWritten() throws Exception {
        for (var audit : Audits.all()) {
            var json = new StringWriter();
            var renderer = JsonRenderer.audits(json, Messages.of("zh"));
            renderer.begin(Audits.HEADER);
            renderer.audit(audit);
            renderer.finish(Summary.NONE.plus(audit));
            var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
            var read = ResultReader.read(new ByteArrayInputStream(bytes));
            assertEquals(List.of(Result.of(audit, Result.Setting.of(Audits.HEADER))), read);
        }
    }

    @Test
    void otherJsonAndDamageAreNoResults() {
        for (var text :
                List.of("", "{}", "[]", "{\"schema\":\"x\",\"audits\":[{}]}", "{\"schema\"")) {
            var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            assertThrows(ResultReader.NoResultException.class, () -> ResultReader.read(in), text);
        }
    }

    @Test
    void theJsonFitsThePublishedSchema() throws IOException {
        var sum = found("ARI-001", cell("sum", "total"), "5");
        var words = found("LNG-001", FILE, "错字");
        var open = new Unjudged("ARI-001", new Spot("requests", "requests", "", ""));
        var alone = new Result("b.docx", "乙局", 2023, "audited", List.of(), List.of());
        var text = new StringWriter();
        var pairing =
                new Pairing(
                        List.of(
                                Comparison.of(result(List.of(sum, words)), result(List.of(), open)),
                                Comparison.of(result(List.of()), result(List.of(sum)))),
                        List.of(alone),
                        List.of(alone));
        JsonComparison.write(text, Audits.HEADER, pairing);
        var schema = Goldens.kept("diff.schema.json");
        assertEquals(List.of(), SchemaCheck.faults(schema, text.toString()));
        var wrong = text.toString().replace("\"mended\"", "\"gone\"");
        assertFalse(SchemaCheck.faults(schema, wrong).isEmpty());
    }
}
