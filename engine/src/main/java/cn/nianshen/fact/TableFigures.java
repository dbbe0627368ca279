package cn.nianshen.fact;

import cn.nianshen.form.ReadingWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
     * One fact for each way of counting whose cells the form has.
     *
     * @param facts facts of a report, its cells among them
     * @param form id of the form used
     * @param words words with the indicators: id, way, cells to add up, {@code less} for cells to
     *     take off, and a form where it is for one alone
     */
    public static List<TableFigure> of(List<Fact> facts, String form, ReadingWords words) {
        var figures = new TableFigures(facts);
        var out = new ArrayList<TableFigure>();
        for (var entry : words.entries("indicators")) {
            var names = names(entry, "cells");
            var less = names(entry, "less");
            if (entry.getOrDefault("form", form).equals(form)
                    && figures.cells.keySet().containsAll(names)
                    && figures.cells.keySet().containsAll(less)) {
                out.add(figures.figure(entry, names, less));
            }
        }
        return out;
    }

    private static List<String> names(Map<String, String> entry, String key) {
        var text = entry.getOrDefault(key, "").trim();
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }

    private TableFigure figure(Map<String, String> entry, List<String> names, List<String> less) {
        var added = sum(names);
        var taken = sum(less);
        return new TableFigure(
                cells.get(names.get(0)).place(),
                entry.getOrDefault("id", ""),
                entry.getOrDefault("way", "plain"),
                added == null || taken == null ? null : added.subtract(taken),
                Stream.concat(names.stream(), less.stream()).toList());
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
