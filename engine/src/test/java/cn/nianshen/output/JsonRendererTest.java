package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

    private static final Messages WORDS = Messages.of("zh");

    private static String audits(List<Audit> audits) throws IOException {
        return Goldens.render(out -> JsonRenderer.audits(out, WORDS), audits);
    }

    @Test
    void prints_what_it_always_printed() throws IOException {
        Goldens.same("audits.json", audits(Audits.all()));
    }

    @Test
    void prints_only_what_was_read_for_parse() throws IOException {
        var json = Goldens.render(out -> JsonRenderer.reports(out, WORDS), Audits.all());
        Goldens.same("reports.json", json);
        assertFalse(json.contains("\"findings\""));
    }

    @Test
    void fits_the_published_schema() throws IOException {
        var schema = Goldens.kept("audit.schema.json");
        assertEquals(List.of(), SchemaCheck.faults(schema, audits(Audits.all())));
        assertEquals(List.of(), SchemaCheck.faults(schema, audits(List.of())));
    }

    @Test
    void the_schema_check_sees_faults() throws IOException {
        var schema = Goldens.kept("audit.schema.json");
        var json = audits(Audits.all());
        assertFalse(SchemaCheck.faults(schema, json.replace("\"error\"", "\"grave\"")).isEmpty());
        assertFalse(SchemaCheck.faults(schema, json.replace("\"remedy\"", "\"mend\"")).isEmpty());
        assertFalse(SchemaCheck.faults(schema, json.replace("\"state\"", "\"kind\"")).isEmpty());
    }

    @Test
    void a_number_is_a_number_and_a_cell_without_one_has_null() throws IOException {
        var tables = at(audits(List.of(Audits.full())), "report", "tables", "requests");
        assertEquals("3", at(tables, "deny.3", "natural", "value").toString());
        assertEquals("3", at(tables, "deny.3", "natural", "text"));
        var blank = (Map<?, ?>) at(tables, "deny.9", "natural");
        assertTrue(blank.containsKey("value"));
        assertEquals(null, blank.get("value"));
        assertEquals("blank", blank.get("state"));
    }

    private static Object at(String json, String... path) {
        var root = (Map<?, ?>) Objects.requireNonNull(Json.read(json));
        return at(((List<?>) root.get("audits")).get(0), path);
    }

    private static Object at(Object from, String... path) {
        var value = from;
        for (var name : path) {
            value = Objects.requireNonNull(((Map<?, ?>) value).get(name), name);
        }
        return value;
    }
}
