package cn.nianshen.fact;

import cn.nianshen.form.ReadingWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
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
     * One fact for each way of counting whose cells the form has.
     *
     * @param facts facts of a report, its cells among them
     * @param form id of the form used
     * @param words words with the indicators: id, way, cells, and a form where it is for one alone
     */
    public static List<TableFigure> of(List<Fact> facts, String form, ReadingWords words) {
        var figures = new TableFigures(facts);
        var out = new ArrayList<TableFigure>();
        for (var entry : words.entries("indicators")) {
            var names = List.of(entry.getOrDefault("cells", "").trim().split("\\s+"));
            if (entry.getOrDefault("form", form).equals(form)
                    && figures.cells.keySet().containsAll(names)) {
                out.add(figures.figure(entry, names));
            }
        }
        return out;
    }

    private TableFigure figure(Map<String, String> entry, List<String> names) {
        return new TableFigure(
                cells.get(names.get(0)).place(),
                entry.getOrDefault("id", ""),
                entry.getOrDefault("way", "plain"),
                sum(names),
                names);
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
