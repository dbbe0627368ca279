package cn.nianshen.rule;

import java.util.Locale;

/**
 * How a figure may have gone wrong; the likelier first. It puts suspicions in order and decides
 * none.
 */
public enum Slip {
    /** A total, or all totals of a row or column, left at nought. */
    TOTAL_LEFT_ZERO,
    /** All figures of a row stand one column aside. */
    ROW_SHIFTED,
    /** Two rows bear each other's figures. */
    ROWS_EXCHANGED,
    /** Two cells of one row or one column bear each other's figure. */
    CELLS_EXCHANGED,
    /** Two neighbouring digits are exchanged. */
    DIGITS_EXCHANGED,
    /** The sign is wrong. */
    SIGN,
    /** One digit is missing. */
    DIGIT_DROPPED,
    /** One digit is doubled or too many. */
    DIGIT_ADDED,
    /** The figure is that of the neighbouring column. */
    NEIGHBOUR_COLUMN,
    /** A total that counts one of its cells twice. */
    COUNTED_TWICE,
    /** A total that leaves one of its cells out. */
    LEFT_OUT,
    /** One digit is another. */
    DIGIT_CHANGED,
    /** Several figures of one row or one column are wrong. */
    LINE,
    /** None of these. */
    UNKNOWN;

    /** Word of the JSON contract and key of the messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
