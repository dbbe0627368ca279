package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * An organ named as the reporting one in the introduction or the signature.
 *
 * @param place where it stands
 * @param source {@code title} (against the agency expected), {@code introduction} or {@code
 *     signature} (against the title)
 * @param name as printed
 * @param agrees whether it can be the organ of the title
 */
public record ReportingOrgan(Place place, String source, String name, boolean agrees)
        implements Fact {}
