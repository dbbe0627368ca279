package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters to agencies from the command line. */
class NoticeTest {

    private static final Pattern COUNTS =
            Pattern.compile(
                    "上次列出(\\d+)项（含改进建议，下同），已整改(\\d+)项，仍然存在(\\d+)项，无法复核(\\d+)项，"
                            + "不再单列(\\d+)项；"
                            + "本次新发现(\\d+)项（其中(\\d+)项上次未能核查）");

    @TempDir Path folder;
    private Path out;

    @BeforeEach
    void nameFolder() {
        out = folder.resolve("out");
    }

    private Path report(String name, String description) throws IOException {
        return Files.write(folder.resolve(name), Sample.parse(description).write().bytes());
    }

    private static List<String> lines(Path docx) throws IOException {
        try (var in = Files.newInputStream(docx);
                var document = new XWPFDocument(in)) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    private List<String> files() throws IOException {
        try (var list = Files.list(out)) {
            return list.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void each_report_with_something_to_mend_gets_a_letter_and_the_others_are_named()
            throws IOException {
        var ran = Shell.run("notice", Shell.wrong(folder), Shell.spotless(folder, ""), "-o", out);
        assertEquals(0, ran.code(), ran.talk());
        assertEquals(List.of("整改通知书-临岚县水务局.docx"), files());
        assertTrue(
                ran.data().contains("不出通知书：" + folder.toString().replace('\\', '/')), ran.data());
        assertTrue(ran.data().contains("共 2 个文件，写出通知书 1 份"), ran.data());
        var whole = String.join("\n", lines(out.resolve(files().get(0))));
        assertTrue(whole.contains("一、存在问题\n（一）表三：（七）总计"), whole);
        assertTrue(whole.contains("请于2026年2月16日前"), whole);
    }

    @Test
    void two_reports_of_one_agency_have_two_letters_with_two_numbers() throws IOException {
        var wrong = Shell.wrong(folder);
        var again = Files.copy(wrong, folder.resolve("again.docx"));
        Shell.run("notice", wrong, again, "-o", out, "--number", "甲公开〔2026〕9号");
        assertEquals(List.of("整改通知书-临岚县水务局(2).docx", "整改通知书-临岚县水务局.docx"), files());
        assertTrue(lines(out.resolve("整改通知书-临岚县水务局(2).docx")).contains("甲公开〔2026〕10号"));
    }

    @Test
    void letters_of_earlier_runs_are_told_and_changed_ones_kept() throws IOException {
        var wrong = Shell.wrong(folder);
        var two = report("民政.docx", "agency 临岚县民政局 department; requests.partial.business +1");
        assertFalse(Shell.run("notice", wrong, two, "-o", out).talk().contains("另有"));
        var letter = out.resolve("整改通知书-临岚县水务局.docx");
        byte[] changed;
        try (var in = Files.newInputStream(letter);
                var document = new XWPFDocument(in)) {
            document.createParagraph().createRun().setText("另附名单");
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            changed = bytes.toByteArray();
        }
        Files.write(letter, changed);
        var again = Shell.run("notice", wrong, "-o", out);
        assertTrue(again.talk().contains("没有覆盖，改名为 整改通知书-临岚县水务局-earlier.docx"), again.talk());
        assertTrue(again.talk().contains("另有 1 份不是这次写的"), again.talk());
        assertTrue(again.talk().contains("整改通知书-临岚县民政局.docx"), again.talk());
        assertArrayEquals(changed, Files.readAllBytes(out.resolve("整改通知书-临岚县水务局-earlier.docx")));
    }

    @Test
    void what_is_no_letter_is_put_aside_or_passed_over() throws IOException {
        var letter = out.resolve("整改通知书-临岚县水务局.docx");
        Files.createDirectories(letter);
        Files.createSymbolicLink(out.resolve("整改通知书-丙局.docx"), folder.resolve("没有"));
        Files.createDirectory(out.resolve("整改通知书-乙局.docx"));
        Files.writeString(out.resolve("~$通知书-临岚县水务局.docx"), "x");
        var ran = Shell.run("notice", Shell.wrong(folder), "-o", out);
        assertEquals(0, ran.code(), ran.talk());
        assertTrue(Files.isRegularFile(letter), ran.talk());
        assertTrue(Files.isDirectory(out.resolve("整改通知书-临岚县水务局-earlier.docx")));
        assertFalse(ran.talk().contains("另有"), ran.talk());
    }

    @Test
    void several_reports_of_one_agency_are_told() throws IOException {
        var wrong = Shell.wrong(folder);
        var again = Files.copy(wrong, folder.resolve("again.docx"));
        for (var ran :
                List.of(
                        Shell.run("notice", wrong, again, "-o", out),
                        Shell.run("audit", wrong, again))) {
            assertTrue(ran.talk().contains("临岚县水务局 2023 年度有 2 份报告"), ran.talk());
        }
        assertFalse(Shell.run("audit", wrong).talk().contains("年度有"));
    }

    @Test
    void what_is_no_report_gets_no_letter_and_an_exit_code() throws IOException {
        var other = Files.writeString(folder.resolve("x.txt"), "会议通知");
        var ran = Shell.run("notice", other, "-o", out);
        assertEquals(3, ran.code());
        assertTrue(ran.data().contains("没有核查，不出通知书"), ran.data());
        assertEquals(List.of(), files());
    }

    @Test
    void the_built_in_template_may_be_edited_and_used() throws IOException {
        var template = folder.resolve("t.docx");
        assertEquals(0, Shell.run("notice", "--template-out", template).code());
        try (var in = Files.newInputStream(template);
                var document = new XWPFDocument(in)) {
            var run = document.createParagraph().createRun();
            run.setText("抄送：{{机关");
            document.getParagraphs()
                    .get(document.getParagraphs().size() - 1)
                    .createRun()
                    .setText("名称}}主要负责人");
            try (var to = Files.newOutputStream(template)) {
                document.write(to);
            }
        }
        var ran = Shell.run("notice", Shell.wrong(folder), "-o", out, "--template", template);
        assertEquals(0, ran.code(), ran.talk());
        var lines = lines(out.resolve("整改通知书-临岚县水务局.docx"));
        assertEquals("抄送：临岚县水务局主要负责人", lines.get(lines.size() - 1));
    }

    @Test
    void an_unknown_placeholder_ends_the_run_before_anything_is_written() throws IOException {
        var wrong = Shell.wrong(folder);
        var template = folder.resolve("t.docx");
        try (var document = new XWPFDocument();
                var to = Files.newOutputStream(template)) {
            document.createParagraph().createRun().setText("{{机构名称}}：{{问题.标题}}");
            document.write(to);
        }
        var ran = Shell.run("notice", wrong, "-o", out, "--template", template);
        assertEquals(4, ran.code());
        assertTrue(ran.talk().contains("{{机构名称}}"), ran.talk());
        assertTrue(ran.talk().contains("机关名称"), ran.talk());
        assertFalse(Files.exists(out));
        var none = Shell.run("notice", wrong, "-o", out, "--template", "none.docx");
        assertEquals(4, none.code());
        var review = folder.resolve("r.docx");
        Shell.run("notice", "--template-out", review, "--review");
        var mixed = Shell.run("notice", wrong, "-o", out, "--template", review);
        assertEquals(4, mixed.code());
    }

    @Test
    void usage_is_told() {
        assertEquals(2, Shell.run("notice", "x.docx").code());
        assertEquals(2, Shell.run("notice", "-o", out).code());
        assertEquals(
                2, Shell.run("notice", "x", "-o", out, "--before", "x", "--after", "x").code());
        assertEquals(2, Shell.run("notice", "-o", out, "--before", "x").code());
        assertEquals(2, Shell.run("notice", "x", "-o", out, "--review").code());
    }

    @Test
    void equal_runs_write_equal_bytes() throws IOException {
        var wrong = Shell.wrong(folder);
        var other = folder.resolve("other");
        Shell.run("notice", wrong, "-o", out, "--as-of", "2026-01-20");
        Shell.run("notice", wrong, "-o", other, "--as-of", "2026-01-20");
        var name = files().get(0);
        assertArrayEquals(
                Files.readAllBytes(out.resolve(name)), Files.readAllBytes(other.resolve(name)));
    }

    @Test
    void hostile_agencies_get_letters_with_safe_names() throws IOException {
        var names = List.of("=cmd县\u202E水务局", "..%2f县<b>水务局", "甲县" + "水".repeat(300) + "务局");
        var paths = new ArrayList<Object>(List.of("notice", "-o", out));
        for (int i = 0; i < names.size(); i++) {
            var title = names.get(i) + "2023年政府信息公开工作年度报告";
            paths.add(
                    report(
                            i + ".html",
                            "as html; year 2023; requests.partial.business +1; title " + title));
        }
        Shell.run(paths.toArray());
        for (var file : files()) {
            assertTrue(
                    file.matches("(?:整改|核实)通知书-[^\\\\/:*?\"<>|%\\p{Cc}\\p{Cf}]{1,70}\\.docx"),
                    file);
            assertFalse(lines(out.resolve(file)).isEmpty());
        }
        assertEquals(names.size(), files().size());
    }

    @Test
    void a_review_counts_what_the_comparison_counts() throws IOException {
        var before =
                report(
                        "before.docx",
                        "as docx; year 2023; requests.partial.business +1;"
                                + " disputes.review.upheld +1; blank disputes.direct.upheld");
        var after =
                report(
                        "after.docx",
                        "as docx; year 2023; requests.partial.business +1;"
                                + " disputes.after.upheld +1; no-table disclosure");
        var diff = Shell.run("diff", before, after, "--format", "json").data();
        var ran = Shell.run("notice", "--before", before, "--after", after, "-o", out);
        assertEquals(0, ran.code(), ran.talk());
        var lines = lines(out.resolve("复查通知书-临岚县水务局.docx"));
        var counts = COUNTS.matcher(String.join("\n", lines));
        assertTrue(counts.find(), String.join("\n", lines));
        long mended = kind(diff, "mended");
        long open = kind(diff, "open");
        long lost = kind(diff, "no-longer-assessable");
        long newly = kind(diff, "newly-assessable");
        long aside = kind(diff, "set-aside");
        long fresh = kind(diff, "new") + newly + kind(diff, "taken-up");
        assertTrue(mended > 0 && open > 0 && fresh > 0, diff);
        var said = new ArrayList<Long>();
        for (int i = 1; i <= counts.groupCount(); i++) {
            said.add(Long.valueOf(counts.group(i)));
        }
        long all = mended + open + lost + aside;
        assertEquals(List.of(all, mended, open, lost, aside, fresh, newly), said);
        long items = lines.stream().filter(line -> line.matches("\\d+\\. .*")).count();
        assertEquals(all + fresh, items);
    }

    private static long kind(String diff, String kind) {
        return Pattern.compile("\"kind\": ?\"" + kind + '"').matcher(diff).results().count();
    }

    @Test
    void two_reports_of_two_agencies_are_pointed_out() throws IOException {
        var one = report("one.docx", "as docx; year 2023");
        var other = report("other.docx", "as docx; year 2023; agency 临岚县审计局 department");
        var ran = Shell.run("notice", "--before", one, "--after", other, "-o", out);
        assertTrue(ran.talk().contains("“临岚县水务局”2023年度，“临岚县审计局”2023年度"), ran.talk());
        var apart = folder.resolve("apart");
        var same = Shell.run("notice", "--before", one, "--after", one, "-o", apart);
        assertEquals("", same.talk());
    }

    @Test
    void results_and_reports_are_reviewed_alike() throws IOException {
        var before = Shell.wrong(folder);
        var after = report("after.docx", "as docx; year 2023");
        var json = folder.resolve("b.json");
        Shell.run("audit", before, "--format", "json", "--out", json);
        Shell.run("notice", "--before", before, "--after", after, "-o", out);
        var other = folder.resolve("other");
        Shell.run("notice", "--before", json, "--after", after, "-o", other);
        var name = files().get(0);
        assertEquals(lines(out.resolve(name)), lines(other.resolve(name)));
    }

    @Test
    void what_is_no_report_and_what_has_nothing_to_mend_get_no_review() throws IOException {
        var once = Files.createDirectory(folder.resolve("once"));
        var again = Files.createDirectory(folder.resolve("again"));
        for (var run : List.of(once, again)) {
            Files.writeString(run.resolve("x.txt"), "会议通知");
            Shell.spotless(run, "");
        }
        var ran = Shell.run("notice", "--before", once, "--after", again, "-o", out);
        assertEquals(3, ran.code(), ran.talk());
        assertEquals(List.of(), files());
        assertTrue(ran.data().contains("没有核查，不出通知书："), ran.data());
        assertTrue(ran.data().contains("没有需要整改或者核实的问题，不出通知书："), ran.data());
    }

    @Test
    void a_report_that_cannot_be_read_again_is_not_called_mended() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.docx"), "");
        var ran =
                Shell.run("notice", "--before", Shell.wrong(folder), "--after", broken, "-o", out);
        assertEquals(3, ran.code());
        var whole = String.join("\n", lines(out.resolve(files().get(0))));
        assertTrue(whole.contains("未能读取，或者不是年度报告，因此无法复核"), whole);
        assertTrue(whole.contains("已整改0项"), whole);
        assertFalse(whole.contains("、已整改\n"), whole);
    }
}
