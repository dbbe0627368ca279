package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.util.List;

/**
 * A table of the form stands a second time.
 *
 * @param place where it stands
 * @param table table id
 * @param differing names of cells whose figures differ from the first
 */
public record RepeatedTable(Place place, String table, List<String> differing) implements Fact {
    public RepeatedTable {
        differing = List.copyOf(differing);
    }
}
