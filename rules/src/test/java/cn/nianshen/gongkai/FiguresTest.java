package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Figures of the tables are facts where the text states them, or where they are listed as always
 * asked.
 */
class FiguresTest {

    private static final Path RULES = Path.of("src/main/resources/gongkai");
    private static final Pattern FIGURE =
            Pattern.compile("(?s)TableFigure\\(\\s*id[^,]*?(==|in)\\s*(\\([^)]*\\)|[^,&|)]*)");
    private static final Pattern ID = Pattern.compile("\"([a-z-]+\\.[a-z.0-9-]+)\"");

    @Test
    void figuresThatRulesNameAreAlwaysThere() throws IOException {
        var asked = new TreeSet<String>();
        try (var files = Files.walk(RULES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
                var m = FIGURE.matcher(Files.readString(file));
                while (m.find()) {
                    ID.matcher(m.group(2)).results().forEach(r -> asked.add(r.group(1)));
                }
            }
        }
        assertFalse(asked.isEmpty());
        assertEquals(new TreeSet<>(Nianshen.PACK.words().list("figures.always")), asked);
    }
}
