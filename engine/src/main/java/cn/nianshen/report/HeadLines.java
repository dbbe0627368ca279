package cn.nianshen.report;

import cn.nianshen.form.FormColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The order of columns by heads that stand side by side in one line of text. */
final class HeadLines {

    /** Longest words over the labels of rows. */
    private static final int CORNER = 4;

    private final List<FormColumn> columns;
    private final Labels labels;
    private final List<String> lines = new ArrayList<>();

    private HeadLines(List<FormColumn> columns, List<Token> tokens, Labels labels) {
        this.columns = columns;
        this.labels = labels;
        tokens.forEach(token -> lines.add(labels.words(token.text())));
    }

    /** The order that lines with all heads of one level show; else that of the form. */
    static ColumnOrder order(List<FormColumn> columns, List<Token> tokens, Labels labels) {
        return new HeadLines(columns, tokens, labels).order();
    }

    /**
     * Something that stands in a line.
     *
     * @param words its words
     * @param columns the columns under it
     */
    private record Item(String words, List<Integer> columns) {}

    private ColumnOrder order() {
        var groups = HeadTurns.groups(columns);
        var top = new ArrayList<Item>();
        for (int i : groups.get(0)) {
            top.add(new Item(words(i), List.of(i)));
        }
        var positions = new ArrayList<>(ColumnOrder.ofForm(columns.size()).positions());
        for (var group : groups.subList(1, groups.size())) {
            var under = group.stream().map(i -> new Item(words(i), List.of(i))).toList();
            var printed = inLine(under, group);
            for (int k = 0; k < group.size(); k++) {
                positions.set(printed.get(k), group.get(k));
            }
            var over = columns.get(group.get(0)).over();
            top.add(new Item(labels.words(over.get(over.size() - 1)), printed));
        }
        var whole = inLine(top, List.of());
        if (!whole.isEmpty()) {
            return ColumnOrder.ofTurn(whole);
        }
        return new ColumnOrder(positions, true);
    }

    /** The columns in the order of a line that names all items, and each once; else the others. */
    private List<Integer> inLine(List<Item> items, List<Integer> otherwise) {
        var over = columns.get(items.get(0).columns().get(0)).over();
        for (var line : lines) {
            var text = line;
            for (var label : over) {
                text = text.replace(labels.words(label), "");
            }
            var own = text;
            for (var item : items) {
                text = text.replaceFirst(Pattern.quote(item.words()), "");
            }
            // a sentence may name the same columns: a head has no other words but those of a corner
            if (text.length() <= CORNER
                    && items.stream().allMatch(item -> isOnce(own, item.words()))) {
                return items.stream()
                        .sorted(Comparator.comparingInt(item -> own.indexOf(item.words())))
                        .flatMap(item -> item.columns().stream())
                        .toList();
            }
        }
        return otherwise;
    }

    private String words(int column) {
        return labels.words(columns.get(column).label());
    }

    private static boolean isOnce(String text, String words) {
        int at = text.indexOf(words);
        return at >= 0 && text.indexOf(words, at + 1) < 0;
    }
}
