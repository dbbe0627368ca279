package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Layout;
import cn.nianshen.fixtures.RandomReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies with remarks, from the command line. */
class AnnotateTest {

    private static final int REPORTS = 12;

    @TempDir Path folder;

    private List<String> written(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void copies_lie_in_the_folders_of_their_files() throws IOException {
        var in = folder.resolve("in");
        for (var agency : List.of("甲局", "乙局")) {
            Shell.sample(in.resolve(agency), "2023-bureau-cell-too-high.docx", "年报.docx");
        }
        var ran = Shell.run("annotate", in, "-o", folder.resolve("out"));
        for (var agency : List.of("甲局", "乙局")) {
            var copy = folder.resolve("out").resolve(agency).resolve("年报.批注.docx");
            assertTrue(Files.isRegularFile(copy), ran.data());
            assertTrue(ran.data().contains(agency + "/年报.批注.docx：批注"), ran.data());
        }
    }

    @Test
    void a_copy_with_remarks_is_the_same_report() throws IOException {
        var words = new ArrayList<Object>(List.of("annotate", "-o", folder.resolve("out")));
        for (int seed = 0; seed < REPORTS; seed++) {
            var spec = RandomReports.withDefects(seed, 4).spec();
            var file = folder.resolve("r" + seed + ".docx");
            words.add(Files.write(file, Layout.DOCX.write(spec).bytes()));
        }
        Shell.run(words.toArray());
        for (int seed = 0; seed < REPORTS; seed++) {
            var copy = folder.resolve("out/r" + seed + ".批注.docx");
            assertTrue(Files.exists(copy), copy.toString());
            var before =
                    Shell.run("audit", folder.resolve("r" + seed + ".docx"), "--format", "csv");
            var after = Shell.run("audit", copy, "--format", "csv");
            assertEquals(rows(before.data()), rows(after.data()));
            var talk = Shell.run("audit", copy).data();
            assertTrue(talk.contains("批注"), "the copy's comments are not noticed");
        }
    }

    /** The rows of findings without the name of their file. */
    private static List<String> rows(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.substring(line.indexOf(',') + 1))
                // the comments themselves are noticed, as they should be before it is published
                .filter(line -> !line.contains("PRV-011"))
                .map(line -> line.replaceFirst("^([^,]*,[^,]*),\\d+,", "$1,"))
                .toList();
    }

    @Test
    void other_formats_become_pages_and_names_do_not_clash() throws IOException {
        var one = Shell.sample(folder.resolve("a"), "2023-bureau-cell-too-high.docx", "x.docx");
        var two = Shell.sample(folder.resolve("b"), "2023-bureau-cell-too-high.docx", "x.docx");
        var page = Shell.clean(folder);
        var out = folder.resolve("out");
        var ran = Shell.run("annotate", one, two, page, "--out", out);
        assertEquals(Exit.FINDINGS, ran.code(), ran.talk());
        assertEquals(
                List.of("clean.批注.html", "x.批注(2).docx", "x.批注.docx").stream().sorted().toList(),
                written(out));
        assertEquals(3, ran.data().lines().filter(l -> l.contains("批注 ")).count(), ran.data());
    }

    @Test
    void what_has_no_findings_or_was_not_audited_gets_no_copy() throws IOException {
        var out = folder.resolve("out");
        var spotless = Shell.spotless(folder.resolve("in"), "");
        var none = Files.writeString(folder.resolve("in/guide.txt"), "这不是年度报告。");
        var ran = Shell.run("annotate", spotless, none, "-o", out);
        assertEquals(Exit.NOT_ALL_AUDITED, ran.code());
        assertEquals(List.of(), written(out));
        assertTrue(ran.data().contains("没有问题"), ran.data());
        assertTrue(ran.data().contains("没有核查"), ran.data());
        assertTrue(ran.data().endsWith("共 2 个文件，写出 0 个\n"), ran.data());
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_before_anything_is_done() throws IOException {
        var taken = Files.writeString(folder.resolve("taken"), "x");
        var ran = Shell.run("annotate", Shell.wrong(folder), "-o", taken);
        assertEquals(Exit.FAILED, ran.code());
        assertEquals("x", Files.readString(taken));
        assertEquals(Exit.USAGE, Shell.run("annotate", Shell.clean(folder)).code());
        assertFalse(ran.talk().isEmpty());
    }

    @Test
    void one_copy_that_cannot_be_written_does_not_end_the_run() throws IOException {
        var one = Shell.sample(folder.resolve("in"), "2023-bureau-cell-too-high.docx", "a.docx");
        var two = Shell.sample(folder.resolve("in"), "2023-bureau-cell-too-high.docx", "b.docx");
        var out = folder.resolve("out");
        Files.createDirectories(out.resolve("a.批注.docx"));
        var ran = Shell.run("annotate", one, two, "-o", out);
        assertEquals(Exit.FAILED, ran.code());
        assertTrue(Files.isRegularFile(out.resolve("b.批注.docx")), ran.data());
        assertTrue(ran.data().endsWith("共 2 个文件，写出 1 个\n"), ran.data());
    }

    @Test
    void the_copy_is_called_by_what_it_is() throws IOException {
        var in = folder.resolve("in");
        for (var name : List.of("关于2023.年度报告", "年报.pdf", "\uD83D\uDE00.docx")) {
            Shell.sample(in, "2023-bureau-cell-too-high.docx", name);
        }
        Shell.run("annotate", in, "-o", folder.resolve("out"));
        assertEquals(
                List.of("关于2023.年度报告.批注.docx", "年报.批注.docx", "批注.docx").stream().sorted().toList(),
                written(folder.resolve("out")));
    }

    @Test
    void copies_of_an_earlier_run_are_passed_over_in_folders() throws IOException {
        var in = folder.resolve("in");
        Shell.sample(in, "2023-bureau-cell-too-high.docx", "a.docx");
        Shell.run("annotate", in, "-o", in);
        var again = Shell.run("annotate", in, "-o", in);
        assertEquals(List.of("a.docx", "a.批注.docx"), written(in));
        assertTrue(again.talk().contains("不再给带批注的副本加批注"), again.talk());
    }

    /** What an office program makes of a package: its parts have times of that program. */
    private static void saveAgain(Path file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
    }

    @Test
    void a_copy_that_somebody_changed_is_never_written_over() throws IOException {
        var in = folder.resolve("in");
        var spec = RandomReports.withDefects(1, 4).spec();
        Files.createDirectories(in);
        for (var layout : List.of(Layout.DOCX, Layout.HTML)) {
            var made = layout.write(spec);
            Files.write(
                    in.resolve("年报." + made.fileName().replaceFirst(".*\\.", "")), made.bytes());
        }
        var out = folder.resolve("out");
        Shell.run("annotate", in, "-o", out);
        var copies = written(out);
        assertEquals(2, copies.size(), copies.toString());
        var again = Shell.run("annotate", in, "-o", out, "--as-of", "2031-05-05");
        assertEquals(copies, written(out), again.talk());
        for (var copy : copies) {
            var file = out.resolve(copy);
            if (copy.endsWith("x")) {
                saveAgain(file);
            } else {
                Files.writeString(file, "已电话联系\n", StandardOpenOption.APPEND);
            }
            var changed = Files.readAllBytes(file);
            var ran = Shell.run("annotate", in, "-o", out);
            int dot = copy.lastIndexOf('.');
            var kept = out.resolve(copy.substring(0, dot) + "-earlier" + copy.substring(dot));
            assertArrayEquals(changed, Files.readAllBytes(kept));
            assertTrue(ran.talk().contains("有人改过，没有覆盖，改名为 " + kept), ran.talk());
        }
        var over = Shell.run("annotate", out, "-o", folder.resolve("more"));
        assertEquals(List.of(), written(folder.resolve("more")), over.data());
    }

    @Test
    void a_file_that_is_read_is_never_written_over() throws IOException {
        var one = Shell.sample(folder, "2023-bureau-cell-too-high.docx", "x.docx");
        var two = Shell.sample(folder, "2023-bureau-cell-too-high.docx", "x.批注.docx");
        var before = Files.readAllBytes(two);
        Shell.run("annotate", one, two, "-o", folder);
        assertArrayEquals(before, Files.readAllBytes(two));
        assertTrue(Files.exists(folder.resolve("x.批注(2).docx")), written(folder).toString());
    }
}
