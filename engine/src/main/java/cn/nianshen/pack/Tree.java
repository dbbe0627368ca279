package cn.nianshen.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML file, with the line that it begins on. Scalars are kept as printed. */
public sealed interface Tree {

    /** Line of the file, from 1. */
    int line();

    /** The same without lines: a map, a list, a string or null; maps keep the order of the file. */
    @Nullable Object plain();

    /**
     * A mapping.
     *
     * @param line line of its first key
     * @param entries values by key, in the order of the file; not copied, as trees are large: who
     *     makes one keeps no hold of the map
     */
    record Mapping(int line, Map<String, Tree> entries) implements Tree {

        public Mapping {
            entries = Collections.unmodifiableMap(entries);
        }

        @Override
        public Map<String, Object> plain() {
            Map<String, Object> plain = new LinkedHashMap<>();
            entries.forEach((key, value) -> plain.put(key, value.plain()));
            return plain;
        }
    }

    /**
     * A list.
     *
     * @param line line of its first item
     * @param items the items
     */
    record Items(int line, List<Tree> items) implements Tree {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public List<@Nullable Object> plain() {
            List<@Nullable Object> plain = new ArrayList<>();
            items.forEach(item -> plain.add(item.plain()));
            return plain;
        }
    }

    /**
     * A scalar.
     *
     * @param line line of the scalar
     * @param text the scalar as printed, without quotes
     */
    record Text(int line, String text) implements Tree {
        @Override
        public String plain() {
            return text;
        }
    }

    /**
     * Nothing, where a value could stand.
     *
     * @param line line of the key or the item
     */
    record Nothing(int line) implements Tree {
        @Override
        public @Nullable Object plain() {
            return null;
        }
    }
}
