package cn.nianshen.check;

import java.math.BigDecimal;
import java.util.Locale;

/** How two figures should compare. */
public enum Relation {
    EQUAL(""),
    AT_MOST("\u2264"),
    AT_LEAST("\u2265");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /** Whether the figure compares so to the other. */
    boolean holds(BigDecimal figure, BigDecimal other) {
        int order = figure.compareTo(other);
        return switch (this) {
            case EQUAL -> order == 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
        };
    }

    /** The bound as people read it. */
    String bound(BigDecimal other) {
        return sign + plain(other);
    }

    /** The number without exponent and without zeros at the end of its fraction. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** As written in checks, e.g. {@code at-most}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
