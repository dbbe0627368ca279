package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A row of the form; one fact for each, found or not.
 *
 * @param place where it stands
 * @param table table id
 * @param row row id
 * @param block block id, or empty
 * @param state {@code placed}, {@code refused} (found, its values cannot be placed), {@code
 *     unclear} (a row that is not recognised stands in its place) or {@code missing}
 * @param label label as printed, or empty
 * @param expected label of the form
 * @param likeness {@code same}, {@code numbering} (only its number differs), {@code remark} (a
 *     remark is added), {@code other} or {@code unsure} (the source may have broken it)
 * @param cellsPrinted values printed in it
 * @param cellsExpected values due
 * @param outOfOrder whether it stands at another place than in the form
 * @param sequence its turn in the form, from 1
 */
public record Row(
        Place place,
        String table,
        String row,
        String block,
        String state,
        String label,
        String expected,
        String likeness,
        int cellsPrinted,
        int cellsExpected,
        boolean outOfOrder,
        int sequence)
        implements Fact {}
