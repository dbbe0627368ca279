package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * One of the tables of the form; one fact for each, found or not.
 *
 * @param place where it stands
 * @param table table id
 * @param present whether rows or head of it were found
 * @param sectionCovered whether its section is there
 * @param embedded {@code picture}, {@code attachment}, {@code link}, {@code script} or empty: what
 *     stands in its section instead
 * @param headed whether the head with the column names was found
 * @param columnsPrinted value columns that the head names; 0 where not headed
 * @param columnsExpected value columns of the form
 * @param notePrinted whether the note printed in its head by the form was found; true where the
 *     form has none
 * @param cellsMarked whether the source marks cells, so that a missing cell is the author’s
 * @param dataRows rows of values found, only for tables with a single one; else 0
 * @param valuesPrinted values found in all
 * @param standsIn id of the section whose heading stands before it, or empty
 */
public record StatTable(
        Place place,
        String table,
        boolean present,
        boolean sectionCovered,
        String embedded,
        boolean headed,
        int columnsPrinted,
        int columnsExpected,
        boolean notePrinted,
        boolean cellsMarked,
        int dataRows,
        int valuesPrinted,
        String standsIn)
        implements Fact {}
