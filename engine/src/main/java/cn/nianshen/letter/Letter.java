package cn.nianshen.letter;

import cn.nianshen.word.Values;
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

    /** How many items a list has. */
    public int count(String list) {
        return counts.getOrDefault(list, 0);
    }
}
