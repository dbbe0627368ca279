package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * Something that rules ask for, and whether it is known.
 *
 * @param place where it stands
 * @param id need id, e.g. {@code table.requests}
 * @param met whether it is known
 * @param reason key of the reason where it is not, else empty
 */
public record Need(Place place, String id, boolean met, String reason) implements Fact {}
