package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixtures;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the documentation work as they stand, from the pack to the findings. */
class ExamplePacksTest {

    private static final String COUNTY = "2024-county-clean.docx";

    @TempDir Path folder;

    private Path report(String fixture) throws IOException {
        return Files.write(folder.resolve(fixture), Fixtures.bytes(fixture));
    }

    @Test
    void their_cases_hold_and_miss_every_rule_and_row() {
        for (var pack : new Path[] {Examples.TABLE, Examples.CHECKS}) {
            var ran = Shell.run("rules", "verify", "--ablate", "--pack", pack);
            assertEquals(0, ran.code(), ran.data() + ran.talk());
        }
    }

    @Test
    void the_decision_table_judges_a_report_by_the_kind_of_its_agency() throws IOException {
        var file = report(COUNTY);
        var ran =
                Shell.run(
                        "audit",
                        "--pack",
                        Examples.TABLE,
                        "--agency-kind",
                        "township-government",
                        file);
        assertEquals(0, ran.code(), ran.talk());
        assertTrue(ran.data().contains("[提示] TAB-001"), ran.data());
        assertTrue(ran.data().contains("≤500"), ran.data());
        var other = Shell.run("audit", "--pack", Examples.TABLE, file);
        assertTrue(!other.data().contains("TAB-00"), other.data());
    }

    @Test
    void the_checks_judge_a_report() throws IOException {
        var pack = Examples.copy(Examples.CHECKS, folder.resolve("own"));
        Examples.change(
                pack.resolve("local/district.checks.yaml"), "at-least: 100", "at-least: 2900");
        var ran = Shell.run("audit", "--pack", pack, report(COUNTY), "--fail-on", "warning");
        assertEquals(1, ran.code(), ran.talk());
        assertTrue(ran.data().contains("CHK-005"), ran.data());
        assertTrue(ran.data().contains("≥2900"), ran.data());
        assertTrue(ran.data().contains("建议核实"), ran.data());
    }

    /** The libraries of tables are where the launcher has them, and nowhere on the class path. */
    @Test
    void the_libraries_of_tables_stay_off_the_class_path() {
        assertThrows(
                ClassNotFoundException.class,
                () -> Class.forName("org.drools.decisiontable.SpreadsheetCompiler"));
        assertTrue(Files.isDirectory(Path.of("target/lib-tables")));
    }

    @Test
    void a_pack_of_checks_alone_needs_no_compiler() throws Exception {
        var without =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(p -> !p.contains("mvel") && !p.contains("drl-parser"))
                        .filter(p -> !p.contains("ecj"))
                        .collect(Collectors.joining(File.pathSeparator));
        assertEquals(0, process(without, Examples.CHECKS));
        assertEquals(4, process(without, Examples.TABLE), "rules do need it");
    }

    private int process(String classPath, Path pack) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = folder.resolve("log.txt").toFile();
        var process =
                new ProcessBuilder(
                                java,
                                "-Dfile.encoding=" + StandardCharsets.UTF_8,
                                "-cp",
                                classPath,
                                Main.class.getName(),
                                "rules",
                                "verify",
                                "--pack",
                                pack.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        return process.exitValue();
    }
}
