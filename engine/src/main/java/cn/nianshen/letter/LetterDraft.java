package cn.nianshen.letter;

import cn.nianshen.source.Numerals;
import cn.nianshen.word.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what a letter says. */
final class LetterDraft {

    /** Most items of a list; further ones are counted. */
    private static final int MOST = 300;

    private final Map<String, String> single;
    private final Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> holding = new HashSet<>();

    LetterDraft(LetterKind kind, Map<String, String> head) {
        this.single = new HashMap<>(head);
        kind.lists().forEach(list -> lists.put(list, new ArrayList<>()));
        lists.put("unjudged", new ArrayList<>());
    }

    void say(String field, Object value) {
        single.put(LetterWords.field(field), LetterWords.bounded(value.toString()));
    }

    /** A further item: its fields by their ids. */
    void item(String list, Map<String, String> fields) {
        int number = counts.merge(list, 1, Integer::sum);
        var items = lists.get(list);
        if (items == null || number > MOST) {
            return;
        }
        var named = new HashMap<String, String>();
        fields.forEach((id, v) -> named.put(LetterWords.item(id), LetterWords.bounded(v)));
        named.put("", whole(fields));
        number(named, number);
        items.add(named);
    }

    /** All of an item in one paragraph. */
    private static String whole(Map<String, String> fields) {
        var matter = fields.get("matter");
        if (matter != null) {
            return LetterWords.bounded(matter);
        }
        var said =
                new StringBuilder(
                        LetterWords.text("whole", fields.get("title"), fields.get("place")));
        for (var field : List.of("fact", "basis", "clue", "further", "remedy", "remark")) {
            var value = fields.getOrDefault(field, "");
            if (!value.isEmpty()) {
                said.append(LetterWords.text("whole." + field, LetterWords.bounded(value)));
            }
        }
        return said.toString();
    }

    private static void number(Map<String, String> item, int number) {
        item.put(LetterWords.item("index"), Integer.toString(number));
        item.put(LetterWords.item("han"), Numerals.ordinal(number, "chineseCounting"));
    }

    /** A condition that holds besides those of the lists. */
    void holds(String flag) {
        holding.add(LetterWords.text("flag." + flag));
    }

    int count(String list) {
        return counts.getOrDefault(list, 0);
    }

    Letter letter(String name) {
        var named = new HashMap<String, List<Map<String, String>>>();
        var flags = new HashSet<String>();
        lists.forEach(
                (list, items) -> {
                    int more = count(list) - items.size();
                    var all = new ArrayList<>(items);
                    if (more > 0) {
                        all.add(rest(more));
                    }
                    named.put(LetterWords.list(list), List.copyOf(all));
                    flags.add(all.isEmpty() ? LetterWords.hasNo(list) : LetterWords.has(list));
                });
        flags.addAll(holding);
        return new Letter(name, new Values(single, named, flags), counts);
    }

    private static Map<String, String> rest(int more) {
        var item = new HashMap<String, String>();
        item.put(LetterWords.item("title"), LetterWords.text("rest", more));
        item.put(LetterWords.item("place"), LetterWords.text("rest.place"));
        item.put(LetterWords.item("fact"), LetterWords.text("rest.fact"));
        item.put("", LetterWords.text("rest", more));
        number(item, MOST + 1);
        return item;
    }
}
