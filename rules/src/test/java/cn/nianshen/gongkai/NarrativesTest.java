package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Paragraphs as agencies write them, lawful and not, each in a whole report with its tables: see
 * narratives.txt. Findings of content are left out, for the report round them is that of a bureau.
 */
class NarrativesTest {

    private static final String REPORT =
            new String(Fixtures.bytes("2025-bureau-clean.html"), StandardCharsets.UTF_8);
    private static final String AGENCY = "临岚县民政局";

    /** What the places of narratives.txt are called, and what stands there. */
    private static final Map<String, String> REPLACED =
            Map.of(
                    "申请", "本年新收政府信息公开申请",
                    "复议", "因政府信息公开被申请行政复议",
                    "引", "依据《中华人民共和国政府信息公开条例》");

    private static final Map<String, String> ABOVE_TABLE =
            Map.of("二前", "<h2>二、", "三前", "<h2>三、", "四前", "<h2>四、");

    private record Paragraph(int line, String agency, String place, String text, String expected) {

        String html() {
            var report = REPORT.replace(AGENCY, agency);
            if (place.equals("一")) {
                return insert(report, report.indexOf("<h2>二、"));
            }
            if (ABOVE_TABLE.containsKey(place)) {
                int heading = report.indexOf(ABOVE_TABLE.get(place));
                return insert(report, report.indexOf("<table", heading));
            }
            int from = report.indexOf(Objects.requireNonNull(REPLACED.get(place)));
            return report.substring(0, from)
                    + text
                    + report.substring(report.indexOf("</p>", from));
        }

        private String insert(String report, int at) {
            return report.substring(0, at) + "<p>" + text + "</p>" + report.substring(at);
        }

        String found() {
            var audit = Nianshen.audit("a.html", html().getBytes(StandardCharsets.UTF_8));
            var found =
                    Nianshen.findings(audit).stream()
                            .filter(f -> f.severity() != Severity.INFO)
                            .filter(f -> !f.card().id().startsWith("CNT-"))
                            .map(Paragraph::shown)
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining("; "));
            return found.isEmpty() ? "-" : found;
        }

        private static String shown(Finding finding) {
            return (finding.severity() == Severity.ERROR ? "错误 " : "警告 ") + finding.card().id();
        }
    }

    @TestFactory
    Stream<DynamicTest> paragraphs() throws IOException {
        return table().stream()
                .map(
                        p ->
                                DynamicTest.dynamicTest(
                                        p.line + " " + p.text,
                                        () -> assertEquals(p.expected, p.found(), p.text)));
    }

    @Test
    void thereAreManyOfBothKinds() throws IOException {
        var table = table();
        long lawful = table.stream().filter(p -> p.expected.equals("-")).count();
        assertTrue(lawful >= 50, () -> "lawful: " + lawful);
        assertTrue(table.size() - lawful >= 30, () -> "not: " + (table.size() - lawful));
    }

    private static List<Paragraph> table() throws IOException {
        var out = new ArrayList<Paragraph>();
        var agency = AGENCY;
        String[] open = {};
        int number = 0;
        for (var line : lines()) {
            number++;
            if (line.startsWith("@ ")) {
                agency = line.substring(2);
            } else if (line.startsWith("  = ") && open.length == 2) {
                out.add(new Paragraph(number, agency, open[0], open[1], line.substring(4)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                open = line.split(" ", 2);
            }
        }
        return out;
    }

    private static List<String> lines() throws IOException {
        try (var in = NarrativesTest.class.getResourceAsStream("narratives.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
