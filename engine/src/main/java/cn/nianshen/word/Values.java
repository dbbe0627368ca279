package cn.nianshen.word;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one letter says, by the names of placeholders.
 *
 * @param single values that stand once
 * @param lists items of each list, each with its fields
 * @param holding conditions that hold
 */
public record Values(
        Map<String, String> single,
        Map<String, List<Map<String, String>>> lists,
        Set<String> holding) {

    public Values {
        single = Map.copyOf(single);
        lists = Map.copyOf(lists);
        holding = Set.copyOf(holding);
    }
}
