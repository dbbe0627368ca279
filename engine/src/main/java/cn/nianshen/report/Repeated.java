package cn.nianshen.report;

import cn.nianshen.document.Position;
import java.util.List;

/**
 * A table of the form that stands a second time.
 *
 * @param table table id
 * @param differing keys of cells whose figures differ from the first
 * @param at where the second begins
 */
public record Repeated(String table, List<String> differing, Position at) {
    public Repeated {
        differing = List.copyOf(differing);
    }
}
