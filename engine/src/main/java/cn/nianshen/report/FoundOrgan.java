package cn.nianshen.report;

import cn.nianshen.document.Position;

/**
 * An organ named as the reporting one.
 *
 * @param source {@code title} (against the agency expected), {@code introduction}, {@code
 *     signature} or {@code subject} (of a sentence)
 * @param name as printed
 * @param agrees whether it can be the organ of the title
 * @param at where it stands
 */
public record FoundOrgan(String source, String name, boolean agrees, Position at) {}
