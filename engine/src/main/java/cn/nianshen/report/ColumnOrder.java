package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.form.FormColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * In which order a document prints the columns of the form. Values follow their heads, not the
 * form: where two columns are exchanged, heads and all, each value still belongs to its head.
 *
 * @param positions for each column of the form the place of its values, from 0
 * @param sure whether the heads leave no doubt of it
 */
record ColumnOrder(List<Integer> positions, boolean sure) {

    ColumnOrder {
        positions = List.copyOf(positions);
    }

    /** The order of the form. */
    static ColumnOrder ofForm(int columns) {
        var positions = new ArrayList<Integer>(columns);
        for (int i = 0; i < columns; i++) {
            positions.add(i);
        }
        return new ColumnOrder(positions, true);
    }

    /**
     * The order of columns that are printed one after the other.
     *
     * @param printed the columns of the form, by number from 0, as they are printed
     */
    static ColumnOrder ofTurn(List<Integer> printed) {
        var positions = new ArrayList<>(ofForm(printed.size()).positions);
        for (int k = 0; k < printed.size(); k++) {
            positions.set(printed.get(k), k);
        }
        return new ColumnOrder(positions, true);
    }

    /** Whether it is the order of the form. */
    boolean isOfForm() {
        return positions.equals(ofForm(positions.size()).positions);
    }

    /**
     * The order that the heads show: by their columns where these are the columns of the values,
     * else by their turn in one row of the head. The order of the form where a head is missing.
     *
     * @param columns columns of the form
     * @param heads their heads, one for each
     * @param valueColumns columns of the document that hold the values; empty where not known
     * @param over where heads over several columns stand, by their label
     */
    static ColumnOrder shown(
            List<FormColumn> columns,
            List<ReadHead> heads,
            List<Integer> valueColumns,
            Map<String, Position> over) {
        if (!heads.stream().allMatch(ReadHead::present)) {
            return ofForm(columns.size());
        }
        var sheet = heads.stream().map(ReadHead::sheetColumn).toList();
        if (sheet.stream().distinct().count() == columns.size()
                && valueColumns.containsAll(sheet)) {
            var sorted = sheet.stream().sorted().toList();
            return new ColumnOrder(sheet.stream().map(sorted::indexOf).toList(), true);
        }
        return new HeadTurns(columns, heads, over).order();
    }

    /** Values in the order of the form. */
    <T> List<T> inOrder(List<T> printed) {
        var out = new ArrayList<T>(positions.size());
        for (int position : positions) {
            out.add(printed.get(position));
        }
        return out;
    }

    /**
     * Heads told by the place where they stand: what the form has there against what is printed.
     */
    List<ReadHead> byPlace(List<ReadHead> heads) {
        var out = new ArrayList<ReadHead>();
        for (int place = 0; place < heads.size(); place++) {
            var due = heads.get(place);
            var there = heads.get(positions.indexOf(place));
            boolean whole = there.likeness().equals("same");
            var moved = whole ? ReadHead.MOVED : "other";
            var likeness = due == there ? due.likeness() : moved;
            out.add(
                    new ReadHead(
                            due.block(),
                            due.column(),
                            true,
                            there.label(),
                            due.expected(),
                            likeness,
                            there.sheetColumn(),
                            there.at()));
        }
        return out;
    }
}
