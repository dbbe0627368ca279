package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * Something noted of the file itself, not of its text.
 *
 * @param place where it stands
 * @param kind kind of the note: {@code comments}, {@code tracked-changes}, {@code author}, {@code
 *     extension-differs} …
 * @param detail what the note says of it, names masked; or empty
 */
public record FileTrace(Place place, String kind, String detail) implements Fact {}
