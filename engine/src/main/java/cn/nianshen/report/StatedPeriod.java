package cn.nianshen.report;

import cn.nianshen.document.Position;
import java.time.LocalDate;

/**
 * The period that the report says its figures cover.
 *
 * @param from first day
 * @param to last day
 * @param quote the clause
 * @param at where it stands
 */
public record StatedPeriod(LocalDate from, LocalDate to, String quote, Position at) {}
