package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the form; one fact for each, printed or not.
 *
 * @param place where it stands
 * @param table table id
 * @param row row id
 * @param column column id
 * @param text exactly as printed; empty where blank or missing
 * @param value the number printed, or null
 * @param state {@code number}, {@code blank}, {@code dash}, {@code word} or {@code missing}
 * @param uom unit printed, or empty
 * @param measure {@code count}, {@code change} (signed count), {@code amount} (money, no unit in
 *     the form) or {@code fee} (money in the unit of the form)
 * @param role {@code leaf}, {@code sum} or {@code plain}: what the form makes of its row
 * @param classColumn whether its column is one of the classes that the total column adds up
 * @param notations {@code leading-zero}, {@code full-width}, {@code thousands}, {@code
 *     han-numeral}, {@code split}, {@code sign}, {@code words-around}
 * @param toConfirm whether the value was read by recognition and needs a look
 */
public record Cell(
        Place place,
        String table,
        String row,
        String column,
        String text,
        @Nullable BigDecimal value,
        String state,
        String uom,
        String measure,
        String role,
        boolean classColumn,
        List<String> notations,
        boolean toConfirm)
        implements Fact {
    public Cell {
        notations = List.copyOf(notations);
    }
}
