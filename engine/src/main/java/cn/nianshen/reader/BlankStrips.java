package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cells that a needless rule divides: one part is empty, and the figures beside them are as tall as
 * both. Programs that move the words of a cell over a page break leave such strips.
 */
final class BlankStrips {

    private BlankStrips() {}

    /** The cells of a grid, those with a strip made whole. */
    static List<PageCell> closed(List<PageCell> cells) {
        Map<Integer, List<PageCell>> byTop = new HashMap<>();
        for (var cell : cells) {
            byTop.computeIfAbsent(cell.box().top(), top -> new ArrayList<>()).add(cell);
        }
        var out = new ArrayList<>(cells);
        for (var row : byTop.values()) {
            for (var upper : row) {
                var lower = rest(upper, row, byTop.getOrDefault(upper.box().bottom(), List.of()));
                if (lower != null) {
                    out.remove(lower);
                    out.set(out.indexOf(upper), whole(upper, lower));
                }
            }
        }
        return out;
    }

    /** The other part of a cell, which alone begins where it ends; null where there is none. */
    private static @Nullable PageCell rest(
            PageCell upper, List<PageCell> row, List<PageCell> below) {
        var lower = below.size() == 1 ? below.get(0) : null;
        boolean parts =
                lower != null
                        && upper.isBlank() != lower.isBlank()
                        && CutRow.below(upper, lower)
                        && !upper.isFigure()
                        && !lower.isFigure();
        if (!parts || lower == null) {
            return null;
        }
        boolean figures = false;
        for (var beside : row) {
            if (beside != upper && beside.box().bottom() < lower.box().bottom()) {
                return null;
            }
            figures |= beside.isFigure() && beside.box().bottom() == lower.box().bottom();
        }
        return figures ? lower : null;
    }

    private static PageCell whole(PageCell upper, PageCell lower) {
        var box =
                new Box(
                        upper.box().left(),
                        upper.box().top(),
                        upper.box().right(),
                        lower.box().bottom());
        var areas = new ArrayList<>(upper.areas());
        areas.addAll(lower.areas());
        var text = upper.text() + lower.text();
        boolean filled = upper.isBlank() ? lower.filled() : upper.filled();
        return new PageCell(upper.page(), box, text, filled, areas);
    }
}
