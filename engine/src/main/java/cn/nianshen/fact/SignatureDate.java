package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.time.LocalDate;

/**
 * The day of the signature at the end of the report, or by itself below its title.
 *
 * @param place where it stands
 * @param date the day
 */
public record SignatureDate(Place place, LocalDate date) implements Fact {}
