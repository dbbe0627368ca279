package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A paragraph that stands in the report a second time, or a sentence that does so in its section.
 *
 * @param place where it stands again
 * @param first where it stood first
 * @param characters its length without white space
 */
public record RepeatedPassage(Place place, Place first, int characters) implements Fact {}
