package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * What explains all differences between a report and the sum of its members.
 *
 * @param place the file as a whole
 * @param group what of the tables it is about: {@code requests}, {@code disputes}, {@code
 *     disclosure}, or {@code whole} where one agency explains what differs in several of them
 * @param kind {@code left-out} (one agency is not in the report), {@code twice} (one agency is in
 *     it twice), {@code several} (either is so of any of several agencies), {@code organ} (the
 *     organ itself has what is over)
 * @param member id of the agency, or empty
 * @param name its name, or empty
 */
public record SumReason(Place place, String group, String kind, String member, String name)
        implements Fact {}
