package cn.nianshen.report;

import cn.nianshen.document.Position;
import java.util.List;

/**
 * The parts that the report says it has.
 *
 * @param count number said, 0 where none
 * @param named ids of the sections named
 * @param at where it says so
 */
public record FoundParts(int count, List<String> named, Position at) {
    public FoundParts {
        named = List.copyOf(named);
    }
}
