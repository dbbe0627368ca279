package cn.nianshen.report;

import cn.nianshen.document.Position;
import java.util.List;
import java.util.Set;

/**
 * A table of the form as it was found.
 *
 * @param table table id
 * @param present whether rows or heads of it were found
 * @param reliable whether enough of it was recognised to judge it
 * @param embedded what stands in its section instead: {@code picture}, {@code attachment}, {@code
 *     link}, {@code script} or empty
 * @param headed whether column heads were found
 * @param columnsPrinted value columns that the head names
 * @param notePrinted whether the note of the form was found
 * @param cellsMarked whether the source marks cells
 * @param blocks ids of the blocks found
 * @param rows every row of the form
 * @param heads every head of the form
 * @param extraRows rows that the form does not have there
 * @param foreignHeads heads that only another form has
 * @param dataRows rows of values, for tables with a single one
 * @param valuesPrinted values found, for tables with a single row
 * @param at where it begins
 */
public record ReadTable(
        String table,
        boolean present,
        boolean reliable,
        String embedded,
        boolean headed,
        int columnsPrinted,
        boolean notePrinted,
        boolean cellsMarked,
        Set<String> blocks,
        List<ReadRow> rows,
        List<ReadHead> heads,
        List<ExtraRow> extraRows,
        List<ForeignHead> foreignHeads,
        int dataRows,
        int valuesPrinted,
        Position at) {

    public ReadTable {
        blocks = Set.copyOf(blocks);
        rows = List.copyOf(rows);
        heads = List.copyOf(heads);
        extraRows = List.copyOf(extraRows);
        foreignHeads = List.copyOf(foreignHeads);
    }

    /** The same with other rows. */
    ReadTable with(List<ReadRow> others) {
        return new ReadTable(
                table,
                present,
                reliable,
                embedded,
                headed,
                columnsPrinted,
                notePrinted,
                cellsMarked,
                blocks,
                others,
                heads,
                extraRows,
                foreignHeads,
                dataRows,
                valuesPrinted,
                at);
    }

    /**
     * A row that the form does not have there.
     *
     * @param label as printed
     * @param kind {@code other-form}, {@code repeated}, {@code declared} (the variant of a place
     *     has it) or {@code unknown}
     * @param row row id where repeated or of the other form
     * @param cells values printed
     * @param texts what stands in its cells, blanks left out
     * @param at where it stands
     */
    public record ExtraRow(
            String label, String kind, String row, int cells, List<String> texts, Position at) {

        public ExtraRow {
            texts = List.copyOf(texts);
        }

        /** Whether the variant of a place has it, so that nobody is to blame for it. */
        public boolean isDeclared() {
            return kind.equals("declared");
        }
    }

    /**
     * A head that only another form has.
     *
     * @param label as printed
     * @param form form that has it
     * @param at where it stands
     */
    public record ForeignHead(String label, String form, Position at) {}
}
