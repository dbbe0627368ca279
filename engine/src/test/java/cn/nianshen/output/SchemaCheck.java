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
        var check = new SchemaCheck(map(Json.read(schema)));
        check.check(check.root, Json.read(json), "$");
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
                case "additionalProperties" -> {
                    map(value).forEach((name, field) -> check(map(rule), field, path + '.' + name));
                }
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
                        expect(((String) value).matches((String) rule), path + " is not " + rule);
                default -> faults.add("unknown keyword " + keyword.getKey());
            }
        }
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static int order(@Nullable Object value, Object bound) {
        return ((BigDecimal) Objects.requireNonNull(value)).compareTo((BigDecimal) bound);
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
                        schema.containsKey("additionalProperties"),
                        path + " has a field that the schema lacks: " + field.getKey());
            } else {
                check(map(rule), field.getValue(), path + '.' + field.getKey());
            }
        }
    }

    private void required(List<?> names, @Nullable Object value, String path) {
        for (var name : names) {
            expect(map(value).containsKey(name), path + " lacks " + name);
        }
    }

    private void items(Map<String, Object> schema, @Nullable Object value, String path) {
        int index = 0;
        for (var item : list(Objects.requireNonNull(value))) {
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
