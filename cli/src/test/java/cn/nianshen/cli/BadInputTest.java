package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad files are outcomes with a reason; the other files of the run are audited. */
class BadInputTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 512})
    void no_number_of_bad_files_looks_like_success(int files) throws IOException {
        for (int i = 0; i < files; i++) {
            Files.writeString(folder.resolve(i + ".txt"), "今日无事。");
        }
        assertEquals(3, Shell.run("audit", folder).code());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-bureau-guide.html,公开指南",
        "2023-bureau-explanation.html,解读",
        "2023-bureau-cut-off.docx,中断"
    })
    void documents_that_cannot_be_judged_say_why(String fixture, String word) throws IOException {
        var bad = put(fixture, Fixtures.bytes(fixture));
        var good = Shell.clean(folder.resolve("good"));
        var ran = Shell.run("audit", bad, good);
        assertEquals(3, ran.code());
        assertTrue(ran.data().contains(word), ran.data());
        assertTrue(ran.data().contains(good.getFileName().toString()), ran.data());
    }

    @Test
    void a_picture_an_empty_file_and_a_missing_path_have_their_reasons() throws IOException {
        var photo = put("photo.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2});
        var empty = put("empty.docx", new byte[0]);
        var ran = Shell.run("audit", photo, empty, folder.resolve("none.docx"));
        assertEquals(3, ran.code());
        for (var word : new String[] {"图片", "文件为空", "文件不存在"}) {
            assertTrue(ran.data().contains(word), ran.data());
        }
    }

    @Test
    void a_folder_without_reports_is_no_success() throws IOException {
        assertEquals(3, Shell.run("audit", folder).code());
        put("readme.txt", "说明".getBytes(StandardCharsets.UTF_8));
        assertEquals(3, Shell.run("audit", folder).code());
    }

    @Test
    void two_years_in_one_file_are_not_guessed_apart() throws IOException {
        var one = text("2020-township-clean-tabcells.txt");
        var two =
                put(
                        "two.txt",
                        (one + "\n\n" + one.replace("2020", "2019"))
                                .getBytes(StandardCharsets.UTF_8));
        var ran = Shell.run("audit", two);
        assertEquals(3, ran.code());
        assertTrue(ran.data().contains("2019") && ran.data().contains("2020"), ran.data());
    }

    @Test
    void the_second_half_of_a_report_accuses_no_one() throws IOException {
        var lines = text("2020-township-clean-tabcells.txt").split("\n");
        var half = String.join("\n", Arrays.copyOfRange(lines, lines.length / 2, lines.length));
        var ran = Shell.run("audit", put("half.txt", half.getBytes(StandardCharsets.UTF_8)));
        assertEquals(3, ran.code());
        assertTrue(!ran.data().contains("STR-"), ran.data());
    }

    private static String text(String fixture) {
        return new String(Fixtures.bytes(fixture), StandardCharsets.UTF_8);
    }

    private Path put(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
