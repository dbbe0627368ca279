package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.time.LocalDate;

/**
 * The period that the report says its figures cover.
 *
 * @param place where it stands
 * @param first first day
 * @param last last day
 * @param organChanged whether the text speaks of the organ being set up, dissolved or merged
 */
public record Period(Place place, LocalDate first, LocalDate last, boolean organChanged)
        implements Fact {}
