package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * An organ named as the reporting one in the introduction or the signature, or as the one that did
 * the work in a sentence of the text.
 *
 * @param place where it stands; a section only for the subject of a sentence
 * @param source {@code title} (against the agency expected), {@code introduction}, {@code
 *     signature} or {@code subject} (against the title)
 * @param name as printed
 * @param agrees whether it can be the organ of the title
 */
public record ReportingOrgan(Place place, String source, String name, boolean agrees)
        implements Fact {}
