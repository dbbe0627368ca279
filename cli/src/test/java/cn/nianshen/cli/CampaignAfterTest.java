package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.CampaignMaker;
import cn.nianshen.output.Header;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do with a campaign when it is done: look, decide, check, write, compare. */
class CampaignAfterTest {

    /**
     * A campaign that is done; each test has a copy of it, so that what was audited is not again.
     */
    @TempDir static Path done;

    @TempDir Path folder;

    private Made made = new Made(Path.of(""));
    private Path out = Path.of("");

    @BeforeAll
    static void audited() throws IOException {
        var once = Made.of(CampaignMaker.of(21, Made.YEAR, 3, 10, 4), done);
        var ran = Shell.run(once.words("-o", done.resolve("out")));
        assertEquals(Exit.NOT_ALL_AUDITED, ran.code(), ran.talk());
    }

    @BeforeEach
    void copied() throws IOException {
        try (var files = Files.walk(done)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(done.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        made = new Made(folder);
        out = folder.resolve("out");
    }

    private JsonNode run(Object... further) throws IOException {
        var ran = Shell.run(made.words(further));
        assertEquals(Exit.NOT_ALL_AUDITED, ran.code(), ran.talk());
        return new ObjectMapper().readTree(ran.data());
    }

    /** Fills in a workbook as a person would. */
    private interface Hand {
        void writes(Sheet sheet);
    }

    private static void fill(Path file, Hand hand) throws IOException {
        try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
            hand.writes(book.getSheetAt(0));
            try (var target = Files.newOutputStream(file)) {
                book.write(target);
            }
        }
    }

    private static void put(Row row, int column, String text) {
        row.createCell(column).setCellValue(text);
    }

    /** Dismisses the first error in the list of decisions; the agency that it is about. */
    private String dismissFirstError() throws IOException {
        var agency = new ArrayList<String>();
        fill(
                out.resolve("decisions.xlsx"),
                sheet -> {
                    for (var row : sheet) {
                        if (Sheets.text(row, Sheets.column(sheet, "级别")).equals("错误")
                                && agency.isEmpty()) {
                            agency.add(Sheets.text(row, Sheets.column(sheet, "编号")));
                            put(row, Sheets.column(sheet, "处理（"), "不属实");
                            put(row, Sheets.column(sheet, "处理人"), "王五");
                            put(row, Sheets.column(sheet, "处理日期"), "2024-04-20");
                            put(row, Sheets.column(sheet, "理由"), "已经电话核实");
                        }
                    }
                });
        return agency.get(0);
    }

    @Test
    void a_decision_is_kept_and_holds_as_long_as_the_values() throws IOException {
        var before = run("-o", out, "--resume");
        int errors = before.path("summary").path("errors").asInt();
        assertTrue(errors > 1, before.path("summary").toString());
        var agency = dismissFirstError();
        var told = Shell.run("campaign", "decide", out.resolve("decisions.xlsx"), "--store", out);
        assertEquals(Exit.FINE, told.code(), told.talk());
        assertTrue(told.talk().contains("存入处理意见 1 条"), told.talk());
        var after = run("-o", out, "--resume");
        assertEquals(errors - 1, after.path("summary").path("errors").asInt());
        var decided = new ArrayList<JsonNode>();
        after.path("findings").forEach(f -> decided.add(f));
        decided.removeIf(f -> !f.has("decision"));
        assertEquals(1, decided.size());
        assertEquals(agency, decided.get(0).path("agency").asText());
        assertEquals("dismissed", decided.get(0).path("decision").path("verdict").asText());
        assertEquals("王五", decided.get(0).path("decision").path("person").asText());
        var page = Files.readString(out.resolve("p-" + agency + ".html"));
        assertTrue(page.contains("不属实，不计（王五，2024-04-20）：已经电话核实"), page);
        assertEquals(0, after.path("lapsedDecisions").size());
        assertEquals(1, decisions(run("-o", out)), "also where all is audited anew");
        Files.writeString(
                out.resolve("更多.csv"),
                "年度,编号,单位,问题标识,处理,处理人,处理日期\n2023,"
                        + agency
                        + ','
                        + nameOf(after, agency)
                        + ",RUP-010@///#000000000000,属实,王五,2024/4/20\n");
        Shell.run("campaign", "decide", out.resolve("更多.csv"), "--store", out);
        var lapsed = run("-o", out, "--resume");
        assertEquals(1, lapsed.path("lapsedDecisions").size());
    }

    @Test
    void what_somebody_wrote_is_never_written_over() throws IOException {
        run("-o", out, "--resume", "--sample", 5);
        assertFalse(
                Shell.run(made.words("-o", out, "--resume", "--sample", 5))
                        .talk()
                        .contains("earlier"));
        dismissFirstError();
        fill(
                out.resolve("sample.xlsx"),
                sheet -> put(sheet.getRow(2), Sheets.column(sheet, "理由"), "等回电"));
        var again = Shell.run(made.words("-o", out, "--resume", "--sample", 5));
        var decisions = out.resolve("decisions-earlier.xlsx");
        assertTrue(again.talk().contains(decisions.toString()), again.talk());
        assertTrue(again.talk().contains("sample-earlier.xlsx"), again.talk());
        Shell.run(made.words("-o", out, "--resume", "--sample", 5));
        assertFalse(Files.exists(out.resolve("decisions-earlier-2.xlsx")), "nothing was written");
        var told = Shell.run("campaign", "decide", decisions, "--store", out);
        assertTrue(told.talk().contains("存入处理意见 1 条"), told.talk());
        run("-o", out, "--resume");
        try (var book = new XSSFWorkbook(Files.newInputStream(out.resolve("decisions.xlsx")))) {
            var sheet = book.getSheetAt(0);
            int column = Sheets.column(sheet, "处理（");
            int decided = 0;
            for (var row : sheet) {
                decided += Sheets.text(row, column).equals("不属实") ? 1 : 0;
            }
            assertEquals(1, decided);
        }
        run("-o", out, "--resume");
        assertFalse(Files.exists(out.resolve("decisions-earlier-2.xlsx")), "the store has it all");
    }

    @Test
    void a_long_list_of_decisions_is_read_and_one_that_cannot_be_is_not_called_filled_in()
            throws IOException {
        run("-o", out, "--resume");
        fill(
                out.resolve("decisions.xlsx"),
                sheet -> {
                    int width = sheet.getRow(0).getLastCellNum();
                    for (int r = sheet.getLastRowNum() + 1; r < 2_500; r++) {
                        sheet.createRow(r);
                        for (int c = 0; c < width; c++) {
                            boolean hand =
                                    List.of("处理", "理由").stream()
                                            .anyMatch(Sheets.text(sheet.getRow(0), c)::startsWith);
                            sheet.getRow(r).createCell(c).setCellValue(hand ? "" : "x");
                        }
                    }
                });
        var long0 = Shell.run(made.words("-o", out, "--resume"));
        assertFalse(long0.talk().contains("earlier"), long0.talk());
        Files.writeString(out.resolve("decisions.xlsx"), "PK");
        var unread = Shell.run(made.words("-o", out, "--resume")).talk();
        assertTrue(unread.contains("上次的处理意见表读不出来，不知道有没有填过"), unread);
        assertFalse(unread.contains("处理意见表里有还没有存"), unread);
    }

    private static String nameOf(JsonNode result, String id) {
        for (var agency : result.path("agencies")) {
            if (agency.path("id").asText().equals(id)) {
                return agency.path("name").asText();
            }
        }
        throw new AssertionError(id);
    }

    private static int decisions(JsonNode result) {
        int decided = 0;
        for (var finding : result.path("findings")) {
            decided += finding.has("decision") ? 1 : 0;
        }
        return decided;
    }

    @Test
    void all_that_is_wrong_in_decisions_is_told() throws IOException {
        run("-o", out, "--resume");
        var list =
                Files.writeString(
                        folder.resolve("意见.csv"),
                        "年度,编号,单位,问题标识,处理,处理人,处理日期\n2023,1,某局,X,不知道,,昨天\n2023,1,某局,X,属实,甲,2024-01-01\n");
        var ran = Shell.run("campaign", "decide", list, "--store", out);
        assertEquals(Exit.FAILED, ran.code());
        for (var said :
                List.of(
                        "第 2 行第 5 列：应当写“属实”“不属实”或者“已整改”，不是“不知道”",
                        "第 2 行第 6 列：没有填写",
                        "第 2 行第 7 列：不是日期：“昨天”",
                        "第 3 行第 4 列：同一个问题在第 2 行已经有处理意见")) {
            assertTrue(ran.talk().contains(said), ran.talk());
        }
        Files.writeString(list, "年度,编号,单位,问题标识,处理,处理人,处理日期\n2023,1,某局,X,属实,甲,2024-01-01\n");
        var strange = Shell.run("campaign", "decide", list, "--store", out);
        assertEquals(Exit.NOT_ALL_AUDITED, strange.code());
        assertTrue(strange.talk().contains("没有这个编号和名称的单位"), strange.talk());
        assertTrue(strange.talk().contains("存入处理意见 0 条"), strange.talk());
        var none = Shell.run("campaign", "decide", list, "--store", folder.resolve("none"));
        assertTrue(none.talk().contains("没有找到结果库"), none.talk());
    }

    @Test
    void a_sample_is_drawn_by_the_seed_and_tells_the_rate() throws IOException {
        var first = run("-o", out, "--resume", "--sample", 9, "--seed", 5);
        assertEquals(first, run("-o", out, "--resume", "--sample", 9, "--seed", 5));
        var other = run("-o", out, "--resume", "--sample", 9, "--seed", 6);
        assertFalse(first.path("sample").equals(other.path("sample")));
        var drawn = new TreeSet<String>();
        other.path("sample")
                .path("strata")
                .forEach(s -> s.path("drawn").forEach(d -> drawn.add(d.asText())));
        assertEquals(9, drawn.size());
        fill(
                out.resolve("sample.xlsx"),
                sheet -> {
                    for (int i = 1; i <= 9; i++) {
                        assertTrue(
                                drawn.remove(
                                        Sheets.text(sheet.getRow(i), Sheets.column(sheet, "编号"))));
                        put(sheet.getRow(i), Sheets.column(sheet, "已核对"), "是");
                        put(sheet.getRow(i), Sheets.column(sheet, "程序判断有误"), i == 4 ? "是" : "否");
                    }
                });
        var rate = Shell.run("campaign", "rate", out.resolve("sample.xlsx"));
        assertEquals(Exit.FINE, rate.code(), rate.talk());
        assertTrue(rate.data().contains("核对了 9 份，1 份判断有误"), rate.data());
    }

    @Test
    void the_json_fits_its_published_schema() throws IOException {
        var result = run("-o", out, "--resume", "--sample", 5);
        assertFalse(result.path("pairs").isEmpty());
        var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        var file = Header.class.getResourceAsStream("campaign.schema.json");
        var schema = factory.getSchema(file);
        assertEquals(Set.of(), schema.validate(result));
        ((ObjectNode) result.path("summary")).put("errors", -1);
        assertEquals(1, schema.validate(result).size());
    }

    @Test
    void letters_go_to_whoever_has_something_to_mend() throws IOException {
        var result =
                run("-o", out, "--resume", "--letters", "--number", "〔2024〕7号", "--office", "某办");
        var due = new HashSet<String>();
        for (var finding : result.path("findings")) {
            if (!finding.path("severity").asText().equals("info")) {
                due.add(finding.path("agency").asText());
            }
        }
        due.remove("");
        for (var agency : result.path("agencies")) {
            if (agency.path("score").isNull()) {
                due.remove(agency.path("id").asText());
            }
        }
        try (var letters = Files.list(out.resolve("letters"))) {
            assertEquals(due.size(), letters.count());
        }
        assertEquals(
                Exit.USAGE, Shell.run(made.words("--letters")).code(), "letters need a folder");
    }

    @Test
    void letters_of_an_earlier_run_do_not_lie_among_those_of_this() throws IOException {
        run("-o", out, "--resume", "--letters");
        var letters = out.resolve("letters");
        Path one;
        try (var all = Files.list(letters)) {
            one = all.sorted().findFirst().orElseThrow();
        }
        try (var in = Files.newInputStream(one);
                var document = new XWPFDocument(in)) {
            document.createParagraph().createRun().setText("另附名单");
            try (var to = Files.newOutputStream(one)) {
                document.write(to);
            }
        }
        var changed = Files.readAllBytes(one);
        Files.copy(one.resolveSibling(one.getFileName()), letters.resolve("说明.docx"));
        var again = Shell.run(made.words("-o", out, "--resume", "--letters"));
        var kept = out.resolve("letters-earlier").resolve(one.getFileName());
        assertTrue(again.talk().contains("移到了 " + kept.getParent()), again.talk());
        assertArrayEquals(changed, Files.readAllBytes(kept));
        assertTrue(Files.exists(letters.resolve("说明.docx")), "not a letter");
        var none = Shell.run(made.words("-o", out, "--resume"));
        assertTrue(none.talk().contains("letters-earlier-2"), none.talk());
        assertFalse(Files.exists(letters));
        assertTrue(Files.exists(out.resolve("letters-earlier-2").resolve(one.getFileName())));
    }

    @Test
    void the_workbook_has_every_agency_and_every_finding() throws IOException {
        var result = run("-o", out, "--resume");
        try (var book = new XSSFWorkbook(Files.newInputStream(out.resolve("campaign.xlsx")))) {
            var agencies = book.getSheet("单位");
            assertEquals(result.path("agencies").size(), agencies.getLastRowNum());
            assertEquals(result.path("findings").size(), book.getSheet("问题").getLastRowNum());
            double last = Double.MAX_VALUE;
            int risk = Sheets.column(agencies, "风险");
            for (int i = 1; i <= agencies.getLastRowNum(); i++) {
                double here = agencies.getRow(i).getCell(risk).getNumericCellValue();
                assertTrue(here <= last);
                last = here;
            }
        }
        for (var entry : result.path("agencies")) {
            var file = entry.path("file").asText();
            assertTrue(file.isEmpty() || Files.exists(folder.resolve("now").resolve(file)), file);
        }
        try (var audits = Files.list(out.resolve("reports"))) {
            long json = audits.filter(f -> f.toString().endsWith(".json")).count();
            assertEquals(made.files(), json);
        }
    }

    /** What became of being missing. */
    private static TreeSet<String> kinds(Path before, Path after) throws IOException {
        var diff = Shell.run("campaign", "diff", before, after, "--format", "json");
        assertEquals(Exit.NOT_ALL_AUDITED, diff.code(), diff.talk());
        var kinds = new TreeSet<String>();
        for (var pair : new ObjectMapper().readTree(diff.data()).path("reports")) {
            for (var change : pair.path("changes")) {
                if (change.path("rule").asText().equals("RUP-010")) {
                    kinds.add(change.path("kind").asText());
                }
            }
        }
        return kinds;
    }

    @Test
    void what_was_mended_is_told_by_comparing_two_campaigns() throws IOException {
        run("-o", out, "--resume");
        var same = Shell.run("campaign", "diff", out, out);
        assertEquals(Exit.FAILED, same.code(), "one run cannot be compared with itself");
        var agencies = run("-o", out, "--resume").path("agencies");
        var gone = "";
        for (var agency : agencies) {
            boolean alone = agency.path("files").size() == 1 && !agency.path("score").isNull();
            gone = alone && gone.isEmpty() ? agency.path("file").asText() : gone;
        }
        Files.delete(folder.resolve("now").resolve(gone));
        var later = folder.resolve("later");
        Shell.run(made.words("-o", later, "--as-of", "2024-06-01"));
        assertTrue(kinds(out, later).contains("new"), "it is missing now");
        assertTrue(kinds(later, out).contains("mended"), "it came in");
        // both in one store: the last two are compared
        var store = folder.resolve("one.sqlite");
        Shell.run(made.words("--store", store));
        Shell.run(made.words("--store", store, "--as-of", "2024-06-01"));
        var one = Shell.run("campaign", "diff", store, store);
        assertTrue(one.code() == Exit.NOT_ALL_AUDITED || one.code() == Exit.FINDINGS, one.talk());
    }
}
