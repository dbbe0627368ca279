package cn.nianshen.report;

import cn.nianshen.document.Position;
import java.math.BigDecimal;

/**
 * A figure that the narrative states.
 *
 * @param id indicator id, e.g. {@code requests.received}
 * @param value the figure; 0 for none received and the like
 * @param uom count word or unit as printed, or empty
 * @param quote the clause
 * @param at where it stands
 */
public record StatedFigure(String id, BigDecimal value, String uom, String quote, Position at) {}
