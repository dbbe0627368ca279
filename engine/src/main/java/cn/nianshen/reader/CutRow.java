package cn.nianshen.reader;

import cn.nianshen.reader.PageTable.Row;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Joins the rows of a table over a page break. A row that the break cut in two is made one again
 * only where its label shows that it goes on; two rows are never made one by guessing.
 */
final class CutRow {

    private static final int LEAST_HEADS = 3;

    private CutRow() {}

    static PageTable join(List<Row> above, List<Row> below) {
        var rows = new ArrayList<>(above);
        if (above.isEmpty() || below.isEmpty()) {
            rows.addAll(below);
            return new PageTable(rows);
        }
        var first = besideDivided(rows, continued(rows, below.get(0)));
        int from = 0;
        if (first.cells().isEmpty()) {
            from = 1;
        } else if (isCut(rows.get(rows.size() - 1), first)) {
            rows.set(rows.size() - 1, merged(rows.get(rows.size() - 1), first));
            from = 1;
        }
        if (from == 0) {
            rows.add(first);
        }
        rows.addAll(below.subList(1, below.size()));
        return new PageTable(rows);
    }

    /**
     * The row without the cells that go on from taller cells of the page before; those are made
     * taller.
     */
    private static Row continued(List<Row> rows, Row first) {
        var cells = new ArrayList<PageCell>();
        var spans = new ArrayList<Integer>();
        for (int i = 0; i < first.cells().size(); i++) {
            if (!extend(rows, first.cells().get(i), first.spans().get(i))) {
                cells.add(first.cells().get(i));
                spans.add(first.spans().get(i));
            }
        }
        return new Row(cells, spans);
    }

    /**
     * The row without what goes on from the last row of the page before, where it divides another
     * cell of that row: heads beside a head over several columns are as tall as both rows.
     */
    private static Row besideDivided(List<Row> rows, Row first) {
        var last = rows.get(rows.size() - 1);
        boolean divided =
                last.cells().stream()
                        .anyMatch(
                                a -> first.cells().stream().filter(b -> divides(a, b)).count() > 1);
        boolean figures =
                last.cells().stream().anyMatch(PageCell::isFigure)
                        || first.cells().stream().anyMatch(PageCell::isFigure);
        if (!divided || figures) {
            return first;
        }
        var upper = new ArrayList<>(last.cells());
        var upperSpans = new ArrayList<>(last.spans());
        var cells = new ArrayList<PageCell>();
        var spans = new ArrayList<Integer>();
        for (int i = 0; i < first.cells().size(); i++) {
            var cell = first.cells().get(i);
            int above =
                    IntStream.range(0, upper.size())
                            .filter(k -> below(upper.get(k), cell))
                            .findFirst()
                            .orElse(-1);
            if (above < 0) {
                cells.add(cell);
                spans.add(first.spans().get(i));
            } else {
                upper.set(above, upper.get(above).with(cell));
                upperSpans.set(above, upperSpans.get(above) + first.spans().get(i));
            }
        }
        rows.set(rows.size() - 1, new Row(upper, upperSpans));
        return new Row(cells, spans);
    }

    private static boolean divides(PageCell wide, PageCell part) {
        boolean within =
                part.box().left() >= wide.box().left() - PageTable.SAME_EDGE
                        && part.box().right() <= wide.box().right() + PageTable.SAME_EDGE;
        return within && !below(wide, part);
    }

    private static boolean extend(List<Row> rows, PageCell lower, int by) {
        for (int r = rows.size() - 2; r >= 0; r--) {
            var row = rows.get(r);
            for (int i = 0; i < row.cells().size(); i++) {
                var upper = row.cells().get(i);
                boolean reaches = r + row.spans().get(i) == rows.size();
                if (reaches
                        && below(upper, lower)
                        && (lower.isBlank() ? by > 1 : goesOn(upper, lower))) {
                    var cells = new ArrayList<>(row.cells());
                    var spans = new ArrayList<>(row.spans());
                    cells.set(i, upper.with(lower));
                    spans.set(i, spans.get(i) + by);
                    rows.set(r, new Row(cells, spans));
                    return true;
                }
            }
        }
        return false;
    }

    static boolean below(PageCell upper, PageCell lower) {
        return near(upper.box().left(), lower.box().left())
                && near(upper.box().right(), lower.box().right());
    }

    /** Whether the cells stand below each other, no two figures meet, and the text goes on. */
    private static boolean isCut(Row upper, Row lower) {
        var pairs = pairs(upper, lower);
        if (pairs.isEmpty()) {
            return false;
        }
        if (pairs.size() == 1) {
            var line = pairs.get(0).get(0);
            return goesOn(line, pairs.get(0).get(1)) && !Numerals.hasFullStop(line.text());
        }
        boolean upperFigures = false;
        boolean lowerFigures = false;
        boolean goesOn = false;
        boolean clash = false;
        for (var pair : pairs) {
            var a = pair.get(0);
            var b = pair.get(1);
            upperFigures |= a.isFigure();
            lowerFigures |= b.isFigure();
            boolean both = !a.isBlank() && !b.isBlank();
            clash |= both && (a.isFigure() || b.isFigure() || !goesOn(a, b));
            goesOn |= both && goesOn(a, b);
        }
        if (isCutHead(pairs)
                || isCutFigures(pairs)
                || isCutLabel(pairs)
                || areParted(pairs)
                || isCutBeforeFigures(pairs)) {
            return true;
        }
        boolean upperBlank = pairs.stream().allMatch(p -> p.get(0).isBlank());
        boolean lowerBlank = pairs.stream().allMatch(p -> p.get(1).isBlank());
        boolean apart = !(upperFigures && lowerFigures);
        return !clash
                && apart
                && (goesOn || upperBlank && lowerFigures || lowerBlank && upperFigures);
    }

    /**
     * Words without a number and no figure beside them, below the figures of a row whose labels are
     * numbered, or end within a bracket: the rest of these labels.
     */
    private static boolean isCutLabel(List<List<PageCell>> pairs) {
        boolean figures = false;
        boolean words = false;
        for (var pair : pairs) {
            var a = pair.get(0);
            var b = pair.get(1);
            boolean begun = Numerals.numbering(a.text()) != null || Numerals.isOpen(a.text());
            boolean rest = !b.isFigure() && begun && Numerals.numbering(b.text()) == null;
            if (!b.isBlank() && !rest) {
                return false;
            }
            figures |= a.isFigure();
            words |= !b.isBlank();
        }
        return figures && words;
    }

    /** A numbered label without figures, below it words without a number and all the figures. */
    private static boolean isCutBeforeFigures(List<List<PageCell>> pairs) {
        boolean words = false;
        boolean figures = false;
        for (var pair : pairs) {
            var a = pair.get(0);
            var b = pair.get(1);
            boolean rest =
                    Numerals.numbering(a.text()) != null
                            && !b.isBlank()
                            && !b.isValue()
                            && Numerals.numbering(b.text()) == null;
            if (!a.isBlank() && !rest) {
                return false;
            }
            words |= rest;
            figures |= b.isFigure();
        }
        return words && figures;
    }

    /**
     * Figures without any label on one of the pages, the label on the other, and nothing below
     * anything: a row that is nothing but figures has its label elsewhere. So has one of figures
     * with no more than its group's label: the label between them is on the other page.
     */
    private static boolean areParted(List<List<PageCell>> pairs) {
        var words = new boolean[2];
        var figures = new boolean[2];
        boolean inner = true;
        for (var pair : pairs) {
            if (!pair.get(0).isBlank() && !pair.get(1).isBlank()) {
                return false;
            }
            for (int side = 0; side < 2; side++) {
                var cell = pair.get(side);
                boolean said = !cell.isBlank() && !cell.isValue();
                inner &= !said || (side == 0 ? !words[1] : !figures[0]);
                words[side] |= said;
                figures[side] |= cell.isFigure();
            }
        }
        if (words[0] && words[1]) {
            return inner && figures[0] && !figures[1];
        }
        return words[0] != words[1] && figures[words[0] ? 1 : 0];
    }

    /**
     * Figures that fill their cells with the rest of them below, and no label of another row; a row
     * with something in each cell is one of its own.
     */
    private static boolean isCutFigures(List<List<PageCell>> pairs) {
        boolean figures = false;
        boolean whole = true;
        for (var pair : pairs) {
            var a = pair.get(0);
            var b = pair.get(1);
            boolean rest = a.isFigure() && b.isFigure() && a.filled();
            if (!b.isBlank() && !rest && !goesOn(a, b)) {
                return false;
            }
            figures |= rest;
            whole &= !b.isBlank();
        }
        return figures && !whole;
    }

    /** Three and more heads that go on below each other, none with a number in front. */
    private static boolean isCutHead(List<List<PageCell>> pairs) {
        long both = pairs.stream().filter(p -> !p.get(0).isBlank() && !p.get(1).isBlank()).count();
        return both >= LEAST_HEADS
                && pairs.stream()
                        .flatMap(List::stream)
                        .noneMatch(c -> c.isFigure() || Numerals.numbering(c.text()) != null);
    }

    private static boolean goesOn(PageCell a, PageCell b) {
        return a.filled() && !a.isFigure() && !b.isValue() && Numerals.numbering(b.text()) == null;
    }

    /** Cells of the lower row with the cells above them; empty where they do not match. */
    private static List<List<PageCell>> pairs(Row upper, Row lower) {
        var pairs = new ArrayList<List<PageCell>>();
        for (var b : lower.cells()) {
            for (var a : upper.cells()) {
                if (below(a, b)) {
                    pairs.add(List.of(a, b));
                }
            }
        }
        boolean lost =
                lower.cells().stream()
                        .anyMatch(
                                b -> !b.isBlank() && pairs.stream().noneMatch(p -> p.get(1) == b));
        boolean lines = upper.cells().size() == 1 && lower.cells().size() == 1;
        return !lost && (pairs.size() > 1 || lines) ? pairs : List.of();
    }

    private static boolean near(int a, int b) {
        return Math.abs(a - b) <= PageTable.SAME_EDGE;
    }

    private static Row merged(Row upper, Row lower) {
        var cells = new ArrayList<PageCell>();
        var spans = new ArrayList<Integer>();
        for (var a : upper.cells()) {
            var whole = a;
            int span = upper.spans().get(cells.size());
            for (var pair : pairs(upper, lower)) {
                if (pair.get(0) == a) {
                    whole = whole.with(pair.get(1));
                    span += lower.spans().get(lower.cells().indexOf(pair.get(1))) - 1;
                }
            }
            cells.add(whole);
            spans.add(span);
        }
        return new Row(cells, spans);
    }
}
