package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two results, or two states of a report, compared. */
class DiffTest {

    @TempDir Path folder;

    private Path json(Object report, String name) {
        var file = folder.resolve(name);
        Shell.run("audit", report, "--format", "json", "--out", file);
        return file;
    }

    @Test
    void a_mended_report_has_nothing_left_but_hints() throws IOException {
        var wrong = Shell.wrong(folder);
        var clean = Shell.clean(folder);
        var ran = Shell.run("diff", wrong, clean);
        assertEquals(0, ran.code(), ran.data() + ran.talk());
        assertTrue(ran.data().contains("已整改 1 条"), ran.data());
        var strict = Shell.run("diff", wrong, clean, "--fail-on", "info");
        assertEquals(1, strict.code());
    }

    @Test
    void results_and_reports_compare_alike() throws IOException {
        var wrong = Shell.wrong(folder);
        var clean = Shell.clean(folder);
        var files = Shell.run("diff", clean, wrong, "--format", "json");
        var results =
                Shell.run("diff", json(clean, "a.json"), json(wrong, "b.json"), "--format", "json");
        assertEquals(files.data(), results.data());
        assertEquals(1, files.code());
        assertTrue(files.data().contains("\"new\": 1"), files.data());
    }

    @Test
    void what_is_no_result_is_said_so() throws IOException {
        var wrong = Shell.wrong(folder);
        var other = Files.writeString(folder.resolve("x.json"), "{}");
        assertEquals(4, Shell.run("diff", wrong, other).code());
        assertEquals(4, Shell.run("diff", wrong, folder.resolve("none.docx")).code());
        assertEquals(2, Shell.run("diff", wrong).code());
    }

    @Test
    void a_report_that_cannot_be_read_any_more_is_told() throws IOException {
        var broken = Files.writeString(folder.resolve("empty.docx"), "");
        var ran = Shell.run("diff", Shell.wrong(folder), broken);
        assertEquals(3, ran.code());
        assertTrue(ran.data().contains("已不能核验 3"), ran.data());
    }

    @Test
    void the_comparison_is_written_to_a_file() throws IOException {
        var out = folder.resolve("diff.txt");
        Shell.run("diff", Shell.wrong(folder), Shell.clean(folder), "--out", out);
        assertTrue(Files.readString(out).contains("已整改 1 条"));
    }

    @Test
    void the_page_shows_the_sum() throws IOException {
        var out = folder.resolve("diff.html");
        Shell.run("diff", Shell.wrong(folder), Shell.clean(folder), "--format", "html", "-o", out);
        var page = Jsoup.parse(Files.readString(out));
        var rows = page.select("table tr").stream().skip(1).toList();
        assertEquals(2, rows.size());
        for (var row : rows) {
            var sums =
                    row.select("td.figure").stream()
                            .mapToInt(c -> Integer.parseInt(c.text()))
                            .toArray();
            int mended = sums[1];
            int open = sums[2];
            assertEquals(sums[0], open + mended + sums[5] + sums[6]);
            assertEquals(sums[8], open + sums[3] + sums[4] + sums[7]);
            assertEquals(1, mended);
        }
        assertEquals(1, page.select(".finding.mended").size());
        assertTrue(page.select("script, img, link").isEmpty());
        assertTrue(page.text().contains("前次的问题 3 条 = 仍未整改 2 + 已整改 1 + 已不能核验 0"), page.text());
    }
}
