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
 * @param likeness {@code same}, {@code numbering}, {@code remark}, {@code other} or {@code unsure}
 *     (put together from lines, one of which may be missing)
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
    /** Likeness of a label that the source has broken over lines. */
    static final String UNSURE = "unsure";

    public ReadRow {
        values = List.copyOf(values);
    }

    /** Whether its label is not that of the form, or not surely. */
    boolean departs() {
        return likeness.equals("other") || likeness.equals(UNSURE);
    }

    /** The same row, its values in no cell. */
    ReadRow refused() {
        return new ReadRow(row, "refused", label, likeness, values, outOfOrder, at);
    }
}
