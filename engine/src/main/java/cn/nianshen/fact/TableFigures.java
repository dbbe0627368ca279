package cn.nianshen.fact;

import cn.nianshen.form.ReadingWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tables of a report say of the indicators that a narrative may state. */
public final class TableFigures {

    private final Map<String, Cell> cells = new HashMap<>();

    private TableFigures(List<Fact> facts) {
        for (var fact : facts) {
            if (fact instanceof Cell cell) {
                cells.put(cell.table() + '.' + cell.row() + '.' + cell.column(), cell);
            }
        }
    }

    /**
     * One fact for each indicator whose cells the form has.
     *
     * @param facts facts of a report, its cells among them
     * @param form id of the form used
     * @param words words with the indicators: id, way, cells to add up, {@code less} for cells to
     *     take off, and a form where it is for one alone; the first way is the indicator itself
     */
    public static List<TableFigure> of(List<Fact> facts, String form, ReadingWords words) {
        var figures = new TableFigures(facts);
        var byId = new LinkedHashMap<String, List<Entry>>();
        for (var entry : words.entries("indicators")) {
            var names = names(words, entry, "cells");
            var less = names(words, entry, "less");
            if (entry.getOrDefault("form", form).equals(form)
                    && figures.cells.keySet().containsAll(names)
                    && figures.cells.keySet().containsAll(less)) {
                byId.computeIfAbsent(entry.getOrDefault("id", ""), id -> new ArrayList<>())
                        .add(new Entry(entry.getOrDefault("way", "plain"), names, less));
            }
        }
        var out = new ArrayList<TableFigure>();
        byId.forEach((id, ways) -> out.add(figures.figure(id, ways)));
        return out;
    }

    /** A way of counting: the cells to add up and those to take off. */
    private record Entry(String way, List<String> names, List<String> less) {}

    private static List<String> names(ReadingWords words, Map<String, String> entry, String key) {
        var text = entry.getOrDefault(key, "");
        return text.isBlank() ? List.of() : words.words(text);
    }

    private TableFigure figure(String id, List<Entry> ways) {
        var first = ways.get(0);
        var counts = new ArrayList<TableFigure.Count>(ways.size());
        for (var entry : ways) {
            counts.add(new TableFigure.Count(entry.way, value(entry)));
        }
        var own = new ArrayList<>(first.names);
        own.addAll(first.less);
        return new TableFigure(cells.get(first.names.get(0)).place(), id, counts, own);
    }

    private @Nullable BigDecimal value(Entry entry) {
        var added = sum(entry.names);
        var taken = sum(entry.less);
        return added == null || taken == null ? null : added.subtract(taken);
    }

    private @Nullable BigDecimal sum(List<String> names) {
        var sum = BigDecimal.ZERO;
        for (var name : names) {
            var cell = cells.get(name);
            var value = cell.value();
            if (value == null || cell.toConfirm()) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum;
    }
}
