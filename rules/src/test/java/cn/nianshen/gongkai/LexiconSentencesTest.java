package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Position;
import cn.nianshen.fact.LexiconScan;
import cn.nianshen.fact.Mention;
import cn.nianshen.report.Passage;
import cn.nianshen.source.Numerals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sentences in which the lexicons of language and privacy must find their words, and must not. */
class LexiconSentencesTest {

    private static final Set<String> LEXICONS =
            Set.of(
                    "institutions",
                    "placeholders",
                    "privacy",
                    "punctuation",
                    "residue",
                    "typos",
                    "wording");
    private static final LexiconScan SCAN = new LexiconScan(Nianshen.PACK.lexicons());

    /**
     * A line of the list.
     *
     * @param kind kind that is looked for
     * @param found whether it must be found
     */
    private record Line(String kind, String zone, int year, boolean found, String sentence) {

        List<Mention> mentions() {
            return LexiconSentencesTest.mentions(
                    zone.equals("body") ? "overview" : "", zone, year, sentence);
        }
    }

    private static List<Mention> mentions(String section, String zone, int year, String text) {
        var at = new Passage.Line(0, Position.ofLine(1, 1));
        var plain = Numerals.narrow(Numerals.squeeze(text));
        var passage = new Passage(section, zone, text, plain, List.of(at));
        return SCAN.mentions(List.of(passage), year);
    }

    private static List<Line> lines() throws IOException {
        var lines = new ArrayList<Line>();
        var head = new String[] {"", "body", "2023"};
        for (var line : text().split("\n")) {
            if (line.startsWith("== ")) {
                var words = line.substring(3).split(" ");
                head =
                        new String[] {
                            words[0],
                            words.length > 1 ? words[1] : "body",
                            words.length > 2 ? words[2] : "2023"
                        };
            } else if (line.startsWith("+ ") || line.startsWith("- ")) {
                boolean found = line.charAt(0) == '+';
                int year = Integer.parseInt(head[2]);
                lines.add(new Line(head[0], head[1], year, found, line.substring(2)));
            }
        }
        return lines;
    }

    private static String text() throws IOException {
        var name = "lexicon-sentences.txt";
        try (var in = Objects.requireNonNull(Nianshen.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everySentenceIsReadAsItDeserves() throws IOException {
        var lines = lines();
        assertTrue(lines.size() >= 200, "sentences: " + lines.size());
        var wrong = new ArrayList<String>();
        for (var line : lines) {
            var hits = line.mentions().stream().filter(m -> m.kind().equals(line.kind)).toList();
            if (hits.isEmpty() == line.found) {
                var what = hits.stream().map(m -> m.word() + " “" + m.text() + "”").toList();
                wrong.add(line.kind + (line.found ? " + " : " - ") + line.sentence + " " + what);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noEntryGoesUntried() throws IOException {
        var tried = new TreeSet<String>();
        for (var line : lines()) {
            if (line.found) {
                line.mentions().forEach(m -> tried.add(m.kind() + " " + m.word()));
            }
        }
        for (var one : Nianshen.PACK.cases()) {
            one.text()
                    .forEach(
                            (where, paragraphs) ->
                                    paragraphs.forEach(p -> tried.addAll(found(where, p))));
        }
        var untried =
                Nianshen.PACK.lexicons().stream()
                        .filter(lexicon -> LEXICONS.contains(lexicon.name()))
                        .flatMap(lexicon -> lexicon.entries().stream())
                        .map(entry -> entry.kind() + " " + entry.word())
                        .filter(key -> !tried.contains(key))
                        .toList();
        assertEquals(List.of(), untried);
    }

    private static Set<String> found(String where, String text) {
        boolean zone = Set.of("head", "introduction").contains(where);
        return mentions(zone ? "" : where, zone ? where : "body", 0, text).stream()
                .map(m -> m.kind() + " " + m.word())
                .collect(Collectors.toSet());
    }

    @Test
    void everyKindHasSentencesOfBothSorts() throws IOException {
        var kinds = lines().stream().map(Line::kind).collect(Collectors.toSet());
        for (var kind : kinds) {
            var sorts =
                    lines().stream()
                            .filter(l -> l.kind.equals(kind))
                            .map(Line::found)
                            .collect(Collectors.toSet());
            assertEquals(2, sorts.size(), kind);
        }
    }

    /** The list for the user's own words ships empty. */
    @Test
    void noWordsOfThatSortAreShipped() {
        var sensitive =
                Nianshen.PACK.lexicons().stream()
                        .filter(l -> l.name().equals("sensitive"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(List.of(), sensitive.entries());
    }
}
