package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.rule.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Labels written otherwise than the form prints them: the row is read, the label is told of. */
class LabelsTest {

    private static final String HTML =
            new String(Fixtures.bytes("2025-bureau-clean.html"), StandardCharsets.UTF_8);

    private static final String ANYWHERE = "全文 ";

    @TestFactory
    List<DynamicTest> everyLabelOfTheListMeansWhatItSays() {
        var lines = lines();
        var tests = new ArrayList<DynamicTest>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            var changes = lines.get(i);
            var expected = lines.get(i + 1).strip().substring(2);
            tests.add(dynamicTest(changes, () -> rowsAreRead(changes, expected)));
        }
        return tests;
    }

    private static void rowsAreRead(String changes, String expected) {
        var plain = Nianshen.audit("x.html", HTML.getBytes(StandardCharsets.UTF_8));
        var audit = Nianshen.audit("x.html", changed(changes).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                Nianshen.cells(Nianshen.report(plain)), Nianshen.cells(Nianshen.report(audit)));
        var rules =
                Nianshen.findings(audit).stream()
                        .filter(f -> f.severity() != Severity.INFO)
                        .map(f -> f.card().id())
                        .distinct()
                        .collect(Collectors.joining(" "));
        assertEquals(expected, rules.isEmpty() ? "-" : rules);
    }

    private static String changed(String changes) {
        boolean anywhere = changes.startsWith(ANYWHERE);
        int tables = anywhere ? 0 : HTML.indexOf("<table");
        var text = HTML.substring(tables);
        for (var change : changes.substring(anywhere ? ANYWHERE.length() : 0).split("；")) {
            var parts = change.split("→");
            assertTrue(text.contains(parts[0]), change);
            text = text.replace(parts[0], parts[1]);
        }
        return HTML.substring(0, tables) + text;
    }

    private static List<String> lines() {
        try (var in = LabelsTest.class.getResourceAsStream("labels.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
