package cn.nianshen.cli;

import cn.nianshen.fixtures.Sample;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A campaign of a few reports of 2023, each as a description asks for it. */
record Few(Path folder) {

    /** Day by which every report is due. */
    static final String AFTER = "2024-05-01";

    /** A campaign in a folder, over a roster. */
    static Few of(Path folder, String... roster) throws IOException {
        Files.createDirectories(folder.resolve("now"));
        var few = new Few(folder);
        few.list("roster.csv", roster);
        return few;
    }

    /** Writes a list. */
    Path list(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + '\n');
    }

    /** Puts a report of this year into the folder. */
    Few now(String file, String description) throws IOException {
        return report("now/" + file, "as docx; " + description);
    }

    /** Puts a report of the year before into its folder. */
    Few before(String file, String description) throws IOException {
        return report("before/" + file, "as docx; year 2022; " + description);
    }

    private Few report(String file, String description) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, Sample.parse(description).write().bytes());
        return this;
    }

    /** Puts any file into the folder of this year. */
    Few file(String file, String text) throws IOException {
        Files.writeString(folder.resolve("now").resolve(file), text);
        return this;
    }

    /** Does the campaign. */
    Shell.Ran run(Object... further) {
        var words = new ArrayList<Object>(List.of("campaign", folder.resolve("now")));
        words.addAll(List.of("--roster", folder.resolve("roster.csv"), "--year", 2023));
        if (Files.exists(folder.resolve("before"))) {
            words.addAll(List.of("--previous", folder.resolve("before")));
        }
        if (!List.of(further).contains("--as-of")) {
            words.addAll(List.of("--as-of", AFTER));
        }
        words.addAll(List.of(further));
        return Shell.run(words.toArray());
    }

    /** Its results. */
    JsonNode json(Object... further) throws IOException {
        var words = new ArrayList<Object>(List.of("--format", "json"));
        words.addAll(List.of(further));
        var ran = run(words.toArray());
        if (ran.data().isEmpty()) {
            throw new AssertionError(ran.talk());
        }
        return new ObjectMapper().readTree(ran.data());
    }

    /** Its folder of results. */
    Path out() {
        return folder.resolve("out");
    }

    /** The findings of a rule, in the order of the results. */
    static List<JsonNode> findings(JsonNode result, String rule) {
        var found = new ArrayList<JsonNode>();
        for (var finding : result.path("findings")) {
            if (finding.path("rule").asText().equals(rule)) {
                found.add(finding);
            }
        }
        return found;
    }
}
