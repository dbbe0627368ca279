package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results as pages, and outputs that cannot be written. */
class PagesTest {

    private static final Path FULL = Path.of("/dev/full");
    private static final Pattern PAGE = Pattern.compile("href=\"(\\d{4}-[^\"]+)\"");

    @TempDir Path folder;

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_folder_of_pages_has_one_for_each_file_and_one_that_leads_to_them() throws IOException {
        var pages = folder.resolve("结 果");
        var wrong = Shell.wrong(folder);
        var clean = Shell.clean(folder);
        Shell.run("audit", wrong, clean, "none.docx", "--report", "html=" + pages);
        var names = names(pages);
        assertEquals(4, names.size(), names.toString());
        assertEquals("index.html", names.get(3));
        var index = Files.readString(pages.resolve("index.html"));
        var links = PAGE.matcher(index).results().map(m -> m.group(1)).sorted().toList();
        assertEquals(names.subList(0, 3), decoded(links));
        for (var name : names.subList(0, 3)) {
            assertTrue(Files.readString(pages.resolve(name)).contains("href=\"index.html\""));
        }
    }

    private static List<String> decoded(List<String> links) {
        return links.stream().map(l -> URLDecoder.decode(l, StandardCharsets.UTF_8)).toList();
    }

    @Test
    void one_page_holds_all_files() throws IOException {
        var page = folder.resolve("all.html");
        var wrong = Shell.wrong(folder);
        Shell.run("audit", wrong, Shell.clean(folder), "--format", "html", "-o", page);
        var html = Files.readString(page);
        assertTrue(html.contains("id=\"r1-top\"") && html.contains("id=\"r2-top\""));
        assertTrue(html.endsWith("</html>\n"));
    }

    @Test
    void the_same_pages_on_any_day() throws IOException {
        var wrong = Shell.wrong(folder);
        var ran = Shell.run("audit", wrong, "--as-of", "2024-02-01", "--format", "html");
        var again = Shell.run("audit", wrong, "--as-of", "2024-02-01", "--format", "html");
        assertEquals(ran.data(), again.data());
    }

    @Test
    void an_output_that_fails_is_given_up_and_the_others_are_written() throws IOException {
        assumeTrue(Files.exists(FULL), "no full device here");
        var out = folder.resolve("out.json");
        var ran =
                Shell.run(
                        "audit",
                        Shell.wrong(folder),
                        "--report",
                        "html=" + FULL,
                        "--report",
                        "json=" + out);
        assertEquals(4, ran.code());
        assertTrue(ran.talk().contains("其余结果照常写出"), ran.talk());
        assertTrue(ran.data().contains("错误 1"), ran.data());
        assertTrue(Files.readString(out).endsWith("}\n"));
    }

    @Test
    void pages_judge_and_parse_does_not() throws IOException {
        var ran = Shell.run("parse", Shell.clean(folder), "--format", "html");
        assertEquals(2, ran.code());
        assertTrue(ran.talk().contains("html"), ran.talk());
    }
}
