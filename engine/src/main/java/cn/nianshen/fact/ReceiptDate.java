package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.time.LocalDate;

/**
 * The day on which the office in charge received the report.
 *
 * @param place the file as a whole
 * @param date the day
 */
public record ReceiptDate(Place place, LocalDate date) implements Fact {}
