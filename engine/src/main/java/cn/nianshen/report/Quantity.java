package cn.nianshen.report;

import java.math.BigDecimal;

/**
 * A number with its unit.
 *
 * @param to index behind it in the text
 * @param value the value, magnitude words multiplied out
 * @param uom unit with the magnitude words before it, as printed; empty where none is
 * @param measure {@code count}, {@code money}, {@code percent}, {@code idle} (of something that no
 *     indicator counts), or empty without a unit
 * @param exact whether it is stated without more than, about
 */
record Quantity(int to, BigDecimal value, String uom, String measure, boolean exact) {

    boolean isSameUnit(Quantity other) {
        return !uom.isEmpty() && uom.equals(other.uom);
    }

    boolean isZero() {
        return value.signum() == 0;
    }
}
