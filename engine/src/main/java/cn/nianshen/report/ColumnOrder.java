package cn.nianshen.report;

import cn.nianshen.form.FormColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order a document prints the columns of the form. Values follow their heads, not the
 * form: where two columns are exchanged, heads and all, each value still belongs to its head.
 *
 * @param positions for each column of the form the place of its values, from 0
 */
record ColumnOrder(List<Integer> positions) {

    ColumnOrder {
        positions = List.copyOf(positions);
    }

    /** The order of the form. */
    static ColumnOrder ofForm(int columns) {
        var positions = new ArrayList<Integer>(columns);
        for (int i = 0; i < columns; i++) {
            positions.add(i);
        }
        return new ColumnOrder(positions);
    }

    /** Whether it is the order of the form. */
    boolean isOfForm() {
        return positions.equals(ofForm(positions.size()).positions);
    }

    /**
     * The order that the heads show: by their columns where these are the columns of the values,
     * else by their turn among heads under the same merged head. The order of the form where a head
     * is missing.
     *
     * @param columns columns of the form
     * @param heads their heads, one for each
     * @param valueColumns columns of the document that hold the values; empty where not known
     */
    static ColumnOrder shown(
            List<FormColumn> columns, List<ReadHead> heads, List<Integer> valueColumns) {
        if (!heads.stream().allMatch(ReadHead::present)) {
            return ofForm(columns.size());
        }
        var sheet = heads.stream().map(ReadHead::sheetColumn).toList();
        if (sheet.stream().distinct().count() == columns.size()
                && valueColumns.containsAll(sheet)) {
            var sorted = sheet.stream().sorted().toList();
            return new ColumnOrder(sheet.stream().map(sorted::indexOf).toList());
        }
        return byTurn(columns, heads);
    }

    /**
     * Heads in different rows of a head say nothing of each other; nor do bare lines of the first
     * level.
     */
    private static ColumnOrder byTurn(List<FormColumn> columns, List<ReadHead> heads) {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            var at = heads.get(i).at();
            var over = columns.get(i).over();
            boolean sure = at.row() > 0 || over.size() != 1;
            var key = sure ? over + " " + at.table() + " " + at.row() : "alone " + i;
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        var positions = new ArrayList<>(ofForm(columns.size()).positions);
        for (var group : groups.values()) {
            // a head that is not in the words of the form may be another one than it seems
            if (group.stream().anyMatch(i -> heads.get(i).likeness().equals("other"))) {
                continue;
            }
            var printed =
                    group.stream()
                            .sorted(Comparator.comparingInt(i -> heads.get(i).at().order()))
                            .toList();
            for (int k = 0; k < group.size(); k++) {
                positions.set(printed.get(k), group.get(k));
            }
        }
        return new ColumnOrder(positions);
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
            var likeness = due == there ? due.likeness() : "other";
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
