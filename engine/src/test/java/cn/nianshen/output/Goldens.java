package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Outputs that are kept; {@code -Dgoldens=write} writes them anew into the sources. */
final class Goldens {

    private Goldens() {}

    static String render(Function<Writer, Renderer> make, List<Audit> audits) throws IOException {
        var text = new StringWriter();
        var renderer = make.apply(text);
        renderer.begin(Audits.HEADER);
        var summary = Summary.NONE;
        for (var audit : audits) {
            renderer.audit(audit);
            summary = summary.plus(audit);
        }
        renderer.finish(summary.ignoring(2));
        return text.toString();
    }

    static void same(String name, String actual) throws IOException {
        if ("write".equals(System.getProperty("goldens"))) {
            var folder = Path.of("src/test/resources/cn/nianshen/output");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), actual);
            return;
        }
        assertEquals(kept(name), actual);
    }

    static String kept(String name) throws IOException {
        try (var in = Objects.requireNonNull(Goldens.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
