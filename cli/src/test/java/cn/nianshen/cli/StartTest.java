package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A start loads what one audit needs, and nothing else: counts that do not depend on the machine.
 */
class StartTest {

    /** 4,370 at the time of writing; each costs a tenth of a millisecond. */
    private static final int MOST = 5_000;

    /** What other formats, outputs, packs of a user's own and campaigns need. */
    private static final Pattern NOT_NEEDED =
            Pattern.compile(
                    "org[.]apache[.]|org[.]jsoup|org[.]antlr|org[.]eclipse|org[.]mvel2"
                            + "|org[.]drools[.]drl|org[.]drools[.]decisiontable"
                            + "|org[.]flywaydb|org[.]sqlite|org[.]postgresql|org[.]yaml"
                            + "|com[.]fasterxml[.]jackson[.](databind|dataformat)"
                            + "|java[.]awt|javax[.]swing|java[.]util[.]logging|java[.]net[.]http");

    @TempDir Path folder;

    @Test
    void one_docx_loads_what_it_needs() throws Exception {
        var report = Shell.sample(folder, "2023-bureau-cell-too-high.docx", "report.docx");
        var loaded = loaded("audit", "--as-of", "2024-02-01", report.toString());
        assertTrue(loaded.contains("cn.nianshen.Auditor"), "the list is one of classes");
        assertEquals(
                List.of(),
                loaded.stream().filter(name -> NOT_NEEDED.matcher(name).lookingAt()).toList());
        assertTrue(loaded.size() <= MOST, loaded.size() + " classes");
    }

    @Test
    void help_loads_no_rules() throws Exception {
        var loaded = loaded("--help");
        assertEquals(
                List.of(), loaded.stream().filter(name -> name.startsWith("org.drools")).toList());
    }

    private List<String> loaded(String... arguments) throws IOException, InterruptedException {
        var list = folder.resolve("classes.txt");
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xlog:class+load:file=" + list + ":none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said.txt").toFile())
                        .start();
        assertTrue(
                process.waitFor() <= Exit.FINDINGS, Files.readString(folder.resolve("said.txt")));
        return Files.readAllLines(list).stream()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }
}
