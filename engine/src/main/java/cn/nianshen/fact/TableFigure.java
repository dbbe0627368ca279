package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say of an indicator that the narrative may state: one fact for each way to count
 * it that the pack knows.
 *
 * @param place where its first cell stands
 * @param id indicator id, as in {@link Claim}
 * @param way name of the way to count, e.g. {@code plain} or {@code with-carried}
 * @param value sum of the cells added up less those taken off, or null where one is no number
 * @param cells names of all these cells, {@code table.row.column}
 */
public record TableFigure(
        Place place,
        String id,
        String way,
        @Nullable BigDecimal value,
        java.util.List<String> cells)
        implements Fact {
    public TableFigure {
        cells = java.util.List.copyOf(cells);
    }
}
