package cn.nianshen.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The placeholders that a kind of letter knows, by the names that templates use.
 *
 * @param single values that stand once
 * @param required those of them that every template has
 * @param lists fields of the items of each list; a paragraph with one is repeated for each item.
 *     The name of the list alone stands for the whole item, under an empty field
 * @param numbers fields that number items, and say nothing of them
 * @param flags conditions: a paragraph with one stands only where it holds
 * @param counter number of the section, counted on at each place that it stands
 */
public record Vocabulary(
        Set<String> single,
        Set<String> required,
        Map<String, List<String>> lists,
        Set<String> numbers,
        Set<String> flags,
        String counter) {

    /** Parts the name of a list from the name of a field. */
    public static final char DOT = '.';

    /** The list that a placeholder belongs to, empty where it belongs to none. */
    String listOf(String name) {
        if (lists.containsKey(name)) {
            return name;
        }
        int dot = name.indexOf(DOT);
        var list = dot < 0 ? "" : name.substring(0, dot);
        var fields = lists.get(list);
        return fields != null && fields.contains(name.substring(dot + 1)) ? list : "";
    }

    boolean knows(String name) {
        return single.contains(name)
                || flags.contains(name)
                || counter.equals(name)
                || !listOf(name).isEmpty();
    }

    /** All names, for people. */
    public List<String> names() {
        var names = new ArrayList<>(single);
        names.add(counter);
        names.addAll(flags);
        names.addAll(lists.keySet());
        lists.forEach((list, fields) -> fields.forEach(field -> names.add(list + DOT + field)));
        return names.stream().sorted().toList();
    }
}
