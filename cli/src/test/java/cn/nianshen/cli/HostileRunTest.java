package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.fixtures.hostile.HostileFile;
import cn.nianshen.fixtures.hostile.HostileFiles;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile files of every kind in one run, in a process with the heap that the launcher gives it, a
 * good file behind each: all have a clear outcome, and every good one is audited.
 */
class HostileRunTest {

    /** Only tells a run that hangs; what it takes is measured in the benchmarks. */
    private static final int MOST_MINUTES = 8;

    private static final Pattern HEAP = Pattern.compile("heap=\"(-Xmx[^\"]+)\"");
    private static final String AUDITED = "audited";
    private static final String NO_REPORT = "no-title-no-sections";

    /** Those whose outcome must be this one and no other. */
    private static final Map<String, String> EXPECTED =
            Map.ofEntries(
                    Map.entry("rows.xlsx", "too-much"),
                    Map.entry("blank-rows.xlsx", "too-much"),
                    Map.entry("string.xlsx", "too-much"),
                    Map.entry("paragraphs.docx", "too-much"),
                    Map.entry("rows.html", "too-much"),
                    Map.entry("lines.txt", "too-much"),
                    Map.entry("pipes.md", "too-much"),
                    Map.entry("cell.docx", NO_REPORT),
                    Map.entry("cell.xlsx", NO_REPORT),
                    Map.entry("cell.odt", NO_REPORT),
                    Map.entry("cell.html", "too-large"),
                    Map.entry("bomb.docx", "too-large"),
                    Map.entry("bomb.xlsx", "too-large"),
                    Map.entry("bomb.odt", "too-large"),
                    Map.entry("laughs.docx", "damaged"),
                    Map.entry("fetch.docx", "damaged"),
                    Map.entry("nothing.docx", "empty"),
                    Map.entry("operators.pdf", "too-much-drawn"),
                    Map.entry("within-itself.pdf", "too-much-drawn"),
                    Map.entry("doubling.pdf", "too-much-drawn"),
                    Map.entry("cut-late.docx", "damaged"),
                    Map.entry("cut-late.odt", "damaged"),
                    Map.entry("cut-late.xlsx", "damaged"),
                    Map.entry("cut-late.doc", "damaged"));

    @TempDir Path folder;

    /** What a run said of its files: the last name of each path, and status or reason. */
    private record Ran(int code, Map<String, String> outcomes, String talk) {}

    @Test
    void every_hostile_file_has_a_clear_outcome_and_every_good_one_is_audited()
            throws IOException, InterruptedException {
        var good = good();
        var files = new ArrayList<String>();
        var names = new ArrayList<>(good.keySet());
        for (HostileFile hostile : HostileFiles.all(good)) {
            var next = names.get(files.size() / 2 % names.size());
            files.add(HostileFiles.write(hostile, folder).toString());
            var behind = folder.resolve("good-" + files.size() + '-' + next);
            files.add(Files.write(behind, Objects.requireNonNull(good.get(next))).toString());
        }
        var ran = run(files);
        assertEquals(Exit.NOT_ALL_AUDITED, ran.code(), ran.talk());
        // the good ones are copies of a few reports, which is told
        var said = ran.talk().lines().filter(line -> !line.contains("以哪一份为准")).toList();
        assertEquals(List.of(), said);
        assertTrue(ran.outcomes().size() >= files.size(), ran.outcomes().toString());
        ran.outcomes()
                .forEach(
                        (name, outcome) -> {
                            assertFalse(outcome.isEmpty() || outcome.equals("internal"), name);
                            assertTrue(!name.startsWith("good-") || outcome.equals(AUDITED), name);
                        });
        EXPECTED.forEach((name, outcome) -> assertEquals(outcome, ran.outcomes().get(name), name));
    }

    private static Map<String, byte[]> good() throws IOException {
        var good = new LinkedHashMap<String, byte[]>();
        good.put("word.docx", Fixtures.bytes("2023-bureau-clean.docx"));
        good.put("page.html", Fixtures.bytes("2025-bureau-clean.html"));
        for (var sample : Training.SAMPLES) {
            if (sample.startsWith("2025-bureau-clean") && !sample.endsWith(".html")) {
                try (InputStream in = Training.class.getResourceAsStream("training/" + sample)) {
                    good.put(sample, Objects.requireNonNull(in, sample).readAllBytes());
                }
            }
        }
        return good;
    }

    private Ran run(List<String> files) throws IOException, InterruptedException {
        var out = folder.resolve("out");
        var talk = folder.resolve("talk");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(heap().split(" ")));
        command.addAll(List.of("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(Main.class.getName(), "audit", "--format", "json"));
        command.addAll(files);
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(talk.toFile())
                        .start();
        assertTrue(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES), "the run hangs");
        return new Ran(process.exitValue(), outcomes(out), Files.readString(talk));
    }

    /** The heap that the launcher gives an audit. */
    private static String heap() throws IOException {
        var launcher = Files.readString(Path.of("..", "nianshen"));
        var heap = HEAP.matcher(launcher);
        assertTrue(heap.find(), launcher);
        return heap.group(1);
    }

    private static Map<String, String> outcomes(Path json) throws IOException {
        var outcomes = new TreeMap<String, String>();
        try (var parser = new JsonFactory().createParser(json.toFile())) {
            var name = "";
            int depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                var value = token == JsonToken.VALUE_STRING ? parser.getText() : "";
                switch (depth + parser.currentName()) {
                    case "4path" -> name = value.replaceAll(".*/", "");
                    case "3outcome" -> outcomes.put(name, value.equals(AUDITED) ? AUDITED : "");
                    case "3reasonKey" -> outcomes.merge(name, value, HostileRunTest::first);
                    default -> {
                        // other words of a file
                    }
                }
            }
        }
        return outcomes;
    }

    private static String first(String known, String reason) {
        return known.isEmpty() ? reason : known;
    }
}
