package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodeTest {

    @TempDir Path folder;

    @Test
    void a_report_with_nothing_wrong_gives_0() throws IOException {
        var ran = Shell.run("audit", Shell.spotless(folder, ""));
        assertEquals(0, ran.code(), ran.talk());
        assertTrue(ran.data().contains("未发现问题"), ran.data());
        assertEquals("", ran.talk());
    }

    @Test
    void findings_give_1_unless_told_otherwise() throws IOException {
        var file = Shell.wrong(folder);
        assertEquals(1, Shell.run("audit", file).code());
        assertEquals(1, Shell.run("audit", file, "--fail-on", "warning").code());
        assertEquals(0, Shell.run("audit", "--fail-on=never", file).code());
    }

    @Test
    void wrong_usage_gives_2_and_says_why() throws IOException {
        var file = Shell.clean(folder);
        wrongUsage("请给出命令");
        wrongUsage("不认识的参数：foo", "foo");
        wrongUsage("缺少：PATH", "audit");
        wrongUsage("--bogus", "audit", "--bogus", file);
        wrongUsage("--format", "audit", "--format", "xml", file);
        wrongUsage("--report", "audit", "--report", "xml=a.xml", file);
        wrongUsage("--year", "audit", "--year", "abc", file);
        wrongUsage("1850", "audit", "--year", "1850", file);
        wrongUsage("--as-of", "audit", "--as-of", "2024-02-31", file);
        wrongUsage("township-government", "audit", "--agency-kind", "town", file);
        wrongUsage("--out", "audit", "--out", "a", "--out", "b", file);
        wrongUsage("覆盖", "audit", "--out", file, file);
        wrongUsage("ZZZ-999", "rules", "explain", "ZZZ-999");
        wrongUsage("请给出命令", "rules");
        wrongUsage("text, json", "rules", "list", "--format", "csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"audit", "parse", "annotate", "diff", "notice", "campaign", "rules verify"})
    void help_tells_the_exit_codes_in_both_languages(String command) {
        for (var words : Map.of("zh", "退出码", "en", "Exit codes").entrySet()) {
            var help = (command + " --help --lang " + words.getKey()).split(" ");
            var told = Shell.run((Object[]) help).data();
            assertTrue(told.contains(words.getValue()), told);
            for (var code : List.of(Exit.FINE, Exit.USAGE, Exit.FAILED)) {
                assertTrue(told.contains("\n  " + code + "   "), told);
            }
        }
    }

    @Test
    void what_may_have_been_meant_is_said() throws IOException {
        var file = Shell.clean(folder);
        wrongUsage("是不是 audit？", "aduit", file);
        wrongUsage("是不是 --report？", "audit", "--reprot=html=a", file);
        wrongUsage("是不是 explain？", "rules", "explian", "ARI-001");
        assertFalse(Shell.run("audit", "-q", file).talk().contains("是不是"));
        wrongUsage("nianshen audit \"" + file, file);
        wrongUsage("日期写成 2026-01-31 的样子", "audit", "--as-of", "2026/1/20", file);
        wrongUsage("年度写成 2025 的样子", "audit", "--year", "2025年", file);
        wrongUsage("可以写：text, json", "audit", "--format", "htm", file);
        wrongUsage("种类=文件名", "audit", "--report", "pdf=a", file);
    }

    @Test
    void a_file_that_is_not_there_is_told_with_those_like_it() throws IOException {
        var place = Files.createDirectories(folder.resolve("我 的 年报"));
        var file = Files.copy(Shell.clean(folder), place.resolve("水务局年报.docx"));
        var ran = Shell.run("audit", file.resolveSibling("水务局.doc"));
        assertEquals(3, ran.code());
        assertTrue(ran.talk().contains("同一个文件夹里有：水务局年报.docx"), ran.talk());
        var cut = file.toString().split(" ");
        var parted = Shell.run("audit", cut[0], cut[1], cut[2]);
        assertTrue(parted.talk().contains("要用英文双引号括起来"), parted.talk());
        assertFalse(Shell.run("audit", folder.resolve("x")).talk().contains("同一个文件夹"));
    }

    private static void wrongUsage(String why, Object... arguments) {
        var ran = Shell.run(arguments);
        assertEquals(2, ran.code(), ran.talk());
        assertTrue(ran.talk().contains(why), ran.talk());
        assertEquals("", ran.data());
    }

    @Test
    void an_address_of_the_web_gives_2_and_says_how_to_save_the_page() {
        for (var address : new String[] {"https://example.gov.cn/a.html", "HTTP://x/y"}) {
            wrongUsage("Ctrl+S", "audit", address);
        }
    }

    @Test
    void an_empty_path_gives_2() {
        assertEquals(2, Shell.run("audit", "").code());
    }

    @Test
    void two_outputs_to_one_path_give_2() throws IOException {
        var file = Shell.clean(folder);
        var out = folder.resolve("out.json");
        var detour = folder.resolve("x/../out.json");
        wrongUsage("同一个文件", "audit", file, "--out", out, "--report", "json=" + detour);
        assertFalse(Files.exists(out));
    }

    @Test
    void what_could_not_be_audited_gives_3_and_the_others_go_on() throws IOException {
        var clean = Shell.clean(folder);
        var empty = Files.createFile(folder.resolve("empty.docx"));
        var missing = folder.resolve("none.docx");
        var ran = Shell.run("audit", missing, empty, clean, Shell.wrong(folder));
        assertEquals(3, ran.code());
        assertTrue(ran.data().contains("文件不存在"), ran.data());
        assertTrue(ran.data().contains("文件为空"), ran.data());
        assertTrue(ran.data().contains("已核查 2，无法读取 2"), ran.data());
    }

    @Test
    void an_empty_folder_gives_3_and_says_so() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        var ran = Shell.run("audit", empty);
        assertEquals(3, ran.code());
        assertTrue(ran.talk().contains("没有可核查的文件"), ran.talk());
    }

    @Test
    void a_bad_pack_profile_or_output_gives_4_and_leaves_nothing_half_written() throws IOException {
        var file = Shell.clean(folder);
        var out = folder.resolve("out.json");
        failed("none", "audit", file, "--pack", folder.resolve("none"), "--out", out);
        failed("none.yaml", "audit", file, "--profile", folder.resolve("none.yaml"), "--out", out);
        var pack = Files.createDirectory(folder.resolve("pack"));
        failed("pack.yaml", "rules", "verify", "--pack", pack);
        var profile = Files.writeString(folder.resolve("bad.yaml"), "max: 100\nbogus: 1\n");
        failed("bad.yaml:2", "audit", file, "--profile", profile, "--out", out);
        failed("out.json", "audit", file, "--out", file.resolve("out.json"));
        failed("pack", "audit", file, "--out", pack);
        assertFalse(Files.exists(out));
    }

    private static void failed(String why, Object... arguments) {
        var ran = Shell.run(arguments);
        assertEquals(4, ran.code(), ran.talk());
        assertTrue(ran.talk().contains(why), ran.talk());
    }

    @Test
    void help_and_version_give_0() {
        assertEquals(0, Shell.run("--version").code());
        assertTrue(Shell.run("--version").data().matches("nianshen [0-9.]+\\R"));
        for (var command : new String[] {"audit", "parse", "rules"}) {
            var zh = Shell.run(command, "--help");
            var en = Shell.run(command, "--help", "--lang", "en");
            assertEquals(0, zh.code());
            assertTrue(zh.data().contains("用法"), zh.data());
            assertTrue(en.data().contains("Usage"), en.data());
            assertFalse(en.data().codePoints().anyMatch(ExitCodeTest::isHan), en.data());
        }
    }

    private static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }
}
