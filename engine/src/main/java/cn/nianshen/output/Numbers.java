package cn.nianshen.output;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people write them. */
final class Numbers {

    private Numbers() {}

    /** Without exponent and without zeros at the end. */
    static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /**
     * A share in per cent with one digit, rounded down so that a part is never shown as the whole.
     */
    static String percent(BigDecimal share) {
        return plain(share.movePointRight(2).setScale(1, RoundingMode.DOWN));
    }
}
