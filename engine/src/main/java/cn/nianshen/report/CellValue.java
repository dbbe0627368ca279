package cn.nianshen.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a cell says.
 *
 * @param state {@code number}, {@code blank}, {@code dash}, {@code word} or {@code missing}
 * @param number the number, or null
 * @param uom unit printed beside it, or empty
 * @param notations {@code leading-zero}, {@code full-width}, {@code thousands}, {@code
 *     han-numeral}, {@code split}, {@code sign}, {@code words-around} or, of words, {@code lines}:
 *     figures below each other, which may be one that was broken
 */
public record CellValue(
        String state, @Nullable BigDecimal number, String uom, List<String> notations) {

    /** No cell was placed. */
    public static final CellValue MISSING = new CellValue("missing", null, "", List.of());

    public CellValue {
        notations = List.copyOf(notations);
    }
}
