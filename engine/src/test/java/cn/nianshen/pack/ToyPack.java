package cn.nianshen.pack;

import cn.nianshen.fact.Fact;
import cn.nianshen.rule.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small pack of its own statute, and copies of it with one thing changed. */
public final class ToyPack {

    private ToyPack() {}

    public static Pack load() {
        return PackLoader.folder(folder(), List.of());
    }

    /** Lawful facts of the toy form with some cells printed otherwise. */
    public static List<Fact> facts(Map<String, @Nullable String> cells) {
        Pack pack = load();
        RuleCase.Expected any =
                new RuleCase.Expected(RuleCase.Verdict.PASSED, Severity.INFO, -1, -1, "");
        RuleCase one =
                new RuleCase(
                        "", 0, "", "", "1", Map.of(), cells, Map.of(), List.of(), List.of(),
                        List.of(), Map.of(), List.of(), any);
        return new CaseFacts(PackKnowledge.of(List.of(pack)), pack.profile()).of(one);
    }

    static Path folder() {
        try {
            return Path.of(ToyPack.class.getResource("/toy/pack.yaml").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy of the pack. */
    static Path copy(Path target) {
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.toList()) {
                Path to = target.resolve(folder().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    /** The copy with the first occurrence of a text replaced in one file. */
    static Path change(Path pack, String file, String before, String after) {
        try {
            Path path = pack.resolve(file);
            String text = Files.exists(path) ? Files.readString(path) : "";
            if (!text.contains(before)) {
                throw new IllegalArgumentException(file + " does not have " + before);
            }
            int at = text.indexOf(before);
            Files.writeString(
                    path, text.substring(0, at) + after + text.substring(at + before.length()));
            return pack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
