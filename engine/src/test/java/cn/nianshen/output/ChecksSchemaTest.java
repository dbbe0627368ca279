package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.nianshen.pack.Pack;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of checks says what the reader takes. */
class ChecksSchemaTest {

    private static final Path EXAMPLE =
            Path.of("../docs/examples/check-pack/local/district.checks.yaml");

    private static List<String> faults(String yaml) throws IOException {
        try (var in =
                Objects.requireNonNull(Pack.class.getResourceAsStream("checks.schema.json"))) {
            var schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaCheck.faults(schema, json(yaml));
        }
    }

    private static String json(String yaml) throws IOException {
        var text = new StringWriter();
        try (JsonParser parser = new YAMLFactory().createParser(yaml);
                var out = new JsonFactory().createGenerator(text)) {
            parser.nextToken();
            out.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    @Test
    void theExampleKeepsToIt() throws IOException {
        assertEquals(List.of(), faults(Files.readString(EXAMPLE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figure: {cells: [grid], is: equal, number: 1}",
                "figure: {cells: [grid.a.x], is: like, number: 1}",
                "figure: {cells: [grid.a.x], is: equal, number: one}",
                "figure: {cells: [grid.a.x], is: equal}",
                "sums: {left: [grid.a.x], is: equal}",
                "length: {section: text, at-least: 0}",
                "words: {in: text, any-of: [a]}",
                "program: {run: it}"
            })
    void whatTheReaderRefusesItRefuses(String check) throws IOException {
        assertNotEquals(List.of(), faults("checks:\n  - rule: OWN-001\n    " + check + '\n'));
    }
}
