package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive stands for the files in it. */
class ArchivesTest {

    private static final String CLEAN = "2025-bureau-clean.html";

    @TempDir Path folder;

    /** Names and contents by turns. */
    private static byte[] zip(String charset, Object... files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, Charset.forName(charset))) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) files[i]));
                zip.write((byte[]) files[i + 1]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Path put(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void namesAreShownBehindTheNameOfTheArchive(String charset) throws IOException {
        var report = Fixtures.bytes(CLEAN);
        var archive = put("归档.zip", zip(charset, "各科室/", new byte[0], "各科室/报告.html", report));
        var ran = Shell.run("audit", archive);
        assertEquals(0, ran.code(), ran.data());
        assertTrue(ran.data().contains("归档.zip/各科室/报告.html"), ran.data());
    }

    @Test
    void an_archive_in_an_archive_is_looked_into_and_no_further() throws IOException {
        var report = Fixtures.bytes(CLEAN);
        var inner = zip("UTF-8", "a.html", report);
        var middle = zip("UTF-8", "inner.zip", inner, "b.html", report);
        var ran = Shell.run("audit", put("outer.zip", zip("UTF-8", "middle.zip", middle)));
        assertEquals(3, ran.code());
        assertTrue(ran.data().contains("outer.zip/middle.zip/b.html"), ran.data());
        assertTrue(ran.data().contains("请解压后再提交"), ran.data());
        assertFalse(ran.data().contains("inner.zip/a.html"), ran.data());
    }

    @Test
    void bad_files_in_an_archive_are_outcomes_and_the_others_are_audited() throws IOException {
        var archive =
                zip(
                        "UTF-8",
                        "坏.docx",
                        new byte[] {'P', 'K', 3, 4, 0},
                        "../../上层.html",
                        Fixtures.bytes(CLEAN),
                        "__MACOSX/._好.html",
                        new byte[] {1},
                        "照片.png",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        var ran = Shell.run("audit", put("a.zip", archive), Shell.clean(folder.resolve("good")));
        assertEquals(3, ran.code());
        assertTrue(ran.data().contains("a.zip/坏.docx"), ran.data());
        assertTrue(ran.data().contains("a.zip/上层.html"), ran.data());
        assertTrue(ran.data().contains("图片"), ran.data());
        assertFalse(ran.data().contains("MACOSX"), ran.data());
        assertFalse(ran.data().contains(".."), ran.data());
    }

    @Test
    void an_encrypted_entry_an_empty_archive_and_other_archives_are_outcomes() throws IOException {
        var encrypted = zip("UTF-8", "报告.html", Fixtures.bytes(CLEAN));
        for (int i = 0; i + 10 < encrypted.length; i++) {
            if (encrypted[i] == 'P' && encrypted[i + 1] == 'K' && encrypted[i + 2] == 1) {
                encrypted[i + 8] |= 1;
            }
        }
        put("密.zip", encrypted);
        put("空.zip", zip("UTF-8"));
        put("旧.rar", "Rar!\u001a\u0007\u0000rest".getBytes(StandardCharsets.ISO_8859_1));
        var ran = Shell.run("audit", folder);
        assertEquals(3, ran.code());
        for (var word : new String[] {"压缩包已加密", "没有可以核查的文件", "（如 .rar、.7z）"}) {
            assertTrue(ran.data().contains(word), ran.data());
        }
    }

    @Test
    void an_entry_packed_too_hard_is_refused() throws IOException {
        var zeros = new byte[8 << 20];
        var archive = zip("UTF-8", "大.txt", zeros, "好.html", Fixtures.bytes(CLEAN));
        var ran = Shell.run("audit", put("b.zip", archive));
        assertEquals(3, ran.code());
        assertTrue(ran.data().contains("压缩比异常"), ran.data());
        assertTrue(ran.data().contains("b.zip/好.html"), ran.data());
    }
}
