package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Position;
import cn.nianshen.report.Agency;
import cn.nianshen.report.ClaimReader;
import cn.nianshen.report.Passage;
import cn.nianshen.report.StatedFigure;
import cn.nianshen.source.Numerals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sentences as agencies write them, with the figures that they state: see claims.txt. */
class ClaimsTest {

    private static final ClaimReader READER = new ClaimReader(Nianshen.PACK.words());
    private static final Position HERE = Position.ofLine(7, 7);

    private record Sentence(int line, Agency agency, int year, String section, String text) {
        ClaimReader.Told told() {
            var passage =
                    new Passage(
                            section,
                            "body",
                            text,
                            Numerals.narrow(Numerals.squeeze(text)),
                            List.of(new Passage.Line(0, HERE)));
            return READER.tell(List.of(passage), agency, year);
        }

        String claims() {
            return told().figures().stream()
                    .map(ClaimsTest::shown)
                    .collect(Collectors.joining("; "));
        }

        String unread() {
            return told().unread().stream()
                    .flatMap(u -> u.numbers().stream())
                    .collect(Collectors.joining("; "));
        }
    }

    private record Expected(Sentence sentence, String claims) {}

    @TestFactory
    Stream<DynamicTest> sentences() throws IOException {
        return table().stream()
                .map(
                        e ->
                                DynamicTest.dynamicTest(
                                        e.sentence.line + " " + e.sentence.text,
                                        () -> assertEquals(e.claims, e.sentence.claims())));
    }

    /** Lines of the other table: a sentence, and behind " ? " what of it is said to be unread. */
    @TestFactory
    Stream<DynamicTest> whatIsNotUnderstoodIsSaid() throws IOException {
        var agency = new Agency("澄河县农业农村局", "澄河县农业农村局", "department", "county", "given", "");
        return lines("claims-unread.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\? ?", 2))
                .map(
                        parts ->
                                DynamicTest.dynamicTest(
                                        parts[0],
                                        () ->
                                                assertEquals(
                                                        parts[1],
                                                        new Sentence(
                                                                        0,
                                                                        agency,
                                                                        2023,
                                                                        "overview",
                                                                        parts[0])
                                                                .unread())));
    }

    @Test
    void theTableHasEnoughSentencesAndTraps() throws IOException {
        var table = table();
        assertTrue(table.size() >= 250, () -> "sentences: " + table.size());
        long traps = table.stream().filter(e -> isTrap(e.claims)).count();
        assertTrue(traps >= 58, () -> "traps: " + traps);
    }

    @Test
    void aClaimStandsOnTheLineOfItsNumber() {
        var first = "全年收到政府信息公开申请 12 件，";
        var text = first + "其中自然人 9 件。";
        var passage =
                new Passage(
                        "overview",
                        "body",
                        text,
                        Numerals.narrow(Numerals.squeeze(text)),
                        List.of(
                                new Passage.Line(0, Position.ofLine(7, 7)),
                                new Passage.Line(first.length(), Position.ofLine(8, 8))));
        var agency = new Agency("", "", "unknown", "unknown", "none", "");
        var claims = READER.read(List.of(passage), agency, 2020);
        assertEquals(List.of(7, 8), claims.stream().map(c -> c.at().line()).toList());
        assertEquals("全年收到政府信息公开申请 12 件，其中自然人 9 件", claims.get(1).quote());
    }

    @Test
    void noMoreThanFourHundredAreReadHoweverLongTheText() {
        var text = "收到政府信息公开申请1件,".repeat(1200);
        var passage = new Passage("", "body", text, text, List.of(new Passage.Line(0, HERE)));
        var agency = new Agency("", "", "unknown", "unknown", "none", "");
        assertEquals(400, READER.read(List.of(passage, passage), agency, 2020).size());
    }

    /** Nothing that a rule would hold for the year's figure of this organ. */
    private static boolean isTrap(String claims) {
        return Stream.of(claims.split("; "))
                .allMatch(
                        c ->
                                c.isEmpty()
                                        || c.matches(
                                                ".* (other|wider|channel|applicant|other-year|since|change|share)\\b.*"));
    }

    private static String shown(StatedFigure f) {
        var s = f.sense();
        var out = new StringBuilder(f.id());
        out.append(s.formWords() ? "*" : "").append('=').append(f.value().toPlainString());
        out.append(s.role().equals("total") ? "" : " " + s.role());
        out.append(s.scope().equals("own") ? "" : " " + s.scope());
        out.append(s.period().equals("year") ? "" : " " + s.period());
        out.append(s.exact() ? "" : " ~");
        out.append(s.group() == 0 ? "" : " #" + s.group() + (s.complete() ? " all" : ""));
        return out.toString();
    }

    /**
     * The table: a line that begins with @ says who reports; each sentence has its claims below.
     */
    private static List<Expected> table() throws IOException {
        var out = new ArrayList<Expected>();
        var agency = new Agency("", "", "unknown", "unknown", "none", "");
        int year = 0;
        var section = "";
        Sentence open = null;
        var lines = lines("claims.txt");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("@")) {
                var head = line.substring(1).trim().split(" +");
                agency = new Agency(head[1], head[1], head[0], "county", "given", "");
                year = Integer.parseInt(head[2]);
                section = head[3];
            } else if (line.startsWith("  = ") && open != null) {
                var claims = line.substring(4).trim();
                out.add(new Expected(open, claims.equals("-") ? "" : claims));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                open = new Sentence(i + 1, agency, year, section, line);
            }
        }
        return out;
    }

    private static List<String> lines(String name) throws IOException {
        try (var in = Objects.requireNonNull(ClaimsTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
