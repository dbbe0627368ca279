package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Empty reports from the command line. */
class TemplateTest {

    @TempDir Path folder;

    @Test
    void an_empty_report_is_audited_without_an_error() {
        var file = folder.resolve("2025.docx");
        var ran = Shell.run("template", "--year", 2025, "--agency", "临岚县水务局", "-o", file);
        assertEquals(0, ran.code(), ran.talk());
        var audit = Shell.run("audit", file);
        assertEquals(0, audit.code(), audit.data());
        assertTrue(audit.data().contains("错误 0"), audit.data());
        assertTrue(audit.data().contains("LNG-011"), audit.data());
    }

    @Test
    void a_file_that_is_there_is_not_written_over() throws IOException {
        var file = Files.writeString(folder.resolve("mine.docx"), "filled in");
        assertEquals(4, Shell.run("template", "--year", 2025, "-o", file).code());
        assertEquals("filled in", Files.readString(file));
    }

    @Test
    void years_without_a_form_are_wrong_usage() {
        var file = folder.resolve("x.docx");
        assertEquals(2, Shell.run("template", "--year", 2018, "-o", file).code());
        assertEquals(2, Shell.run("template", "--year", 2101, "-o", file).code());
        assertEquals(2, Shell.run("template", "-o", file).code());
        assertFalse(Files.exists(file));
    }

    @Test
    void last_years_report_hands_on_its_figures_and_the_name() throws IOException {
        var old = folder.resolve("old.docx");
        Files.write(old, Sample.parse("as docx; year 2023; scale large").write().bytes());
        var file = folder.resolve("2024.docx");
        var ran = Shell.run("template", "--year", 2024, "--from", old, "-o", file);
        assertEquals(0, ran.code(), ran.talk());
        var parsed = Shell.run("parse", file).data();
        assertTrue(parsed.contains("临岚县水务局2024年政府信息公开工作年度报告"), parsed);
    }

    @Test
    void a_report_of_another_year_hands_nothing_on_and_that_is_said() throws IOException {
        var old = folder.resolve("old.docx");
        Files.write(old, Sample.parse("as docx; year 2023").write().bytes());
        var file = folder.resolve("2025.docx");
        var ran = Shell.run("template", "--year", 2025, "--from", old, "-o", file);
        assertEquals(3, ran.code());
        assertTrue(ran.talk().contains("2023 年度"), ran.talk());
        assertTrue(Files.exists(file));
    }

    @Test
    void cells_that_cannot_be_read_stay_empty_and_are_named() throws IOException {
        var old = folder.resolve("old.docx");
        Files.write(
                old,
                Sample.parse("as docx; year 2023; blank requests.carried_out.natural")
                        .write()
                        .bytes());
        var file = folder.resolve("2024.docx");
        var ran = Shell.run("template", "--year", 2024, "--from", old, "-o", file);
        assertEquals(3, ran.code());
        assertTrue(ran.talk().contains("留空：表三·二、上年结转·自然人"), ran.talk());
    }
}
