package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedTest {

    @TempDir Path folder;

    private final StringWriter talk = new StringWriter();
    private final List<Path> opened = new ArrayList<>();

    @Test
    void one_file_has_its_page_beside_it() throws IOException {
        var file = Shell.wrong(folder.resolve("年报 (1)&!"));
        assertEquals(Exit.FINDINGS, drop(file));
        var page = file.resolveSibling("审核结果.html");
        assertEquals(List.of(page), opened);
        assertTrue(Files.isRegularFile(page));
        assertTrue(talk.toString().contains(page.toString()), talk.toString());
    }

    @Test
    void several_files_and_folders_have_a_folder() throws IOException {
        var file = Shell.wrong(folder.resolve("a"));
        assertEquals(Exit.FINDINGS, drop(file, Shell.clean(folder.resolve("b"))));
        assertEquals(Exit.FINDINGS, drop(folder.resolve("a").resolve("..").resolve("b"), file));
        assertEquals(file.resolveSibling("审核结果").resolve("index.html"), opened.get(0));
        assertTrue(Files.isRegularFile(folder.resolve("审核结果").resolve("index.html")));
    }

    @Test
    void where_nothing_can_be_written_the_page_goes_elsewhere() {
        drop(Path.of("/proc/nothing.docx"));
        assertTrue(Files.isRegularFile(folder.resolve("审核结果.html")), talk.toString());
    }

    @Test
    void nothing_dropped_is_told_how() {
        assertEquals(Exit.USAGE, drop());
        assertTrue(talk.toString().contains("拖"));
        assertTrue(opened.isEmpty());
    }

    @Test
    void a_file_that_begins_as_an_option_is_a_file() throws IOException {
        assertEquals(Exit.NOT_ALL_AUDITED, drop(folder.resolve("--help.docx")));
        assertFalse(talk.toString().isEmpty());
    }

    private int drop(Path... files) {
        var terminal =
                new Terminal(
                        OutputStream.nullOutputStream(),
                        new PrintWriter(talk),
                        StandardCharsets.UTF_8,
                        false,
                        false,
                        LocalDate.of(2026, 2, 1));
        var names = new ArrayList<String>();
        for (var file : files) {
            names.add(file.toString());
        }
        return new Dropped(terminal, folder, opened::add).run(names);
    }
}
