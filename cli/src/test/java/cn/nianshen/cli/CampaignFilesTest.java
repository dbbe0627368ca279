package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files count in a campaign, and for whom. */
class CampaignFilesTest {

    private static final String DRAFT = "水务局（初稿）.docx";
    private static final String FINAL = "水务局（终稿）.docx";

    @TempDir Path folder;

    private Few twice() throws IOException {
        return Few.of(folder, "编号,单位名称,类别", "1,临岚县水务局,部门").now(DRAFT, "").now(FINAL, "");
    }

    private static String chosen(com.fasterxml.jackson.databind.JsonNode result) {
        return result.path("agencies").path(0).path("file").asText();
    }

    @Test
    void the_file_that_the_list_names_stands_for_the_agency() throws IOException {
        var few = twice();
        var list = few.list("list.csv", "文件,编号,发布日期", DRAFT + ",1,2024-02-20");
        assertEquals(FINAL, chosen(few.json()));
        var result = few.json("--submissions", list);
        assertEquals(DRAFT, chosen(result));
        assertEquals(1, Few.findings(result, "TIM-001").size());
    }

    @Test
    void reports_of_two_counties_are_not_two_of_one_bureau() throws IOException {
        var few =
                Few.of(folder, "编号,单位名称,类别", "1,县水务局,部门")
                        .now("a.docx", "agency 临岚县水务局 department")
                        .now("b.docx", "agency 清坪县水务局 department");
        var result = few.json();
        assertEquals("", chosen(result));
        assertEquals(List.of(), Few.findings(result, "RUP-010"));
        assertEquals(List.of(), Few.findings(result, "RUP-011"));
        few.now("b.docx", "agency 青岚市临岚县水务局 department");
        assertEquals("a.docx", chosen(few.json()));
    }

    @Test
    void reports_that_leave_out_the_word_government_are_of_the_same_town() throws IOException {
        var few =
                Few.of(folder, "编号,单位名称,类别", "1,城关镇,乡镇")
                        .now("a（初稿）.docx", "agency 临岚县城关镇 township-government")
                        .now("b.docx", "agency 临岚县城关镇人民政府 township-government");
        assertEquals("b.docx", chosen(few.json()));
    }

    @Test
    void a_listed_file_of_another_agency_never_goes_before_its_own() throws IOException {
        var few = twice().now("错.docx", "agency 清坪县水务局 department");
        var list = few.list("list.csv", "文件,编号", "错.docx,1");
        assertEquals(FINAL, chosen(few.json("--submissions", list)));
    }

    @Test
    void the_final_text_goes_before_a_draft_whatever_the_names_begin_with() throws IOException {
        var roster = new String[] {"编号,单位名称,类别", "1,临岚县水务局,部门"};
        for (var pair :
                List.of(
                        List.of("a送审稿.docx", "b.docx"),
                        List.of("a.docx", "b（修改后）.docx"),
                        List.of("a未定稿.docx", "c.docx"),
                        List.of("a终稿作废.docx", "d.docx"),
                        List.of("a终稿（旧版）.docx", "e.docx"),
                        List.of("a待定稿.docx", "f.docx"),
                        List.of("a非正式稿.docx", "g.docx"),
                        List.of("a初稿.docx", "h统一稿.docx"),
                        List.of("a.docx", "i征求意见后定稿.docx"),
                        List.of("一、初稿/年报.docx", "二、终稿/年报.docx"))) {
            var few = Few.of(folder.resolve(pair.get(1)), roster);
            few.now(pair.get(0), "").now(pair.get(1), "");
            assertEquals(pair.get(1), chosen(few.json()));
        }
        var few = Few.of(folder.resolve("年"), roster).now("水务局初稿.docx", "");
        few.now("水务局终稿.docx", "year 2022");
        assertEquals("水务局初稿.docx", chosen(few.json()), "the year goes first");
    }

    @Test
    void a_file_name_that_several_have_is_nobodys_unless_the_folder_tells() throws IOException {
        var few =
                Few.of(folder, "编号,单位名称,类别", "1,临岚县水务局,部门", "2,临岚县民政局,部门")
                        .now("临岚县水务局/年报.docx", "")
                        .now("临岚县民政局/年报.docx", "agency 临岚县民政局 department");
        var told = few.list("a.csv", "文件,编号,发布日期", "年报.docx,1,2024-02-20");
        var result = few.json("--submissions", told);
        assertEquals(0, result.path("coverage").path("misfiled").size(), result.toString());
        assertEquals(0, result.path("coverage").path("unmatched").size(), result.toString());
        assertEquals("临岚县水务局/年报.docx", chosen(result));
        assertEquals(1, Few.findings(result, "TIM-001").size());
        var untold = few.list("b.csv", "文件,发布日期", "年报.docx,2024-02-20");
        var open = few.json("--submissions", untold);
        assertEquals(0, Few.findings(open, "TIM-001").size());
        var line = open.path("coverage").path("unmatched").path(0);
        assertEquals("several", line.path("what").asText());
        assertTrue(few.run("--submissions", untold).talk().contains("有几个文件叫“年报.docx”"));
        var exact = few.list("c.csv", "文件,编号", "临岚县民政局/年报.docx,1");
        assertEquals(1, few.json("--submissions", exact).path("coverage").path("misfiled").size());
    }

    @Test
    void lines_of_one_file_name_are_each_their_agencys() throws IOException {
        var few =
                Few.of(folder, "编号,单位名称,类别", "1,临岚县水务局,部门", "2,临岚县民政局,部门", "3,临岚县司法局,部门")
                        .now("临岚县水务局/年报.docx", "")
                        .now("临岚县民政局/年报.docx", "agency 临岚县民政局 department")
                        .now("司法.docx", "agency 临岚县司法局 department");
        var list =
                few.list(
                        "a.csv",
                        "文件,编号,发布日期",
                        "年报.docx,1,2024-01-10",
                        "年报.docx,2,2024-02-20",
                        "司法.docx,3,2024-02-20",
                        "司法.docx,3,2024-01-10");
        var result = few.json("--submissions", list);
        var late = Few.findings(result, "TIM-001");
        assertEquals(1, late.size(), late.toString());
        assertEquals("2", late.get(0).path("agency").asText());
        assertEquals("司法.docx", result.path("agencies").path(2).path("file").asText());
        var told = result.path("coverage").path("unmatched");
        assertEquals(2, told.size(), told.toString());
        for (int i = 0; i < 2; i++) {
            assertEquals("twice", told.path(i).path("what").asText());
            assertEquals(4 + i, told.path(i).path("line").asInt());
        }
        var ran = few.run("--submissions", list);
        assertEquals(Exit.NOT_ALL_AUDITED, ran.code(), ran.talk());
        assertTrue(ran.talk().contains("第 5 行：还有别的行也写着文件“司法.docx”"), ran.talk());
    }

    @Test
    void a_line_for_the_year_before_says_nothing_of_the_files_of_the_year() throws IOException {
        var few =
                Few.of(folder, "编号,单位名称,类别", "1,临岚县水务局,部门", "2,临岚县民政局,部门")
                        .now("1.docx", "")
                        .now("2.docx", "agency 临岚县民政局 department")
                        .before("1.docx", "agency 临岚县民政局 department")
                        .before("2.docx", "");
        var list =
                few.list(
                        "a.csv",
                        "文件,编号,年度",
                        "1.docx,1,2023",
                        "2.docx,2,2023",
                        "1.docx,2,2022",
                        "2.docx,1,2022");
        var result = few.json("--submissions", list);
        assertEquals(0, result.path("coverage").path("misfiled").size(), result.toString());
        assertEquals(0, result.path("coverage").path("unmatched").size(), result.toString());
        for (int i = 0; i < 2; i++) {
            var agency = result.path("agencies").path(i);
            assertEquals((i + 1) + ".docx", agency.path("file").asText());
            assertEquals((2 - i) + ".docx", agency.path("previousFile").asText());
        }
    }

    private Few wrong() throws IOException {
        return Few.of(folder, "编号,单位名称,类别", "1,临岚县水务局,部门")
                .now("水务局.docx", "requests.partial.business +1");
    }

    @Test
    void what_lies_among_letters_and_is_none_ends_no_run() throws IOException {
        var few = wrong();
        few.run("-o", few.out(), "--letters");
        var letters = few.out().resolve("letters");
        var sent = letters.resolve("已发-整改通知书-临岚县水务局.docx");
        Files.copy(letters.resolve("整改通知书-临岚县水务局.docx"), sent);
        Files.createDirectory(letters.resolve("整改通知书-某局.docx"));
        Files.createSymbolicLink(letters.resolve("整改通知书-丙局.docx"), folder.resolve("没有"));
        Files.writeString(letters.resolve("~$改通知书-临岚县水务局.docx"), "x");
        var ran = few.run("-o", few.out(), "--letters");
        assertEquals(1, ran.code(), ran.talk());
        assertTrue(Files.exists(letters.resolve("整改通知书-临岚县水务局.docx")));
        assertTrue(Files.exists(letters.resolve("~$改通知书-临岚县水务局.docx")));
        assertTrue(Files.isDirectory(letters.resolve("整改通知书-某局.docx")));
        assertTrue(
                Files.exists(few.out().resolve("letters-earlier").resolve(sent.getFileName())),
                ran.talk());
        assertFalse(Files.exists(few.out().resolve("letters-earlier/整改通知书-临岚县水务局.docx")));
    }

    @Test
    void letters_that_cannot_be_written_keep_nothing_else_from_it() throws IOException {
        var few = wrong();
        Files.createDirectories(few.out());
        Files.writeString(few.out().resolve("letters"), "x");
        var ran = few.run("-o", few.out(), "--letters");
        assertEquals(Exit.FAILED, ran.code(), ran.talk());
        assertTrue(Files.exists(few.out().resolve("index.html")), ran.talk());
        assertTrue(Files.exists(few.out().resolve("campaign.xlsx")), ran.talk());
    }

    @Test
    void a_bare_file_name_never_means_a_file_in_the_folder_of_another_agency() throws IOException {
        var few =
                Few.of(folder, "编号,单位名称,类别", "1,临岚县水务局,部门", "2,临岚县民政局,部门")
                        .now("临岚县民政局/年报.docx", "agency 临岚县民政局 department")
                        .now("报送（一）临岚县水务局/表.docx", "title 政府信息公开工作年度报告");
        var list = few.list("a.csv", "文件,编号", "年报.docx,1", "表.docx,1");
        var result = few.json("--submissions", list);
        assertEquals(0, result.path("coverage").path("misfiled").size(), result.toString());
        var agencies = result.path("agencies");
        assertEquals("报送（一）临岚县水务局/表.docx", agencies.path(0).path("file").asText());
        assertEquals("临岚县民政局/年报.docx", agencies.path(1).path("file").asText());
        var bare = few.json().path("agencies");
        assertEquals("报送（一）临岚县水务局/表.docx", bare.path(0).path("file").asText());
        few.now("临岚县水务局移民管理中心/年报.docx", "title 政府信息公开工作年度报告");
        var several = few.json("--submissions", list).path("coverage").path("unmatched");
        assertEquals("several", several.path(0).path("what").asText(), several.toString());
    }

    @Test
    void results_do_not_tell_where_the_folder_lies() throws IOException {
        var few = twice().now("局里/水务局.docx", "");
        few.run("-o", few.out());
        try (var all = Files.walk(few.out().resolve("reports"))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);
                assertFalse(text.contains(folder.toString()), file.toString());
            }
        }
    }

    @Test
    void files_of_no_account_are_named() throws IOException {
        var few = twice();
        var ran = few.run("-o", few.out());
        var said = "临岚县水务局：采用的是 " + FINAL + "，没有采用的 1 个文件不计：" + DRAFT;
        assertTrue(ran.data().contains(said), ran.data());
    }

    @Test
    void lines_of_the_list_that_mean_nothing_are_told() throws IOException {
        var few = twice();
        var list =
                few.list(
                        "list.csv",
                        "文件,编号,年度",
                        FINAL + ",1,2023",
                        "没有.docx,1,2023",
                        DRAFT + ",9999,",
                        "早的.docx,1,2022");
        var ran = few.run("--submissions", list, "-o", few.out());
        assertEquals(Exit.NOT_ALL_AUDITED, ran.code(), ran.talk());
        assertTrue(ran.talk().contains("第 3 行：文件夹里没有这个文件：没有.docx"), ran.talk());
        assertTrue(ran.talk().contains("第 4 行：名录里没有单位“9999”"), ran.talk());
        assertTrue(ran.data().contains("报送清单第 3 行的文件，文件夹里没有：没有.docx"), ran.data());
        var told = few.json("--submissions", list).path("coverage").path("unmatched");
        assertEquals(2, told.size(), told.toString());
        assertEquals(4, told.path(1).path("line").asInt());
        assertEquals("agency", told.path(1).path("what").asText());
    }

    @Test
    void nobody_is_late_before_a_day_that_nobody_knows() throws IOException {
        var few =
                Few.of(
                        folder,
                        "编号,单位名称,类别,截止日期",
                        "1,临岚县白沙镇人民政府,乡镇,",
                        "2,临岚县青杉镇人民政府,乡镇,2024-02-29",
                        "3,临岚县民政局,部门,");
        var missing = Few.findings(few.json(), "RUP-010");
        assertEquals(2, missing.size(), missing.toString());
        assertEquals("2", missing.get(0).path("agency").asText());
        assertEquals("3", missing.get(1).path("agency").asText());
        assertEquals(0, Few.findings(few.json("--as-of", "2024-01-01"), "RUP-010").size());
    }

    @Test
    void a_folder_that_is_not_there_is_refused_and_an_empty_one_is_not() throws IOException {
        var few = Few.of(folder, "编号,单位名称,类别", "1,临岚县水务局,部门");
        assertTrue(few.run().data().contains("没有收到（1 个）：临岚县水务局"));
        Files.delete(folder.resolve("now"));
        var ran = few.run("-o", few.out());
        assertEquals(Exit.FAILED, ran.code());
        assertEquals("", ran.data());
        assertFalse(Files.exists(few.out()));
    }
}
