package cn.nianshen.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files that once broke a law hold all of them, and each says what it was. */
class FoundTest {

    private static final Path FOUND = Path.of("src", "test", "resources", "found");
    private static final String LIST = "found.txt";
    private static final Laws LAWS = new Laws();

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(FOUND)) {
            return all.filter(Files::isRegularFile)
                    .filter(p -> !p.endsWith(LIST))
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(Path file) {
        return FOUND.relativize(file).toString().replace('\\', '/');
    }

    @TestFactory
    List<DynamicTest> everyFileHoldsTheLaws() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var file : files()) {
            var bytes = Files.readAllBytes(file);
            tests.add(
                    DynamicTest.dynamicTest(
                            nameOf(file), () -> LAWS.check(file.getFileName().toString(), bytes)));
        }
        assertFalse(tests.isEmpty(), "no files in " + FOUND);
        return tests;
    }

    @Test
    void everyFileIsListedWithWhatItWas() throws IOException {
        var listed = new HashSet<String>();
        for (var line : Files.readAllLines(FOUND.resolve(LIST), StandardCharsets.UTF_8)) {
            var parts = line.split(": ", 2);
            assertEquals(2, parts.length, line);
            listed.add(parts[0]);
        }
        assertEquals(new HashSet<>(files().stream().map(FoundTest::nameOf).toList()), listed);
    }
}
