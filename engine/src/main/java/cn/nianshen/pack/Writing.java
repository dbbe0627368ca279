package cn.nianshen.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What letters and empty forms say of the statute.
 *
 * @param words as in {@code writing.yaml}; empty for a pack without
 */
public record Writing(Map<String, Object> words) {

    public Writing {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The text under a key, empty where there is none. */
    public String text(String key) {
        return words.get(key) instanceof String text ? text : "";
    }

    /** The words under a key, empty where there are none. */
    public Writing under(String key) {
        return new Writing(mapping(words.get(key)));
    }

    /** The list of words under a key, empty where there is none. */
    public List<Writing> each(String key) {
        var all = new ArrayList<Writing>();
        if (words.get(key) instanceof List<?> items) {
            items.forEach(item -> all.add(new Writing(mapping(item))));
        }
        return all;
    }

    private static Map<String, Object> mapping(Object value) {
        var plain = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> plain.put(String.valueOf(key), each));
        }
        return plain;
    }
}
