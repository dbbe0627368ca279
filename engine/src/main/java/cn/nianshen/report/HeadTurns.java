package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.form.FormColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of columns by the turn of their heads. Heads in one row stand in the order of their
 * columns, those under a merged head where that stands. Heads in different rows of a head say
 * nothing of each other.
 */
final class HeadTurns {

    private final List<FormColumn> columns;
    private final List<ReadHead> heads;
    private final Map<String, Position> over;

    /**
     * Of heads that were all found.
     *
     * @param over where heads over several columns stand, by their label
     */
    HeadTurns(List<FormColumn> columns, List<ReadHead> heads, Map<String, Position> over) {
        this.columns = columns;
        this.heads = heads;
        this.over = over;
    }

    ColumnOrder order() {
        var all = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            all.add(i);
        }
        var groups = groups(columns);
        var top = groups.get(0);
        var merged = merged(groups);
        boolean oneRow = isOneRow(all);
        boolean besideMerged = oneRow && isOneRowWithAny(top, merged);
        if (oneRow && !besideMerged) {
            return ColumnOrder.ofTurn(inTurn(all));
        }
        boolean known = merged.size() == groups.size() - 1;
        if (!besideMerged
                && known
                && !merged.isEmpty()
                && isOneRow(top)
                && isOneRowWith(top, merged)) {
            return ColumnOrder.ofTurn(expanded(top, groups, merged));
        }
        var order = within(groups);
        boolean turned = groups.size() > 1 && isOneRow(top) && !inTurn(top).equals(top);
        return turned ? new ColumnOrder(order.positions(), false) : order;
    }

    /** Columns under the same heads; those under the fewest come first. */
    static List<List<Integer>> groups(List<FormColumn> columns) {
        Map<List<String>, List<Integer>> byOver = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byOver.computeIfAbsent(columns.get(i).over(), k -> new ArrayList<>()).add(i);
        }
        var groups = new ArrayList<>(byOver.values());
        groups.sort(Comparator.comparingInt(group -> columns.get(group.get(0)).over().size()));
        return groups;
    }

    /** Where the merged heads of the groups but the first stand, those that were found. */
    private Map<Integer, Position> merged(List<List<Integer>> groups) {
        Map<Integer, Position> found = new HashMap<>();
        for (int k = 1; k < groups.size(); k++) {
            var labels = columns.get(groups.get(k).get(0)).over();
            var at = labels.isEmpty() ? null : over.get(labels.get(labels.size() - 1));
            if (at != null) {
                found.put(k, at);
            }
        }
        return found;
    }

    /** The columns in turn, each merged head replaced by the columns under it. */
    private List<Integer> expanded(
            List<Integer> top, List<List<Integer>> groups, Map<Integer, Position> merged) {
        record Item(Position at, List<Integer> columns) {}
        var items = new ArrayList<Item>();
        top.forEach(i -> items.add(new Item(heads.get(i).at(), List.of(i))));
        merged.forEach((k, at) -> items.add(new Item(at, turned(groups.get(k)))));
        items.sort(Comparator.comparingInt(item -> item.at().order()));
        var out = new ArrayList<Integer>();
        items.forEach(item -> out.addAll(item.columns()));
        return out;
    }

    /** Each group in its own places. */
    private ColumnOrder within(List<List<Integer>> groups) {
        var positions = new ArrayList<>(ColumnOrder.ofForm(columns.size()).positions());
        for (var group : groups.subList(groups.size() > 1 ? 1 : 0, groups.size())) {
            var printed = turned(group);
            for (int k = 0; k < group.size(); k++) {
                positions.set(printed.get(k), group.get(k));
            }
        }
        return new ColumnOrder(positions, true);
    }

    /** A group in turn, where its heads stand in one row or are lines under a merged head. */
    private List<Integer> turned(List<Integer> group) {
        boolean lines = columns.get(group.get(0)).over().size() != 1;
        boolean bare = group.stream().allMatch(i -> heads.get(i).at().row() == 0);
        return isKnown(group) && (isOneRow(group) || lines && bare) ? inTurn(group) : group;
    }

    /** A head that is not in the words of the form may be another one than it seems. */
    private boolean isKnown(List<Integer> group) {
        return group.stream().noneMatch(i -> heads.get(i).likeness().equals("other"));
    }

    private List<Integer> inTurn(List<Integer> group) {
        return group.stream()
                .sorted(Comparator.comparingInt(i -> heads.get(i).at().order()))
                .toList();
    }

    private boolean isOneRow(List<Integer> group) {
        var first = heads.get(group.get(0)).at();
        return isKnown(group) && group.stream().allMatch(i -> isSameRow(first, heads.get(i).at()));
    }

    private boolean isOneRowWith(List<Integer> top, Map<Integer, Position> merged) {
        var first = heads.get(top.get(0)).at();
        return merged.values().stream().allMatch(at -> isSameRow(first, at));
    }

    /** Whether a merged head stands among the others: then the row is all the head, read along. */
    private boolean isOneRowWithAny(List<Integer> top, Map<Integer, Position> merged) {
        var first = heads.get(top.get(0)).at();
        return merged.values().stream().anyMatch(at -> isSameRow(first, at));
    }

    private static boolean isSameRow(Position one, Position other) {
        return one.row() > 0 && one.row() == other.row() && one.table() == other.table();
    }
}
