package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * The agency as the roster has it; one, where there is a roster.
 *
 * @param place the file as a whole
 * @param id id of the roster
 * @param name full name
 * @param kind agency kind id, or empty where the roster does not say
 * @param county county, or empty
 * @param parent id of the agency that sums it up, or empty
 * @param scope {@code jurisdiction}, {@code own} or {@code unknown}: what its report sums up
 * @param vertical whether it is led by its own system
 * @param members agencies that its report sums up, by the roster
 */
public record Listing(
        Place place,
        String id,
        String name,
        String kind,
        String county,
        String parent,
        String scope,
        boolean vertical,
        int members)
        implements Fact {}
