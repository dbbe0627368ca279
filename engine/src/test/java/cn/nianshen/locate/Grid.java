package cn.nianshen.locate;

import cn.nianshen.document.Position;
import cn.nianshen.fact.Cell;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Basis;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Identity;
import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.JudgedIdentity.Verdict;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A table of figures with sums of its rows (rule AB-002) and columns (rule AB-001), and with a
 * balance of four rows in each column (rule AB-003), as statistical forms have them.
 */
final class Grid {

    private static final int CLASSES = 5;
    private static final int LEAVES = 8;
    static final int COLUMNS = CLASSES + 1;

    /** Leaves, their sum, carried over, and the two rows that the balance compares them with. */
    static final int ROWS = LEAVES + 4;

    /** The row of the sums of the leaves. */
    static final int SUM = LEAVES;

    private final int[][] figures = new int[ROWS][COLUMNS];

    /** A grid in which everything adds up. */
    static Grid random(Random random) {
        Grid grid = new Grid();
        for (int row = 0; row < LEAVES; row++) {
            for (int column = 0; column < CLASSES; column++) {
                grid.figures[row][column] = random.nextInt(4) == 0 ? random.nextInt(40) : 0;
            }
        }
        for (int column = 0; column < CLASSES; column++) {
            grid.figures[LEAVES + 1][column] = random.nextInt(5);
            int all = grid.leaves(column) + grid.figures[LEAVES + 1][column];
            grid.figures[LEAVES + 2][column] = random.nextInt(all + 1);
        }
        return addedUp(grid);
    }

    /** The same leaves, carried figures and first rows of the balance, with sums that fit. */
    static Grid addedUp(Grid grid) {
        for (int column = 0; column < CLASSES; column++) {
            int sum = grid.leaves(column);
            int all = sum + grid.figures[LEAVES + 1][column];
            int before = Math.min(all, grid.figures[LEAVES + 2][column]);
            grid.figures[LEAVES][column] = sum;
            grid.figures[LEAVES + 2][column] = before;
            grid.figures[LEAVES + 3][column] = all - before;
        }
        for (int[] row : grid.figures) {
            row[CLASSES] = 0;
        }
        grid.addUpRows();
        return grid;
    }

    private int leaves(int column) {
        int sum = 0;
        for (int row = 0; row < LEAVES; row++) {
            sum += figures[row][column];
        }
        return sum;
    }

    private void addUpRows() {
        for (int[] row : figures) {
            for (int column = 0; column < CLASSES; column++) {
                row[CLASSES] += row[column];
            }
        }
    }

    int at(int row, int column) {
        return figures[row][column];
    }

    Grid with(int row, int column, int figure) {
        figures[row][column] = figure;
        return this;
    }

    private Cell cell(int row, int column) {
        return cell(row, column, new BigDecimal(figures[row][column]));
    }

    private static Cell cell(int row, int column, BigDecimal value) {
        int order = 1 + row * COLUMNS + column;
        Place place =
                new Place("s", "g", "r" + row, "c" + column, Position.ofLine(order, order), "");
        String text = value.toString();
        return new Cell(
                place,
                "g",
                "r" + row,
                "c" + column,
                text,
                value,
                "number",
                "",
                "count",
                "leaf",
                true,
                List.of(),
                false);
    }

    /** All identities, judged. */
    List<JudgedIdentity> identities() {
        List<JudgedIdentity> all = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            List<Cell> leaves = new ArrayList<>();
            for (int row = 0; row < LEAVES; row++) {
                leaves.add(cell(row, column));
            }
            all.add(judge("AB-001", leaves, List.of(cell(LEAVES, column))));
            all.add(
                    judge(
                            "AB-003",
                            List.of(cell(LEAVES + 2, column), cell(LEAVES + 3, column)),
                            List.of(cell(LEAVES, column), cell(LEAVES + 1, column))));
        }
        for (int row = 0; row < ROWS; row++) {
            List<Cell> classes = new ArrayList<>();
            for (int column = 0; column < CLASSES; column++) {
                classes.add(cell(row, column));
            }
            all.add(judge("AB-002", classes, List.of(cell(row, CLASSES))));
        }
        return all;
    }

    /** One sum of two figures that stands alone. */
    static JudgedIdentity lone(BigDecimal one, int other, int total) {
        var parts = List.of(cell(0, 0, one), cell(0, 1, new BigDecimal(other)));
        return judge("AB-004", parts, List.of(cell(0, 2, new BigDecimal(total))));
    }

    /** All identities, judged, with another figure in the first leaf that is nought. */
    List<JudgedIdentity> identities(BigDecimal figure) {
        for (int row = 0; row < LEAVES; row++) {
            if (figures[row][0] == 0) {
                Cell changed = cell(row, 0, figure);
                return identities().stream().map(one -> with(one, changed)).toList();
            }
        }
        throw new IllegalStateException("no leaf is nought");
    }

    private static JudgedIdentity with(JudgedIdentity one, Cell changed) {
        return judge(
                one.identity().rule(),
                with(one.identity().left(), changed),
                with(one.identity().right(), changed));
    }

    private static List<Cell> with(List<Cell> cells, Cell changed) {
        return cells.stream()
                .map(
                        cell ->
                                cell.row().equals(changed.row())
                                                && cell.column().equals(changed.column())
                                        ? changed
                                        : cell)
                .toList();
    }

    static JudgedIdentity judge(String rule, List<Cell> left, List<Cell> right) {
        BigDecimal leftSum = sum(left);
        BigDecimal rightSum = sum(right);
        boolean holds = leftSum.compareTo(rightSum) == 0;
        Identity identity = new Identity(rule, left, right, Identity.Kind.EQUAL);
        return new JudgedIdentity(
                identity,
                holds ? Verdict.HOLDS : Verdict.BROKEN,
                leftSum,
                rightSum,
                holds ? null : finding(rule, right.get(0).place()));
    }

    private static BigDecimal sum(List<Cell> cells) {
        return cells.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Finding finding(String rule, Place place) {
        return new Finding(
                card(rule),
                Severity.ERROR,
                rule + " at " + place.row(),
                "r",
                place,
                "",
                "",
                List.of(),
                List.of());
    }

    static RuleCard card(String rule, String... yieldsTo) {
        return new RuleCard(
                rule,
                "t",
                "C",
                Severity.ERROR,
                Map.of(),
                Basis.FORM,
                RuleCard.Applies.ALWAYS,
                List.of(),
                List.of(yieldsTo),
                List.of("x"),
                "m",
                "r",
                "1");
    }
}
