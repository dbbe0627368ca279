package cn.nianshen.rule;

import cn.nianshen.source.Masks;

/**
 * A cell that is likely wrong.
 *
 * @param table table id
 * @param row row id
 * @param column column id
 * @param printed what is printed
 * @param fits the figure with which the sums would hold; a guess, never a correction
 */
public record Suspect(String table, String row, String column, String printed, String fits) {
    public Suspect {
        printed = Masks.numbers(printed);
        fits = Masks.numbers(fits);
    }
}
