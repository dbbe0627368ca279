package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.nianshen.pack.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of profiles says what the reader says. */
class ProfileSchemaTest {

    private static final Path EXAMPLES = Path.of("../docs/examples");
    private static final Path DEFAULT = Path.of("../rules/src/main/resources/gongkai/profile.yaml");

    private static String schema() throws IOException {
        try (var in = Profile.class.getResourceAsStream("profile.schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Path> profiles() throws IOException {
        var all = new ArrayList<>(List.of(DEFAULT));
        try (var files = Files.list(EXAMPLES)) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(all::add);
        }
        return all;
    }

    @Test
    void the_default_profile_and_the_examples_fit() throws IOException {
        assertEquals(4, profiles().size());
        for (var file : profiles()) {
            var value = Json.yaml(Files.readString(file));
            assertEquals(List.of(), SchemaCheck.faults(schema(), value), file.toString());
        }
    }

    @Test
    void every_key_stands_in_an_example() throws IOException {
        var used = new TreeSet<String>();
        for (var file : profiles()) {
            keys(Json.yaml(Files.readString(file)), used);
        }
        var known = new TreeSet<String>();
        named(Json.read(schema()), known);
        // told in prose only: the place of running text
        known.removeAll(List.of("section", "quote", "expected"));
        used.retainAll(known);
        assertEquals(known, used);
    }

    private static void keys(Object value, TreeSet<String> out) {
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (key, each) -> {
                        out.add((String) key);
                        keys(each, out);
                    });
        } else if (value instanceof List<?> list) {
            list.forEach(each -> keys(each, out));
        }
    }

    private static void named(Object schema, TreeSet<String> out) {
        if (schema instanceof Map<?, ?> map) {
            map.forEach(
                    (key, each) -> {
                        if (key.equals("properties")) {
                            ((Map<?, ?>) each).keySet().forEach(k -> out.add((String) k));
                        }
                        named(each, out);
                    });
        } else if (schema instanceof List<?> list) {
            list.forEach(each -> named(each, out));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bogus: 1",
                "max: -1",
                "per-rule-limit: many",
                "coverage-floor: 2",
                "disabled: [{rules: [STR-007]}]",
                "disabled: [{rules: [], why: x}]",
                "regraded: [{rules: [STR-007], severity: grave, why: x}]",
                "due-days: [{kinds: [town], month: 1, day: 31, duty: local, why: x}]",
                "due-days: [{kinds: [department], month: 13, day: 1, duty: local, why: x}]",
                "due-days: [{kinds: [department], month: 1, day: 1, duty: custom, why: x}]",
                "agencies: [{names: [甲], kind: town}]",
                "agencies: [{names: [], kind: department}]",
                "form-variants: [{form: '2019'}]",
                "form-variants: [{form: '2019', cites: x, extra-rows: [{table: disclosure}]}]",
                "waivers: [{rule: ARI-002, why: x, approver: y, until: soon}]",
                "waivers: [{rule: ARI-002, why: '', approver: y, until: 2026-12-31}]",
                "waivers: [{rule: ARI-002, fingerprint: x, why: x, approver: y, until: 2026-12-31}]"
            })
    void the_schema_refuses_what_the_reader_refuses(String yaml) throws IOException {
        assertFalse(SchemaCheck.faults(schema(), Json.yaml(yaml)).isEmpty());
    }
}
