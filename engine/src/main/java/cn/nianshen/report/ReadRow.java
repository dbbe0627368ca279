package cn.nianshen.report;

import cn.nianshen.document.Position;
import java.util.List;

/**
 * A row of the form as it was found.
 *
 * @param row row id
 * @param state {@code placed}, {@code refused} (found, its values cannot be placed), {@code
 *     unclear} (a row that is not recognised stands in its place) or {@code missing}
 * @param label label as printed, or empty
 * @param likeness {@code same}, {@code numbering}, {@code remark} or {@code other}
 * @param values values as printed
 * @param outOfOrder whether it stands at another place than in the form
 * @param at where it stands; where missing, the row before it
 */
public record ReadRow(
        String row,
        String state,
        String label,
        String likeness,
        List<String> values,
        boolean outOfOrder,
        Position at) {
    public ReadRow {
        values = List.copyOf(values);
    }

    /** The same row, its values in no cell. */
    ReadRow refused() {
        return new ReadRow(row, "refused", label, likeness, values, outOfOrder, at);
    }
}
