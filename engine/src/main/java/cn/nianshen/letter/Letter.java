package cn.nianshen.letter;

import cn.nianshen.word.Values;
import java.util.List;
import java.util.Map;

/**
 * A letter to be put on paper.
 *
 * @param name what its file is called, without ending; not yet told apart from others
 * @param values what it says
 * @param counts how many items each of its lists has, by the id of the list
 */
public record Letter(String name, Values values, Map<String, Integer> counts) {

    public Letter {
        counts = Map.copyOf(counts);
    }

    /** Lists that say something, as templates name them. */
    public List<String> spoken() {
        return counts.entrySet().stream()
                .filter(list -> list.getValue() > 0)
                .map(list -> LetterWords.list(list.getKey()))
                .sorted()
                .toList();
    }

    /** How many items a list has. */
    public int count(String list) {
        return counts.getOrDefault(list, 0);
    }
}
