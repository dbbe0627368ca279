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

class InputsTest {

    @TempDir Path folder;

    private void make(String... names) throws IOException {
        for (var name : names) {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    private List<String> found(Inputs inputs) {
        var base = folder.toString().replace('\\', '/') + '/';
        return inputs.files().stream().map(i -> i.name().replace(base, "")).toList();
    }

    @Test
    void documents_of_a_folder_are_taken_in_the_order_of_their_names() throws IOException {
        make("b.docx", "a/z.HTML", "a.txt", "报告.pdf", "noending", "c.json", "Thumbs.db");
        make(".DS_Store", "~$b.docx", "~WRL0001.tmp", "desktop.ini", ".git/x.txt");
        var inputs = Inputs.of(List.of(folder.toString()));
        assertEquals(List.of("a/z.HTML", "a.txt", "b.docx", "noending", "报告.pdf"), found(inputs));
        assertEquals(7, inputs.ignored());
        assertEquals(1, inputs.passedOver().size());
    }

    @Test
    void files_of_other_kinds_in_a_folder_are_tried() throws IOException {
        make("a.ceb", "b.aspx", "c.bak", "d.xml", "e.dat", "f.lnk", ".g.docx");
        assertEquals(7, Inputs.of(List.of(folder.toString())).files().size());
    }

    @Test
    void links_out_of_the_folder_and_up_are_not_followed() throws IOException {
        make("in/a.txt", "out/b.txt", "up.txt");
        try {
            Files.createSymbolicLink(folder.resolve("in/up"), folder);
            Files.createSymbolicLink(folder.resolve("in/side"), folder.resolve("out"));
        } catch (IOException | UnsupportedOperationException e) {
            return; // the file system has no links
        }
        assertEquals(
                List.of("in/a.txt", "in/side/b.txt"),
                found(Inputs.of(List.of(folder.resolve("in").toString()))));
    }

    @Test
    void what_a_browser_saved_beside_a_page_is_passed_over() throws IOException {
        make("page.html", "page_files/logo.png", "page_files/frame.html", "scan.png");
        assertEquals(
                List.of("page.html", "scan.png"), found(Inputs.of(List.of(folder.toString()))));
    }

    @Test
    void a_file_named_by_itself_is_always_tried_and_none_twice() throws IOException {
        make("c.json", "a.txt");
        var json = folder.resolve("c.json").toString();
        var inputs = Inputs.of(List.of(json, folder.toString(), folder + "/./a.txt"));
        assertEquals(List.of("c.json", "a.txt"), found(inputs));
    }

    @Test
    void folders_that_contain_themselves_end() throws IOException {
        make("a.txt", "sub/b.txt");
        try {
            Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
        } catch (IOException | UnsupportedOperationException e) {
            return; // the file system has no links
        }
        var inputs = Inputs.of(List.of(folder.toString()));
        assertEquals(List.of("a.txt", "sub/b.txt"), found(inputs));
        assertFalse(inputs.bounded());
    }

    @Test
    void folders_too_deep_are_said_to_be_left_out() throws IOException {
        make("d/".repeat(Inputs.MOST_DEPTH + 1) + "a.txt");
        assertTrue(Inputs.of(List.of(folder.toString())).bounded());
    }
}
