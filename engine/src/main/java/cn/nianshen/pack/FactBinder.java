package cn.nianshen.pack;

import cn.nianshen.document.Position;
import cn.nianshen.fact.Fact;
import cn.nianshen.report.Place;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Binds the words of cases to fact records, by the names of their components. */
final class FactBinder {

    private static final String PLACE = "place";
    private static final Map<String, Class<?>> TYPES =
            Arrays.stream(Fact.class.getPermittedSubclasses())
                    .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    private FactBinder() {}

    /** Whether there is a fact record of that name. */
    static boolean knows(String type) {
        return TYPES.containsKey(type);
    }

    /**
     * A new fact; components that are not named get zero, the empty text, false or nothing.
     *
     * @param order running number of its place
     * @throws IllegalArgumentException if a component is unknown or a value does not fit
     */
    static Fact create(String type, Map<String, @Nullable Object> components, int order) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(components);
        Object place = all.remove(PLACE);
        Position at = new Position(order, 0, order, 0, 0, 0, 0);
        Place named =
                new Place(
                        string(components.get("section")),
                        string(components.get("table")),
                        string(components.get("row")),
                        string(components.get("column")),
                        at,
                        "");
        return build(typeOf(type), all, place == null ? named : place(place, named), null);
    }

    /** The fact with some components changed. */
    static Fact with(Fact fact, Map<String, @Nullable Object> set) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(set);
        Object place = all.remove(PLACE);
        Place at = place == null ? fact.place() : place(place, fact.place());
        return build(fact.getClass(), all, at, fact);
    }

    /** Whether the fact has the type and, where components are named, these values. */
    static boolean matches(Fact fact, String type, Map<String, @Nullable Object> components) {
        if (!typeOf(type).isInstance(fact)) {
            return false;
        }
        refuseUnknown(fact.getClass(), components);
        return Arrays.stream(fact.getClass().getRecordComponents())
                .filter(component -> components.containsKey(component.getName()))
                .allMatch(
                        component ->
                                same(
                                        value(component, components.get(component.getName())),
                                        read(component, fact)));
    }

    private static Class<?> typeOf(String type) {
        Class<?> found = TYPES.get(type);
        if (found == null) {
            throw new IllegalArgumentException("there is no fact " + type);
        }
        return found;
    }

    private static Fact build(
            Class<?> type,
            Map<String, @Nullable Object> values,
            Place place,
            @Nullable Fact before) {
        refuseUnknown(type, values);
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            if (component.getName().equals(PLACE)) {
                arguments[i] = place;
            } else if (before != null && !values.containsKey(component.getName())) {
                arguments[i] = read(component, before);
            } else {
                arguments[i] = value(component, values.get(component.getName()));
            }
        }
        return construct(type, components, arguments);
    }

    private static Fact construct(
            Class<?> type, RecordComponent[] components, @Nullable Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return (Fact) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " can be made", e);
        }
    }

    private static void refuseUnknown(Class<?> type, Map<String, @Nullable Object> values) {
        for (String name : values.keySet()) {
            if (Arrays.stream(type.getRecordComponents())
                    .noneMatch(component -> component.getName().equals(name))) {
                throw new IllegalArgumentException(
                        type.getSimpleName() + " has no component " + name);
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Fact fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot read " + component.getName(), e);
        }
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal left && other instanceof BigDecimal right) {
            return left.compareTo(right) == 0;
        }
        return Objects.equals(one, other);
    }

    private static @Nullable Object value(RecordComponent component, @Nullable Object raw) {
        Class<?> type = component.getType();
        try {
            if (type == List.class) {
                return list(raw);
            }
            if (type == Place.class) {
                return raw == null ? Place.FILE : place(raw, Place.FILE);
            }
            return scalar(type, raw == null ? "" : (String) raw);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    component.getName() + " cannot be " + raw + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable Object scalar(Class<?> type, String text) {
        if (type == int.class) {
            return text.isEmpty() ? 0 : Integer.valueOf(text);
        }
        if (type == boolean.class) {
            return flag(text);
        }
        if (type == BigDecimal.class) {
            return text.isEmpty() ? null : new BigDecimal(text);
        }
        if (type == LocalDate.class) {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        }
        if (type == String.class) {
            return text;
        }
        throw new IllegalArgumentException("no text makes a " + type.getSimpleName());
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw new IllegalArgumentException("true or false is expected");
        };
    }

    private static List<String> list(@Nullable Object raw) {
        if (raw == null) {
            return List.of();
        }
        return raw instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of(string(raw));
    }

    private static Place place(Object raw, Place before) {
        if (!(raw instanceof Map<?, ?> parts)) {
            throw new IllegalArgumentException("a place is a mapping");
        }
        return new Place(
                part(parts, "section", before.section()),
                part(parts, "table", before.table()),
                part(parts, "row", before.row()),
                part(parts, "column", before.column()),
                before.at(),
                part(parts, "quote", before.quote()));
    }

    private static String part(Map<?, ?> parts, String key, String fallback) {
        return parts.containsKey(key) ? string(parts.get(key)) : fallback;
    }

    private static String string(@Nullable Object raw) {
        return raw == null ? "" : String.valueOf(raw);
    }
}
