package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A label in the tables that only one form has; one fact for each kind of marker found.
 *
 * @param place where it stands
 * @param form form id that it belongs to
 * @param label label as the form has it
 */
public record FormMarker(Place place, String form, String label) implements Fact {}
