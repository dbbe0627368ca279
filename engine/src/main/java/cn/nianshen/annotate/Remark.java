package cn.nianshen.annotate;

import cn.nianshen.document.Position;
import cn.nianshen.rule.Severity;
import java.util.List;

/**
 * What is written beside a place of a file.
 *
 * @param at the place; order 0 for the file as a whole
 * @param quote the words that it is about, or empty for all that stands there
 * @param severity severity of the finding
 * @param lines what it says, line by line
 */
public record Remark(Position at, String quote, Severity severity, List<String> lines) {

    public Remark {
        lines = List.copyOf(lines);
    }
}
