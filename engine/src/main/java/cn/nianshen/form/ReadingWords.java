package cn.nianshen.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The words and patterns that reading needs beside the forms, as data of the pack. Asked for by a
 * dotted path; what is not there is empty.
 */
public final class ReadingWords {

    private final Map<String, Object> tree;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    /** Over the tree of a pack's reading words: maps, lists and strings. */
    public ReadingWords(Map<String, Object> tree) {
        this.tree = tree;
    }

    /** The text at the path, or empty. */
    public String text(String path) {
        return at(path) instanceof String s ? s : "";
    }

    /** The texts at the path; one text counts as a list of one. */
    public List<String> list(String path) {
        var value = at(path);
        if (value instanceof String s) {
            return List.of(s);
        }
        var out = new ArrayList<String>();
        if (value instanceof List<?> items) {
            items.forEach(i -> out.add(String.valueOf(i)));
        }
        return out;
    }

    /** The entries of a list of maps, with all values as texts. */
    public List<Map<String, String>> entries(String path) {
        var out = new ArrayList<Map<String, String>>();
        if (at(path) instanceof List<?> items) {
            for (var item : items) {
                if (item instanceof Map<?, ?> map) {
                    var entry = new java.util.LinkedHashMap<String, String>();
                    map.forEach((k, v) -> entry.put(String.valueOf(k), String.valueOf(v)));
                    out.add(entry);
                }
            }
        }
        return out;
    }

    /** Keys of the map at the path. */
    public List<String> keys(String path) {
        var out = new ArrayList<String>();
        if (at(path) instanceof Map<?, ?> map) {
            map.keySet().forEach(k -> out.add(String.valueOf(k)));
        }
        return out;
    }

    /** The pattern at the path; where there is none, one that matches nothing. */
    public Pattern pattern(String path) {
        return compiled(text(path));
    }

    /** The patterns at the path. */
    public List<Pattern> patterns(String path) {
        return list(path).stream().map(this::compiled).toList();
    }

    /**
     * A pattern compiled once.
     *
     * @throws IllegalArgumentException where it is no regular expression
     */
    public Pattern compiled(String regex) {
        if (regex.isEmpty()) {
            return compiled("(?!)");
        }
        try {
            return patterns.computeIfAbsent(regex, Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("bad pattern " + regex + ": " + e.getDescription());
        }
    }

    private Object at(String path) {
        Object now = tree;
        for (var key : path.split("\\.")) {
            now = now instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return now == null ? "" : now;
    }
}
