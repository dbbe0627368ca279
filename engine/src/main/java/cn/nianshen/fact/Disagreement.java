package cn.nianshen.fact;

/**
 * The text states a figure that fits no way of counting what the tables say of the same thing.
 * Rules derive it; others build on it.
 *
 * @param claim what the text states
 * @param tabled what the tables say
 */
public record Disagreement(Claim claim, TableFigure tabled) {}
