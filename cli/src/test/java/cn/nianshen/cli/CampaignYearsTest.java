package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of a campaign beside those of the year before. */
class CampaignYearsTest {

    private static final String NOW = "agency 临岚县文化和旅游局 department";
    private static final String THEN = "agency 临岚县文化旅游广电局 department";

    @TempDir Path folder;

    private Few renamed(String formerNames) throws IOException {
        return Few.of(folder, "编号,单位名称,曾用名", "1,临岚县文化和旅游局," + formerNames)
                .now("文旅局.docx", NOW)
                .before("旧.docx", THEN);
    }

    @Test
    void a_former_name_of_the_roster_is_no_change_to_be_told() throws IOException {
        var result = renamed("临岚县文化旅游广电局").json();
        assertEquals(0, Few.findings(result, "XYR-015").size(), result.toString());
        assertEquals("旧.docx", result.path("agencies").path(0).path("previousFile").asText());
    }

    @Test
    void a_name_that_the_roster_does_not_know_is_told_and_not_compared() throws IOException {
        var result = renamed("").json();
        var told = Few.findings(result, "XYR-015");
        assertEquals(1, told.size(), result.toString());
        var message = told.get(0).path("message").asText();
        assertTrue(message.contains("旧.docx") && message.contains("临岚县文化旅游广电局"), message);
        assertEquals("", result.path("agencies").path(0).path("previousFile").asText());
        assertEquals(0, Few.findings(result, "XYR-012").size());
    }

    @Test
    void what_was_put_together_of_several_agencies_is_not_compared_with_one() throws IOException {
        var few =
                Few.of(folder, "编号,单位名称,曾用名", "1,临岚县农业农村局,临岚县农业局；临岚县畜牧局")
                        .now(
                                "今年.docx",
                                "agency 临岚县农业农村局 department; requests.carried_in.natural +2")
                        .before("农业.docx", "agency 临岚县农业局 department")
                        .before("畜牧.docx", "agency 临岚县畜牧局 department");
        var result = few.json();
        assertEquals("", result.path("agencies").path(0).path("previousFile").asText());
        assertEquals(0, Few.findings(result, "XYR-001").size());
        assertEquals(0, Few.findings(result, "XYR-012").size());
        assertTrue(few.run().data().contains("合并以前几个单位的报告"));
        Files.delete(folder.resolve("before/畜牧.docx"));
        var one = few.json().path("agencies").path(0).path("previousFile").asText();
        assertEquals("农业.docx", one);
    }

    @Test
    void a_listed_report_under_a_name_that_nobody_has_is_not_called_missing() throws IOException {
        var few = renamed("");
        var list = few.list("清单.csv", "年度,编号,文件", "2022,1,旧.docx");
        var result = few.json("--submissions", list);
        assertEquals(1, Few.findings(result, "XYR-015").size(), result.toString());
        assertEquals(0, Few.findings(result, "XYR-012").size());
    }

    @Test
    void a_former_name_of_several_is_told_as_that() throws IOException {
        var few =
                Few.of(folder, "编号,单位名称,曾用名", "1,临岚县住建局,临岚县建设局", "2,临岚县城管局,临岚县建设局")
                        .now("住建.docx", "agency 临岚县住建局 department")
                        .now("城管.docx", "agency 临岚县城管局 department")
                        .before("旧.docx", "agency 临岚县建设局 department");
        var told = Few.findings(few.json(), "XYR-015");
        assertEquals(2, told.size());
        var message = told.get(0).path("message").asText();
        assertTrue(message.contains("有几个单位的曾用名是它"), message);
    }

    @Test
    void what_is_lacking_this_year_is_not_said_of_the_year_before() throws IOException {
        var few = Few.of(folder, "编号,单位名称,类别", "1,临岚县水务局,部门", "2,临岚县民政局,部门");
        few.now("民政局.docx", "agency 临岚县民政局 department");
        few.before("水务局.docx", "agency 临岚县水务局 department");
        var data = few.run().data();
        assertTrue(data.contains("本年度没有可以与上年度比对的本单位的报告"), data);
        assertTrue(data.contains("给出的上年度报告里没有这个单位的"), data);
    }

    /** A campaign of the year before in a folder of results of its own. */
    private Path yearBefore(String name, String agency) throws IOException {
        var then = Few.of(folder.resolve("then"), "编号,单位名称", "1," + name);
        then.now("旧.docx", "year 2022; agency " + agency);
        var out = folder.resolve("去年的结果");
        Shell.run(
                "campaign",
                folder.resolve("then/now"),
                "--roster",
                folder.resolve("then/roster.csv"),
                "--year",
                2022,
                "-o",
                out);
        return out;
    }

    @Test
    void the_results_of_the_year_before_are_found_by_names_written_otherwise() throws IOException {
        var out = yearBefore("临岚县白沙镇人民政府", "临岚县白沙镇人民政府 township-government");
        var few = Few.of(folder, "编号,单位名称", "7,临岚县白沙镇政府");
        few.now("白沙镇.docx", "agency 临岚县白沙镇人民政府 township-government");
        var result = few.json("--previous", out);
        assertEquals("旧.docx", result.path("agencies").path(0).path("previousFile").asText());
        assertEquals("", few.run("--previous", out).talk());
    }

    @Test
    void the_only_results_of_the_year_before_are_meant_whatever_their_roster_was()
            throws IOException {
        var out = yearBefore("水务局", "临岚县水务局 department");
        var few = Few.of(folder, "编号,单位名称", "1,临岚县水务局");
        few.now("水务局.docx", "agency 临岚县水务局 department");
        var ran = few.run("--previous", out);
        assertTrue(ran.talk().contains("没有一个单位同名"), ran.talk());
        assertEquals(
                "旧.docx",
                few.json("--previous", out).path("agencies").path(0).path("previousFile").asText());
        var other = Few.of(folder.resolve("他县"), "编号,单位名称", "1,石檐县水务局");
        other.now("水务局.docx", "agency 石檐县水务局 department");
        assertEquals(Exit.FAILED, other.run("--previous", out).code());
    }

    @Test
    void results_of_another_county_are_refused_where_the_roster_has_bare_names()
            throws IOException {
        var out = yearBefore("石檐县财政局", "石檐县财政局 department");
        var few = Few.of(folder, "编号,单位名称", "1,财政局");
        few.now("财政局.docx", "agency 临岚县财政局 department");
        var ran = few.run("--previous", out);
        assertEquals(Exit.FAILED, ran.code(), ran.talk());
        assertTrue(ran.talk().contains("没有 2022 年度的核查结果"), ran.talk());
        var own = Few.of(folder.resolve("本县"), "编号,单位名称", "1,财政局");
        own.now("财政局.docx", "agency 石檐县财政局 department");
        var result = own.json("--previous", out);
        assertEquals("旧.docx", result.path("agencies").path(0).path("previousFile").asText());
    }

    @Test
    void a_report_of_another_county_is_not_compared_with() throws IOException {
        var few = Few.of(folder, "编号,单位名称,县区", "1,财政局,临岚县");
        few.now("财政局.docx", "agency 临岚县财政局 department");
        few.before("财政局.docx", "agency 石檐县财政局 department");
        var result = few.json();
        assertEquals("财政局.docx", result.path("agencies").path(0).path("file").asText());
        assertEquals("", result.path("agencies").path(0).path("previousFile").asText());
    }
}
