package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What outputs say of a report that has less than those that it sums up. */
class CampaignSumsTest {

    @TempDir Path folder;

    private Few few = new Few(Path.of(""));

    @BeforeEach
    void done() throws IOException {
        few =
                Few.of(
                        folder,
                        "编号,单位名称,类别,县区,汇总单位,汇总口径",
                        "1,临岚县人民政府,县级政府,临岚县,,全域",
                        "2,临岚县水务局,部门,临岚县,1,本级",
                        "3,临岚县民政局,部门,临岚县,1,本级");
        few.now("县.docx", "agency 临岚县人民政府 county-government");
        few.now(
                "水务局.docx",
                "disclosure.penalties.decisions = 800; disclosure.licences.decisions = 900");
        few.now("民政局.docx", "agency 临岚县民政局 department; disclosure.licences.decisions = 700");
        few.run("-o", few.out(), "--letters", "--office", "县办");
    }

    @Test
    void every_place_is_told_with_its_agency_and_figures() throws IOException {
        var found = Few.findings(few.json(), "RUP-009");
        assertEquals(1, found.size());
        var also = found.get(0).path("also").toString();
        assertTrue(also.contains("“临岚县民政局”报告700"), also);
        var page = Jsoup.parse(few.out().resolve("p-1.html").toFile()).text();
        assertTrue(page.contains("“临岚县民政局”报告700"), page);
        assertTrue(page.contains("“临岚县水务局”报告800"), page);
    }

    @Test
    void a_letter_does_not_lay_the_figures_of_two_reports_to_one() throws IOException {
        var letter = few.out().resolve("letters/整改通知书-临岚县人民政府.docx");
        try (var file = new XWPFDocument(Files.newInputStream(letter));
                var words = new XWPFWordExtractor(file)) {
            var text = words.getText();
            assertFalse(text.contains("同一份报告"), text);
            assertTrue(text.contains("本机关的报告与所涉单位的报告中的数据不能同时成立"), text);
            assertTrue(text.contains("“临岚县民政局”报告700"), text);
        }
    }

    @Test
    void the_workbook_calls_a_figure_of_another_report_no_right_one() throws IOException {
        try (var book =
                new XSSFWorkbook(Files.newInputStream(few.out().resolve("campaign.xlsx")))) {
            var sheet = book.getSheet("问题");
            for (var row : sheet) {
                if (Sheets.text(row, Sheets.column(sheet, "规则")).equals("RUP-009")) {
                    assertEquals("", Sheets.text(row, Sheets.column(sheet, "应为")));
                    assertFalse(Sheets.text(row, Sheets.column(sheet, "对照")).isEmpty());
                    var further = Sheets.text(row, Sheets.column(sheet, "同样问题"));
                    assertTrue(further.contains("“临岚县民政局”报告700"), further);
                    return;
                }
            }
        }
        throw new AssertionError("no RUP-009");
    }

    @Test
    void what_could_not_be_summed_is_told_with_who_is_missing() throws IOException {
        Files.delete(folder.resolve("now/民政局.docx"));
        var ran = few.run("-o", few.out());
        var said = ran.data().lines().filter(line -> line.contains("不能求和")).toList();
        assertEquals(1, said.size(), ran.data());
        assertTrue(said.get(0).contains("RUP-001、RUP-002"), said.get(0));
        assertTrue(said.get(0).contains("临岚县人民政府（缺 临岚县民政局）"), said.get(0));
        for (var page : List.of("index.html", "p-1.html")) {
            var text = Jsoup.parse(few.out().resolve(page).toFile()).text();
            assertTrue(text.contains("不能求和") && text.contains("缺 临岚县民政局"), page + text);
        }
        try (var book =
                new XSSFWorkbook(Files.newInputStream(few.out().resolve("campaign.xlsx")))) {
            var sheet = book.getSheet("未能核验");
            var rows = new ArrayList<String>();
            for (var row : sheet) {
                rows.add(
                        Sheets.text(row, Sheets.column(sheet, "单位"))
                                + Sheets.text(row, Sheets.column(sheet, "缺哪些")));
            }
            assertTrue(rows.contains("临岚县人民政府临岚县民政局"), rows.toString());
        }
    }
}
