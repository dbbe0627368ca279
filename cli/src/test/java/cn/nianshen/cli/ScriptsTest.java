package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What cmd does to a script cannot be tried here, so its text is held to what is known to be safe.
 */
class ScriptsTest {

    private static final Path ROOT = Path.of("..");

    private static final Charset GBK = Charset.forName("GBK");

    /** An argument or a place, and what stands before it. */
    private static final Pattern PLACE = Pattern.compile("(.)(%~(?:dp0|1)|%%~[dfp]+[A-Z])");

    private static final Pattern VARIABLE = Pattern.compile("%([A-Z]+)%");

    @ParameterizedTest
    @ValueSource(strings = {"nianshen.bat", "审核.bat"})
    void lines_end_as_cmd_expects_and_bytes_are_safe_in_any_code_page(String name)
            throws IOException {
        var bytes = Files.readAllBytes(ROOT.resolve(name));
        var text = new String(bytes, GBK);
        assertFalse(text.replace("\r\n", "").matches("(?s).*[\r\n\uFFFD].*"), name);
        assertTrue(text.endsWith("\r\n"), name);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                // both bytes of a character are high, as in GB 2312: none is a sign to cmd
                assertTrue(i + 1 < bytes.length && bytes[i + 1] < 0, name + " at " + i);
                i++;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nianshen.bat", "审核.bat"})
    void places_are_quoted_and_signs_in_them_kept(String name) throws IOException {
        var lines = lines(name);
        assertTrue(
                lines.stream().anyMatch(line -> line.endsWith("setlocal DisableDelayedExpansion")));
        for (var line : lines) {
            assertFalse(line.toLowerCase().contains("enabledelayedexpansion"), line);
            assertFalse(line.startsWith("call") && line.contains("%"), line);
            if (line.startsWith("rem ")) {
                continue;
            }
            var places = PLACE.matcher(line);
            while (places.find()) {
                long before =
                        line.substring(0, places.start(2)).chars().filter(c -> c == '"').count();
                assertEquals(1, before % 2, line);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nianshen.bat", "审核.bat"})
    void arguments_and_exit_codes_are_passed_on(String name) throws IOException {
        var lines = lines(name);
        int run = -1;
        for (int i = 0; i < lines.size(); i++) {
            run = lines.get(i).endsWith(" %*") ? i : run;
        }
        assertTrue(run > 0 && lines.get(run).startsWith("\"%JAVA%\" "), name);
        assertTrue(lines.get(run + 1).contains("%errorlevel%"), name);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("exit /b %")), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nianshen.bat", "审核.bat"})
    void labels_that_are_gone_to_are_there(String name) throws IOException {
        var text = String.join("\n", lines(name)) + "\n";
        var jumps = Pattern.compile("(?:goto |call :)([a-z]+)").matcher(text);
        while (jumps.find()) {
            assertTrue(text.contains("\n:" + jumps.group(1) + "\n"), jumps.group(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx184m -Xmn72m -XX:SurvivorRatio=16 -XX:MinHeapFreeRatio=10"
                        + " -XX:MaxHeapFreeRatio=30",
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=96m",
                "-XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=20 -XX:-UsePerfData",
                "-XX:+IgnoreUnrecognizedVMOptions -XX:+UseTransparentHugePages",
                "-Xlog:disable -Xlog:all=error:stderr",
                "cn.nianshen.cli.Training",
                "-Dfile.encoding=UTF-8"
            })
    void both_launchers_give_the_same_options(String options) throws IOException {
        assertTrue(String.join("\n", lines("nianshen.bat")).contains(options));
        assertTrue(Files.readString(ROOT.resolve("nianshen")).contains(options));
    }

    /** What is dropped is audited, so it starts as an audit does. */
    @Test
    void what_is_dropped_runs_with_the_options_of_an_audit() throws IOException {
        assertEquals(List.of("SMALL", "LEVEL"), options("审核.bat", "Dropped"));
        assertEquals(List.of("HEAP", "LEVEL"), options("nianshen.bat", "Main"));
        var audit = "if /i \"%~1\"==\"audit\" set \"HEAP=%SMALL%\"";
        assertTrue(lines("nianshen.bat").contains(audit));
    }

    /** Heap and compiler that a script starts a class with. */
    private static List<String> options(String script, String started) throws IOException {
        return lines(script).stream()
                .filter(line -> line.contains("cn.nianshen.cli." + started + " %*"))
                .flatMap(line -> VARIABLE.matcher(line).results())
                .map(found -> found.group(1))
                .filter(Set.of("SMALL", "HEAP", "LEVEL")::contains)
                .toList();
    }

    /** Java could not open files with Chinese names. */
    @ParameterizedTest
    @CsvSource({"xx_XX.UTF-8, C.UTF-8", "C, C.UTF-8", "C.UTF-8, ''"})
    void a_locale_that_is_not_installed_is_none(String named, String used) throws Exception {
        var script = Files.readString(ROOT.resolve("nianshen"));
        var from = script.indexOf("# In the C locale");
        var part = script.substring(from, script.indexOf("# A runtime", from));
        var builder = new ProcessBuilder("sh", "-c", part + "\necho \"$LC_ALL\"");
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
        builder.environment().put("LANG", named);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(used, said.strip());
    }

    private static List<String> lines(String name) throws IOException {
        return Files.readString(ROOT.resolve(name), GBK).lines().toList();
    }
}
