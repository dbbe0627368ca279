package cn.nianshen.report;

import cn.nianshen.document.Position;
import java.util.List;

/**
 * Values that could not be placed, and are not guessed.
 *
 * @param table table id
 * @param row row id where the label was recognised, else empty
 * @param label label as printed
 * @param texts values as printed
 * @param reason key of the reason, e.g. {@code cells-differ}
 * @param at where the label stands
 */
public record Unplaced(
        String table, String row, String label, List<String> texts, String reason, Position at) {
    public Unplaced {
        texts = List.copyOf(texts);
    }
}
