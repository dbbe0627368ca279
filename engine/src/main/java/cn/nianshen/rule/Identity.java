package cn.nianshen.rule;

import cn.nianshen.fact.Cell;
import java.util.List;

/**
 * Two sums of cells that a rule compares.
 *
 * @param rule id of the rule that stated it
 * @param left cells of the left side
 * @param right cells of the right side
 * @param kind equality, or left at most right
 */
public record Identity(String rule, List<Cell> left, List<Cell> right, Kind kind) {

    /** How the sides compare. */
    public enum Kind {
        EQUAL,
        AT_MOST
    }

    public Identity {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
