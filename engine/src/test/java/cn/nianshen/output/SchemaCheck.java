package cn.nianshen.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks a value against the part of JSON Schema that the published schema uses. Stricter than the
 * standard in one thing: a field that the schema does not name is a fault, so that none is
 * forgotten. A keyword that is not known here is a fault of the schema.
 */
final class SchemaCheck {

    private final Map<String, Object> root;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(Map<String, Object> root) {
        this.root = root;
    }

    static List<String> faults(String schema, String json) {
        return faults(schema, Json.read(json));
    }

    static List<String> faults(String schema, @Nullable Object value) {
        var check = new SchemaCheck(map(Json.read(schema)));
        check.check(check.root, value, "$");
        return check.faults;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    private void check(Map<String, Object> schema, @Nullable Object value, String path) {
        for (var keyword : schema.entrySet()) {
            var rule = keyword.getValue();
            switch (keyword.getKey()) {
                case "$schema", "$id", "$defs", "title", "description" -> {}
                case "properties" -> properties(schema, map(rule), value, path);
                case "additionalProperties" -> others(schema, rule, value, path);
                case "$ref" -> check(resolve((String) rule), value, path);
                case "type" -> expect(hasType(rule, value), path + " is no " + rule);
                case "const" -> expect(rule.equals(value), path + " is not " + rule);
                case "enum" -> expect(list(rule).contains(value), path + " is none of " + rule);
                case "anyOf" -> anyOf(list(rule), value, path);
                case "required" -> required(list(rule), value, path);
                case "items" -> items(map(rule), value, path);
                case "minimum" -> expect(order(value, rule) >= 0, path + " is below " + rule);
                case "maximum" -> expect(order(value, rule) <= 0, path + " is above " + rule);
                case "pattern" ->
                        expect(
                                value instanceof String text && text.matches((String) rule),
                                path + " is not " + rule);
                case "minLength" ->
                        expect(
                                !(value instanceof String text && text.isEmpty()),
                                path + " is empty");
                case "minItems" ->
                        expect(!(value instanceof List<?> l && l.isEmpty()), path + " is empty");
                default -> faults.add("unknown keyword " + keyword.getKey());
            }
        }
    }

    /** Fields that are not named: of one kind, or none; {@link #properties} reports the latter. */
    private void others(
            Map<String, Object> schema, Object rule, @Nullable Object value, String path) {
        if (rule instanceof Map && value instanceof Map) {
            map(value).forEach((name, field) -> check(map(rule), field, path + '.' + name));
        } else if (rule instanceof Map) {
            faults.add(path + " is no object");
        } else if (!schema.containsKey("properties")) {
            faults.add(path + " allows no field at all");
        }
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static int order(@Nullable Object value, Object bound) {
        return value instanceof BigDecimal number ? number.compareTo((BigDecimal) bound) : 0;
    }

    private Map<String, Object> resolve(String reference) {
        var name = reference.substring("#/$defs/".length());
        return map(map(root.get("$defs")).get(name));
    }

    private void properties(
            Map<String, Object> schema, Map<String, Object> named, Object value, String path) {
        if (!(value instanceof Map)) {
            return;
        }
        for (var field : map(value).entrySet()) {
            var rule = named.get(field.getKey());
            if (rule == null) {
                expect(
                        schema.get("additionalProperties") instanceof Map,
                        path + " has a field that the schema lacks: " + field.getKey());
            } else {
                check(map(rule), field.getValue(), path + '.' + field.getKey());
            }
        }
    }

    private void required(List<?> names, @Nullable Object value, String path) {
        for (var name : value instanceof Map ? names : List.of()) {
            expect(map(value).containsKey(name), path + " lacks " + name);
        }
    }

    private void items(Map<String, Object> schema, @Nullable Object value, String path) {
        int index = 0;
        for (var item : value instanceof List ? list(value) : List.of()) {
            check(schema, item, path + '[' + index++ + ']');
        }
    }

    private void anyOf(List<?> schemas, @Nullable Object value, String path) {
        var fewest = new ArrayList<String>();
        for (var schema : schemas) {
            var attempt = new SchemaCheck(root);
            attempt.check(map(schema), value, path);
            if (attempt.faults.isEmpty()) {
                return;
            }
            fewest.addAll(attempt.faults);
        }
        faults.addAll(fewest);
    }

    private static boolean hasType(Object type, @Nullable Object value) {
        if (type instanceof List<?> types) {
            return types.stream().anyMatch(t -> hasType(Objects.requireNonNull(t), value));
        }
        return switch ((String) type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "null" -> value == null;
            case "number" -> value instanceof BigDecimal;
            case "integer" ->
                    value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0;
            default -> false;
        };
    }
}
