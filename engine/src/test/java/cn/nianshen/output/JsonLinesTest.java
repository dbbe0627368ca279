package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static final Messages WORDS = Messages.of("zh");

    private static List<Map<?, ?>> lines(List<Audit> audits) throws IOException {
        var text = Goldens.render(out -> JsonRenderer.lines(out, WORDS), audits);
        assertTrue(text.endsWith("}\n"));
        var lines = new ArrayList<Map<?, ?>>();
        for (var line : text.split("\n")) {
            lines.add((Map<?, ?>) Objects.requireNonNull(Json.read(line)));
        }
        return lines;
    }

    @Test
    void the_lines_put_together_are_the_object_of_the_run() throws IOException {
        for (var audits : List.of(Audits.all(), List.of(Hostile.all()), List.<Audit>of())) {
            var whole = Goldens.render(out -> JsonRenderer.audits(out, WORDS), audits);
            var lines = lines(audits);
            var head = lines.get(0);
            var together = new LinkedHashMap<Object, Object>();
            assertEquals("nianshen/audit-lines/1", head.get("schema"));
            together.put("schema", "nianshen/audit/1");
            together.put("tool", head.get("tool"));
            together.put("audits", lines.subList(1, lines.size() - 1));
            together.putAll(lines.get(lines.size() - 1));
            assertEquals(2, head.size());
            assertEquals(Json.read(whole), together);
        }
    }

    @Test
    void a_line_can_be_read_as_soon_as_its_file_is_audited() throws IOException {
        var text = new StringWriter();
        var renderer = JsonRenderer.lines(text, WORDS);
        renderer.begin(Audits.HEADER);
        assertTrue(text.toString().endsWith("}\n"));
        renderer.audit(Audits.full());
        assertEquals(2, text.toString().lines().count());
        assertTrue(text.toString().endsWith("}\n"));
    }

    @Test
    void prints_what_it_always_printed() throws IOException {
        var text = Goldens.render(out -> JsonRenderer.lines(out, WORDS), Audits.all());
        Goldens.same("audits.jsonl", text);
    }
}
