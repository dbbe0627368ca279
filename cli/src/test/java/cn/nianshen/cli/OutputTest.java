package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

    @TempDir Path folder;

    @Test
    void a_workbook_that_somebody_changed_is_not_written_over() throws IOException {
        var file = Shell.wrong(folder);
        var book = folder.resolve("清单.xlsx");
        for (int i = 0; i < 2; i++) {
            var ran = Shell.run("audit", file, "--report", "xlsx=" + book);
            assertEquals("", ran.talk(), "nobody changed it");
        }
        var changed = "编号,备注".getBytes(StandardCharsets.UTF_8);
        Files.write(book, changed);
        var ran = Shell.run("audit", file, "--report", "xlsx=" + book);
        assertTrue(ran.talk().contains("改名为 " + folder.resolve("清单-earlier.xlsx")), ran.talk());
        assertArrayEquals(changed, Files.readAllBytes(folder.resolve("清单-earlier.xlsx")));
        assertTrue(Files.size(book) > changed.length);
    }

    @Test
    void a_changed_workbook_behind_a_link_or_with_a_large_ending_is_kept_too() throws IOException {
        var file = Shell.wrong(folder);
        var book = Files.write(folder.resolve("A.XLSX"), new byte[] {1});
        var link = Files.createSymbolicLink(folder.resolve("链接.xlsx"), book);
        var ran = Shell.run("audit", file, "--report", "xlsx=" + link);
        var kept = folder.resolve("A-earlier.xlsx");
        assertTrue(ran.talk().contains(kept.toString()), ran.talk());
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(kept));
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.size(book) > 1);
    }

    @Test
    void a_file_holds_what_the_stream_would() throws IOException {
        var file = Shell.wrong(folder);
        var out = folder.resolve("out.json");
        var streamed = Shell.run("audit", "--format", "json", file);
        var written = Shell.run("audit", file, "--format", "json", "--out", out);
        assertEquals(1, written.code());
        assertEquals("", written.data());
        assertEquals(streamed.data(), Files.readString(out));
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void a_further_report_is_written_beside_the_main_one() throws IOException {
        var file = Shell.wrong(folder);
        var out = folder.resolve("out.json");
        var ran = Shell.run("audit", file, "--report", "json=" + out);
        assertTrue(ran.data().startsWith("年审"), ran.data());
        assertTrue(Files.readString(out).contains("\"nianshen/audit/1\""));
    }

    @Test
    void two_further_reports_of_one_kind_are_both_written() throws IOException {
        var one = folder.resolve("one.json");
        var other = folder.resolve("other.json");
        var file = Shell.clean(folder);
        Shell.run("audit", file, "--report", "json=" + one, "--report", "json=" + other);
        assertEquals(Files.readString(one), Files.readString(other));
    }

    @Test
    void a_folder_that_is_missing_is_made_whichever_output_comes_first() throws IOException {
        var file = Shell.clean(folder);
        var xlsx = folder.resolve("results/new/a.xlsx");
        var pages = folder.resolve("results/new/pages");
        var ran = Shell.run("audit", file, "--report", "xlsx=" + xlsx, "--report", "html=" + pages);
        assertEquals(0, ran.code(), ran.talk());
        assertTrue(Files.exists(xlsx) && Files.exists(pages.resolve("index.html")));
    }

    @Test
    void an_output_replaces_the_one_of_the_last_run() throws IOException {
        var file = Shell.clean(folder);
        var out = Files.writeString(folder.resolve("out.txt"), "old");
        assertEquals(0, Shell.run("audit", file, "--out", out).code());
        assertTrue(Files.readString(out).startsWith("年审"));
    }

    @Test
    void the_day_is_the_only_clock() throws IOException {
        var file = Shell.clean(folder);
        assertTrue(Shell.run("audit", file).data().contains("2026-02-01"));
        var ran = Shell.run("audit", file, "--as-of", "2023-05-06", "--format", "json");
        assertTrue(ran.data().contains("\"asOf\": \"2023-05-06\""), ran.data());
        assertEquals(
                ran.data(),
                Shell.run("audit", "--as-of", "2023-05-06", "--format", "json", file).data());
    }

    @Test
    void every_format_is_written_to_the_stream_and_to_a_file() throws IOException {
        var file = Shell.wrong(folder);
        var starts =
                Map.of(
                        "jsonl", "{\"schema\":\"nianshen/audit-lines/1\"",
                        "markdown", "# ",
                        "csv", "\uFEFF",
                        "junit", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                        "sarif", "{\n  \"$schema\"");
        for (var format : starts.entrySet()) {
            var kind = format.getKey();
            var out = folder.resolve(kind + ".out");
            var streamed = Shell.run("audit", file, "--format", kind);
            assertEquals(1, streamed.code(), kind);
            assertTrue(streamed.data().startsWith(format.getValue()), streamed.data());
            Shell.run("audit", file, "--report", kind + "=" + out);
            assertEquals(streamed.data(), Files.readString(out));
            assertEquals(2, Shell.run("parse", file, "--format", kind).code(), kind);
        }
    }

    @Test
    void cases_fail_where_the_run_fails() throws IOException {
        var file = Shell.wrong(folder);
        var failing = Shell.run("audit", file, "--format", "junit");
        assertTrue(failing.data().contains("<failure "), failing.data());
        var never = Shell.run("audit", file, "--format", "junit", "--fail-on", "never");
        assertEquals(0, never.code());
        assertFalse(never.data().contains("<failure "), never.data());
    }

    @Test
    void colours_on_a_console_only() throws IOException {
        var file = Shell.wrong(folder);
        assertTrue(Shell.onConsole("audit", file).data().contains("\u001B["));
        assertFalse(Shell.onConsole("audit", file, "--color", "never").data().contains("\u001B["));
        assertFalse(Shell.run("audit", file).data().contains("\u001B["));
        assertTrue(Shell.run("audit", file, "--color", "always").data().contains("\u001B["));
    }

    @Test
    void parse_prints_what_was_read_and_judges_nothing() throws IOException {
        var file = Shell.wrong(folder);
        var json = Shell.run("parse", file, "--format", "json");
        assertEquals(0, json.code());
        assertTrue(json.data().contains("\"nianshen/parse/1\""));
        assertTrue(json.data().contains("\"requests\""));
        assertFalse(json.data().contains("\"findings\""));
        var text = Shell.run("parse", file);
        assertTrue(text.data().contains("一、本年新收"), text.data());
        assertEquals(3, Shell.run("parse", folder.resolve("none.txt")).code());
    }

    @Test
    void the_other_language_has_no_word_of_the_tool_in_chinese() throws IOException {
        var text = Shell.run("audit", Shell.spotless(folder, ""), "--lang", "en");
        assertTrue(text.data().startsWith("Nianshen "), text.data());
        assertTrue(text.data().contains("nothing wrong found"), text.data());
    }

    @Test
    void every_reason_has_words() throws IOException {
        Shell.wrong(folder);
        Shell.clean(folder);
        for (var sample : Training.SAMPLES) {
            Shell.sample(folder.resolve("more"), sample, sample);
        }
        Files.writeString(folder.resolve("other.txt"), "购物清单：米、面、油");
        var json = Shell.run("audit", "--format", "json", folder).data();
        var reasons = json.lines().filter(line -> line.contains("\"reason\"")).toList();
        assertFalse(reasons.isEmpty());
        reasons.forEach(
                line -> assertTrue(line.codePoints().anyMatch(Character::isIdeographic), line));
    }

    @Test
    void rules_are_listed_and_explained() {
        var list = Shell.run("rules", "list");
        assertEquals(0, list.code(), list.talk());
        assertTrue(list.data().contains("ARI-001"), list.data());
        var json = Shell.run("rules", "list", "--format", "json");
        assertTrue(json.data().contains("\"nianshen/rules/1\""));
        var explained = Shell.run("rules", "explain", "ari-002");
        assertEquals(0, explained.code());
        assertTrue(explained.data().contains("会报告的例子"), explained.data());
        assertTrue(explained.data().contains("不会报告的例子"), explained.data());
        assertEquals(0, Shell.run("rules", "list", "--considered").code());
    }

    @Test
    void the_built_in_pack_passes_its_cases() {
        var ran = Shell.run("rules", "verify");
        assertEquals(0, ran.code(), ran.data());
        assertTrue(ran.data().contains("全部通过"), ran.data());
    }

    @Test
    void the_training_of_the_launcher_succeeds() throws IOException {
        assertEquals(0, Training.run());
    }
}
