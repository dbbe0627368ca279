package cn.nianshen.fact;

/**
 * The text states a figure that fits none so far, and a way of counting has a cell that cannot be
 * reckoned with. Rules derive it; others build on it.
 *
 * @param claim what the text states
 */
public record Undecided(Claim claim) {}
