package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that the narrative states.
 *
 * @param place where it stands
 * @param id indicator id
 * @param value the figure; 0 for none received and the like
 * @param uom count word or unit as printed, or empty
 * @param quote the clause
 */
public record Claim(Place place, String id, @Nullable BigDecimal value, String uom, String quote)
        implements Fact {}
