package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Profiles given on the command line: shown in every output, refused whole where one thing is
 * wrong.
 */
class ProfileTest {

    private static final String WAIVER =
            "waivers:\n  - {rule: ARI-002, agency: 甲局, why: x, approver: y, until: 2026-12-31, ";

    @TempDir Path folder;

    private Path write(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max: many | 1 | max 应为数字",
                "id: x\\nmax: -1 | 2 | 小于 0",
                "id: x\\nbogus: 1 | 2 | 不认识的键 bogus",
                "id: [x | 1 | 语法错误",
                "id: x\\nid: y | 2 | 键 id 重复",
                "severity-points: {grave: 1} | 1 | 不认识的键 grave",
                "categories:\\n  - {id: SUMS, cap: 1} | 2 | 没有类别 SUMS",
                "thresholds:\\n  x.y: 1 | 2 | 没有界限 x.y",
                "disabled:\\n  - {rules: [STR-999], why: x} | 2 | 没有规则 STR-999",
                "disabled:\\n  - {rules: [STR-007]} | 2 | 缺少 why",
                "disabled: [{rules: [STR-007], why: x}]\\nregraded: [{rules: [STR-007], severity: info, why: x}] | 2 | 既停用又调级",
                "regraded: [{rules: [STR-007], severity: warning, why: x}] | 1 | 至多定为 info",
                "regraded: [{rules: [STR-007], severity: error, why: x, cites: y}] | 1 | 至多定为 warning",
                "regraded: [{rules: [TBL-016], severity: error, why: x}] | 1 | 依据为 plausibility",
                "due-days:\\n  - {kinds: [town], month: 1, day: 31, duty: local, why: x} | 2 | township-government",
                "due-days:\\n  - {kinds: [department], month: 2, day: 30, duty: local, why: x} | 2 | 不是一年中的日子",
                "due-days:\\n  - {kinds: [department], month: 1, day: 15, duty: law, why: x} | 2 | duty 应写 local",
                "due-days:\\n  - {kinds: [township-government], month: 1, day: 31, duty: law, why: x} | 2 | duty 应写 local",
                "due-days:\\n  - {kinds: [department], month: 1, day: 31, duty: own, why: x} | 2 | law 或 local",
                "due-days:\\n  - {kinds: [department], month: 1, day: 31, inclusive: 否, duty: law, why: x} | 2 | true 或 false",
                "region: [甲, 甲] | 1 | 不重复",
                "agencies:\\n  - {names: [甲局], kind: bureau} | 2 | authorised-organisation",
                "agencies:\\n  - {names: [甲局, 甲局], kind: department} | 2 | 甲局 重复",
                "form-variants:\\n  - {form: '2018', cites: x} | 2 | 没有格式 2018",
                "form-variants:\\n  - {form: '2021'} | 2 | 缺少 cites",
                "form-variants: [{form: '2021', cites: x, labels: [{table: requests, row: deny.9, accepted: [x]}]}] | 1 | deny.8",
                "form-variants: [{form: '2021', cites: x, labels: [{table: requests, row: deny.1, accepted: [2.重复申请]}]}] | 1 | 另一处的标签",
                "form-variants: [{form: '2021', cites: x, labels: [{table: requests, column: business, accepted: [科研机构]}]}] | 1 | 另一处的标签",
                "form-variants: [{form: '2021', cites: x, labels: [{table: requests, accepted: [x]}]}] | 1 | 写且只写一个",
                "form-variants: [{form: '2021', cites: x, extra-rows: [{table: disputes, label: x}]}] | 1 | 只有一行数据",
                "form-variants: [{form: '2021', cites: x, extra-rows: [{table: requests, label: （七）总计}]}] | 1 | 另一处的标签"
            })
    void a_bad_profile_is_refused_whole_with_line_and_reason(String yaml, int line, String why)
            throws IOException {
        refused(yaml.replace("\\n", "\n"), line, why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fingerprint: 'ARI-002@a/b/c/d#12'} | 不是 fingerprint 的可用值",
                "fingerprint: 'ARI-001@a/b/c/d#123456789abc'} | 指纹不是规则 ARI-002 的",
                "place: {table: request}} | request 不是 table 的可用值",
                "values: {actual: 1}} | 二者取一",
                "fingerprint: 'ARI-002@a/b/c/d#123456789abc', values: {actual: 1}} | 指纹已含数值",
                "fingerprint: 'ARI-002@a/b/c/d#123456789abc', sha256: abc} | 不是 sha256 的可用值"
            })
    void a_bad_waiver_is_refused(String rest, String why) throws IOException {
        refused(WAIVER + rest, 2, why);
    }

    @Test
    void a_waiver_without_reason_report_or_day_is_refused() throws IOException {
        var print = "fingerprint: 'ARI-002@a/b/c/d#123456789abc'}";
        refused(WAIVER.replace("why: x", "why: ''") + print, 2, "缺少 why");
        refused(WAIVER.replace("agency: 甲局, ", "") + print, 2, "sha256");
        refused(WAIVER.replace("2026-12-31", "2026-12-32") + print, 2, "日期");
        var twice = WAIVER + print + WAIVER.substring("waivers:".length()) + print;
        refused(twice, 3, "已在 bad.yaml:2 写过");
    }

    private void refused(String yaml, int line, String why) throws IOException {
        var file = folder.resolve("clean.html");
        if (!Files.exists(file)) {
            Shell.clean(folder);
        }
        var out = folder.resolve("out.json");
        var ran = Shell.run("audit", file, "--profile", write("bad.yaml", yaml), "--out", out);
        assertEquals(4, ran.code(), ran.talk());
        var told = ran.talk().lines().filter(l -> l.contains("bad.yaml:" + line + "：")).toList();
        assertTrue(told.stream().anyMatch(l -> l.contains(why)), ran.talk());
        assertFalse(Files.exists(out));
        assertEquals("", ran.data());
    }

    @Test
    void every_output_shows_what_a_profile_changes_and_why() throws IOException {
        var examples = Path.of("../docs/examples");
        var file = Shell.clean(folder);
        var json = folder.resolve("out.json");
        var ran =
                Shell.run(
                        "audit",
                        file,
                        "--profile",
                        examples.resolve("province.yaml"),
                        "--profile",
                        examples.resolve("county.yaml"),
                        "--profile",
                        examples.resolve("waivers.yaml"),
                        "--report",
                        "json=" + json);
        assertEquals(0, ran.code(), ran.talk());
        var text = ran.data();
        assertTrue(text.contains("已停用规则 STR-007：标题用语不列入本县考核"), text);
        assertTrue(text.contains("规则 STR-028 调整为“警告”：本县要求写明编制依据（依据 临公开办〔2025〕9号）"), text);
        assertTrue(text.contains("2019 年格式接受地方附加的行和标签：某省2020年度"), text);
        assertTrue(text.contains("方案中有豁免 2 条"), text);
        var tool = new ObjectMapper().readTree(Files.readString(json)).get("tool");
        assertEquals(3, tool.get("changes").size());
        assertEquals("2019", tool.get("formVariants").get(0).get("form").asText());
        assertEquals("waivers.yaml:6", tool.get("waivers").get(0).get("origin").asText());
        assertEquals("县政务公开办 王某某", tool.get("waivers").get(1).get("approver").asText());
    }

    @Test
    void a_draft_of_waivers_waives_once_it_is_filled_in() throws IOException {
        var file = Shell.spotless(folder, "; requests.partial.business +1");
        var draft = folder.resolve("draft.yaml");
        var first = Shell.run("audit", file, "--report", "waivers=" + draft);
        assertEquals(1, first.code(), first.talk());
        assertEquals(4, Shell.run("audit", file, "--profile", draft).code());
        var filled =
                Files.readString(draft)
                        .replace("why: \"\"", "why: 已核")
                        .replace("approver: \"\"", "approver: 李某某")
                        .replace("until: \"\"", "until: 2026-02-28");
        Files.writeString(draft, filled);
        var ran = Shell.run("audit", file, "--profile", draft);
        assertEquals(0, ran.code(), ran.data());
        assertTrue(ran.data().contains("豁免  已豁免 1 条，失效 0 条"), ran.data());
        assertTrue(ran.data().contains("已核（批准 李某某，有效至 2026-02-28）"), ran.data());
        assertTrue(ran.data().contains("豁免 1 条，少扣 5 分；不豁免时得分 95"), ran.data());
        assertFalse(ran.data().contains("未发现问题"), ran.data());
        var late = Shell.run("audit", file, "--profile", draft, "--as-of", "2026-03-01");
        assertEquals(1, late.code());
        assertTrue(late.data().contains("已过有效期（draft.yaml:"), late.data());
    }

    @Test
    void the_fingerprint_in_the_json_is_the_one_that_a_waiver_names() throws IOException {
        var file = Shell.spotless(folder, "; requests.partial.business +1");
        var finding = audit(Shell.run("audit", "--format", "json", file)).get("findings").get(0);
        var waiver =
                "waivers:\n  - {rule: %s, fingerprint: '%s', agency: 临岚县水务局, why: x, approver: y, until: 2026-12-31}\n"
                        .formatted(
                                finding.get("rule").asText(), finding.get("fingerprint").asText());
        var profile = write("own.yaml", waiver);
        var audit = audit(Shell.run("audit", "--format", "json", file, "--profile", profile));
        assertEquals(0, audit.get("findings").size());
        var waived = audit.get("waived").get(0);
        assertEquals(finding.get("fingerprint"), waived.get("fingerprint"));
        assertEquals(5, audit.get("score").get("spared").asInt());
        assertEquals(100, audit.get("score").get("points").asInt());
    }

    private static JsonNode audit(Shell.Ran ran) throws IOException {
        return new ObjectMapper().readTree(ran.data()).get("audits").get(0);
    }

    @Test
    void parse_drafts_no_waivers() throws IOException {
        var out = folder.resolve("x.yaml");
        var ran = Shell.run("parse", Shell.clean(folder), "--report", "waivers=" + out);
        assertEquals(2, ran.code());
        assertTrue(ran.talk().contains("audit"), ran.talk());
        assertFalse(Files.exists(out));
    }
}
