package cn.nianshen.report;

import cn.nianshen.document.Position;

/**
 * Words found in the text, with what they are.
 *
 * @param kind what they are: an id, a number, a verdict
 * @param text as printed
 * @param at where they stand
 */
public record FoundWords(String kind, String text, Position at) {}
