package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells that a needless rule divides: one part is empty, and what stands beside them is as tall as
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
            var bottoms = row.stream().map(c -> c.box().bottom()).distinct().toList();
            for (int bottom : bottoms) {
                var below = byTop.getOrDefault(bottom, List.of());
                parts(row, below).forEach((upper, lower) -> join(out, upper, lower));
            }
        }
        return out;
    }

    private static void join(List<PageCell> cells, PageCell upper, PageCell lower) {
        cells.remove(lower);
        cells.set(cells.indexOf(upper), whole(upper, lower));
    }

    /** The cells of a row with their other parts, which alone begin where they end. */
    private static Map<PageCell, PageCell> parts(List<PageCell> row, List<PageCell> below) {
        Map<PageCell, PageCell> parts = new HashMap<>();
        for (var lower : below) {
            for (var upper : row) {
                boolean over =
                        CutRow.below(upper, lower) && upper.box().bottom() == lower.box().top();
                if (over && isDivided(upper, lower)) {
                    parts.put(upper, lower);
                }
            }
        }
        if (parts.isEmpty() || parts.size() < below.size()) {
            return Map.of();
        }
        int foot = below.get(0).box().bottom();
        boolean even = below.stream().allMatch(c -> c.box().bottom() == foot);
        boolean figures = below.stream().anyMatch(c -> isFigure(c, parts));
        boolean beside = false;
        for (var cell : row) {
            if (!parts.containsKey(cell)) {
                even &= cell.box().bottom() >= foot;
                boolean other = figures ? !cell.isBlank() : cell.isFigure();
                beside |= other && cell.box().bottom() == foot;
            }
        }
        return even && beside ? parts : Map.of();
    }

    private static boolean isFigure(PageCell lower, Map<PageCell, PageCell> parts) {
        return lower.isValue()
                || parts.entrySet().stream()
                        .anyMatch(e -> e.getValue() == lower && e.getKey().isValue());
    }

    /** An empty part of a figure's cell is a strip, or it would be the cell of another row. */
    private static boolean isDivided(PageCell upper, PageCell lower) {
        if (upper.isBlank() == lower.isBlank()) {
            return false;
        }
        int empty = (upper.isBlank() ? upper : lower).box().height();
        int filled = (upper.isBlank() ? lower : upper).box().height();
        return empty * 2 <= filled || !upper.isValue() && !lower.isValue();
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
