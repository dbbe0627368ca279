package cn.nianshen.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Sample;
import cn.nianshen.gongkai.Nianshen;
import cn.nianshen.report.NamedCell;
import cn.nianshen.report.Report;
import cn.nianshen.rule.Finding;
import cn.nianshen.score.FindingOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The empty report of each year, audited, and what the year before hands on. */
class BlankFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    /** Rules that say of a part that it is not filled in yet, and nothing else. */
    private static final Map<String, String> EMPTINESS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("LNG-011", "the prompts are not replaced"),
                            Map.entry("CNT-011", "the overview is too short"),
                            Map.entry("CNT-016", "the problems are too short"),
                            Map.entry("CNT-020", "nothing is said of fees"),
                            Map.entry("CNT-006", "a government says nothing of its assessment"),
                            Map.entry("CNT-024", "no address"),
                            Map.entry("CNT-025", "no address for downloads"),
                            Map.entry("CNT-029", "no introduction that names the statute"),
                            Map.entry("CNT-034", "no signature"),
                            Map.entry("STR-028", "no introduction"),
                            Map.entry("TIM-005", "no day of publication"),
                            Map.entry("TIM-008", "no period"),
                            Map.entry("TBL-013", "table two is blank"),
                            Map.entry("TBL-038", "table three is blank"),
                            Map.entry("TBL-053", "table four is blank")));

    private static BlankForm form(int year) {
        return BlankForm.of(Nianshen.PACK, year).orElseThrow();
    }

    private static List<Finding> findings(byte[] docx) {
        return FindingOrder.of(Nianshen.audit("blank.docx", docx).outcomes());
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025})
    void the_empty_form_lacks_nothing_but_what_is_to_be_filled_in(int year) {
        for (var agency : List.of("临岚县水务局", "临岚县人民政府", "临岚县望榕镇人民政府")) {
            var bytes = form(year).bytes(agency, Carried.NONE, DAY);
            var rules = new TreeSet<String>();
            findings(bytes).forEach(finding -> rules.add(finding.card().id()));
            rules.removeAll(EMPTINESS.keySet());
            assertEquals(List.of(), List.copyOf(rules), agency + year);
            assertTrue(
                    findings(bytes).stream().anyMatch(f -> f.card().id().equals("LNG-011")),
                    "prompts left in are told");
        }
    }

    @ParameterizedTest
    @CsvSource({"2019, 198", "2020, 198", "2021, 200", "2025, 200"})
    void every_cell_of_the_form_is_there_and_blank(int year, int cells) {
        var audit = Nianshen.audit("a.docx", form(year).bytes("", Carried.NONE, DAY));
        var report = Nianshen.report(audit);
        assertEquals(year, report.fiscalYear());
        assertEquals(cells, report.cells().size());
        var states =
                report.cells().stream().map(c -> c.value().state()).collect(Collectors.toSet());
        assertEquals(Set.of("blank"), states);
        assertEquals(List.of(), report.unplaced());
        assertEquals(6, report.sections().size());
    }

    @Test
    void there_is_no_form_before_2019() {
        assertTrue(BlankForm.of(Nianshen.PACK, 2018).isEmpty());
    }

    private static Map<String, String> row(Report report, String row) {
        var cells = new TreeMap<String, String>();
        for (NamedCell cell : report.cells()) {
            if (cell.table().equals("requests") && cell.row().equals(row)) {
                cells.put(cell.column(), String.valueOf(cell.text()));
            }
        }
        return cells;
    }

    @ParameterizedTest
    @CsvSource({"2019", "2020", "2021", "2023"})
    void what_was_carried_out_is_carried_in(int before) {
        var old = Sample.parse("as docx; scale large; year " + before).write().bytes();
        var report = Nianshen.report(Nianshen.audit("old.docx", old));
        var next = form(before + 1);
        var carried = Carried.of(report, next);
        assertEquals(List.of(), carried.left());
        var bytes = next.bytes("临岚县水务局", carried, DAY);
        var read = Nianshen.report(Nianshen.audit("new.docx", bytes));
        assertEquals(row(report, "carried_out"), row(read, "carried_in"));
        assertEquals(7, row(read, "carried_in").size());
        assertTrue(row(read, "new").values().stream().allMatch(String::isEmpty));
    }

    @Test
    void what_was_not_read_surely_stays_empty() {
        var old =
                Sample.parse(
                                "as docx; year 2023; requests.carried_out.natural = 若干;"
                                        + " blank requests.carried_out.legal;"
                                        + " requests.carried_out.other = -3")
                        .write()
                        .bytes();
        var carried = Carried.of(Nianshen.report(Nianshen.audit("old.docx", old)), form(2024));
        assertEquals(List.of("natural", "legal", "other"), carried.left());
        assertEquals("", carried.text("requests", "carried_in", "natural"));
        assertEquals("", carried.text("requests", "new", "business"));
    }

    @Test
    void hostile_names_do_no_harm_and_the_same_gives_the_same_bytes() {
        var names =
                new ArrayList<>(
                        List.of("=1+1", "<w:p>&\"", "\u202E\uD800\u0001", "局".repeat(9000)));
        for (var name : names) {
            var bytes = form(2025).bytes(name, Carried.NONE, DAY);
            assertArrayEquals(bytes, form(2025).bytes(name, Carried.NONE, DAY));
            assertTrue(Nianshen.audit("a.docx", bytes).report() != null, name);
        }
    }
}
