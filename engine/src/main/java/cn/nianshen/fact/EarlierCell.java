package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the report for the year before; one for each cell of its form.
 *
 * @param place the file as a whole
 * @param table table id
 * @param row row id
 * @param column column id
 * @param text exactly as printed
 * @param value the number printed, or null; none where it was read by recognition
 * @param uom unit printed, or empty
 */
public record EarlierCell(
        Place place,
        String table,
        String row,
        String column,
        String text,
        @Nullable BigDecimal value,
        String uom)
        implements Fact {}
