package cn.nianshen.locate;

import cn.nianshen.fact.Cell;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A cell as an unknown of the equations that it stands in. Numbers are whole multiples of the
 * network's smallest part.
 */
final class Figure {

    private final Cell cell;
    private final int index;
    private final long value;
    private final long step;
    private int[] equations = new int[0];

    /**
     * An unknown.
     *
     * @param cell its cell
     * @param index its number in the network
     * @param value what is printed, in smallest parts
     * @param one the number 1 in smallest parts
     */
    Figure(Cell cell, int index, long value, long one) {
        this.cell = cell;
        this.index = index;
        this.value = value;
        this.step = isWhole(cell) ? one : 1;
    }

    private static boolean isWhole(Cell cell) {
        return !cell.measure().equals("amount") && !cell.measure().equals("fee");
    }

    Cell cell() {
        return cell;
    }

    int index() {
        return index;
    }

    long value() {
        return value;
    }

    /** Numbers of the equalities that it stands in. */
    int[] equations() {
        return equations;
    }

    void standsIn(int equation) {
        equations = Arrays.copyOf(equations, equations.length + 1);
        equations[equations.length - 1] = equation;
    }

    /** Whether only a change may be below zero, not a count or an amount. */
    boolean isSigned() {
        return cell.measure().equals("change");
    }

    /** Whether it may change by so much: to a whole number where it counts, none below zero. */
    boolean mayChangeBy(long delta) {
        return (value + delta) % step == 0 && (isSigned() || value + delta >= 0);
    }

    static BigDecimal printed(Cell cell) {
        BigDecimal value = cell.value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
