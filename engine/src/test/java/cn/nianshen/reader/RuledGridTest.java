package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules bound cells, whichever way they are drawn. */
class RuledGridTest {

    private static PageRule level(int y, int from, int to) {
        return new PageRule(true, y * Box.POINT, from * Box.POINT, to * Box.POINT);
    }

    private static PageRule upright(int x, int from, int to) {
        return new PageRule(false, x * Box.POINT, from * Box.POINT, to * Box.POINT);
    }

    private static Box box(int left, int top, int right, int bottom) {
        int p = Box.POINT;
        return new Box(left * p, top * p, right * p, bottom * p);
    }

    private static List<Box> cells(PageRule... rules) {
        return RuledGrid.of(List.of(rules)).stream().flatMap(g -> g.cells().stream()).toList();
    }

    @Test
    void fieldsWithoutABorderBetweenThemAreOneCell() {
        assertEquals(
                List.of(box(0, 0, 100, 20), box(0, 20, 50, 40), box(50, 20, 100, 40)),
                cells(
                        level(0, 0, 100),
                        level(20, 0, 100),
                        level(40, 0, 100),
                        upright(0, 0, 40),
                        upright(50, 20, 40),
                        upright(100, 0, 40)));
    }

    @Test
    void doubleLinesAndShortGapsAreOneLine() {
        assertEquals(
                List.of(box(0, 0, 50, 20), box(50, 0, 100, 20)),
                cells(
                        level(0, 0, 48),
                        level(1, 51, 100),
                        level(20, 0, 100),
                        upright(0, 0, 20),
                        upright(50, 0, 20),
                        upright(51, 2, 20),
                        upright(100, 0, 20)));
    }

    /** Each cell has a border of its own, four points away from the next one. */
    @Test
    void theGapBetweenBordersIsNoCell() {
        var rules = new ArrayList<PageRule>();
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                int x = column * 54;
                int y = row * 24;
                rules.add(level(y, x, x + 50));
                rules.add(level(y + 20, x, x + 50));
                rules.add(upright(x, y, y + 20));
                rules.add(upright(x + 50, y, y + 20));
            }
        }
        var cells = cells(rules.toArray(PageRule[]::new));
        assertEquals(6, cells.size());
        assertEquals(box(0, 0, 50, 20), cells.get(0));
    }

    @Test
    void aLoneFrameAndAnUnderlineAreNoTable() {
        assertEquals(
                List.of(),
                cells(
                        level(0, 0, 100),
                        level(90, 0, 100),
                        upright(0, 0, 90),
                        upright(100, 0, 90),
                        level(40, 20, 60)));
    }

    @Test
    void aFrameAroundATableIsLayout() {
        var inner =
                List.of(
                        level(20, 10, 90),
                        level(40, 10, 90),
                        upright(10, 20, 40),
                        upright(50, 20, 40),
                        upright(90, 20, 40));
        var all = new ArrayList<>(inner);
        all.addAll(List.of(level(0, 0, 100), level(70, 0, 100), level(90, 0, 100)));
        all.addAll(List.of(upright(0, 0, 90), upright(100, 0, 90)));
        assertEquals(RuledGrid.of(inner), RuledGrid.of(all));
    }

    @Test
    void fieldsOpenToTheOutsideAreNoCells() {
        assertEquals(
                List.of(box(0, 0, 50, 20), box(0, 20, 50, 40), box(50, 20, 100, 40)),
                cells(
                        level(0, 0, 50),
                        level(20, 0, 100),
                        level(40, 0, 100),
                        upright(0, 0, 40),
                        upright(50, 0, 40),
                        upright(100, 20, 40)));
    }

    @Test
    void moreRulesThanAnyTableHasAreNone() {
        var rules = new ArrayList<PageRule>();
        for (int i = 0; i < 4_000; i++) {
            rules.add(level(i * 5, 0, 100));
        }
        rules.add(upright(0, 0, 20_000));
        rules.add(upright(100, 0, 20_000));
        assertEquals(List.of(), RuledGrid.of(rules));
    }

    /** A page ends below the second row, whose first cell is as tall as the next row too. */
    @Test
    void linesBelowTheBorderOfTheNeighboursBelongToTheTallerCell() {
        var rules = new ArrayList<>(List.of(level(0, 0, 100), level(20, 0, 100)));
        rules.addAll(List.of(upright(0, 0, 40), upright(50, 0, 40), upright(100, 0, 40)));
        var line = box(5, 42, 25, 52);
        rules.add(level(40, 50, 100));
        var grid = RuledGrid.of(rules).get(0);
        assertEquals(box(0, 20, 50, 40), grid.runningOver(line, rules));
        assertNull(grid.runningOver(box(55, 42, 75, 52), rules));
        assertNull(grid.runningOver(box(5, 72, 25, 82), rules));
        assertNull(grid.runningOver(box(35, 42, 65, 52), rules));
        rules.add(level(40, 0, 50));
        assertNull(RuledGrid.of(rules).get(0).runningOver(line, rules));
    }

    @Test
    void whereNoCellHasABorderBelowTheNextLineIsText() {
        var rules = new ArrayList<>(List.of(level(0, 0, 100), level(20, 0, 100)));
        rules.addAll(List.of(upright(0, 0, 40), upright(50, 0, 40), upright(100, 0, 40)));
        assertNull(RuledGrid.of(rules).get(0).runningOver(box(5, 42, 25, 52), rules));
    }
}
