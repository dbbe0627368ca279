package cn.nianshen.template;

import cn.nianshen.report.NamedCell;
import cn.nianshen.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures that the report of the year before hands on.
 *
 * @param table table id, or empty
 * @param row row that they go into
 * @param figures figures by column
 * @param left columns whose figure could not be read surely; they stay empty
 */
public record Carried(String table, String row, Map<String, String> figures, List<String> left) {

    /** Nothing is handed on. */
    public static final Carried NONE = new Carried("", "", Map.of(), List.of());

    public Carried {
        figures = Map.copyOf(figures);
        left = List.copyOf(left);
    }

    /** What a report hands on to the form of the next year; only whole numbers read surely. */
    public static Carried of(Report before, BlankForm form) {
        var carry = form.carry();
        var table = carry.text("table");
        var figures = new HashMap<String, String>();
        var left = new ArrayList<String>();
        for (var column : form.columns()) {
            before.cells().stream()
                    .filter(c -> c.table().equals(table) && c.row().equals(carry.text("from")))
                    .filter(c -> c.column().equals(column) && isSure(c))
                    .findFirst()
                    .map(c -> String.valueOf(c.value().number()))
                    .ifPresentOrElse(number -> figures.put(column, number), () -> left.add(column));
        }
        return new Carried(table, carry.text("to"), figures, left);
    }

    /**
     * Whether the last column is what the others add up to, as it must be; true also where some are
     * missing, so that it cannot be told.
     */
    public boolean addsUp() {
        if (figures.isEmpty() || !left.isEmpty()) {
            return true;
        }
        var all = figures.values().stream().map(BigDecimal::new).toList();
        var sum = all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.stream().anyMatch(one -> one.add(one).compareTo(sum) == 0);
    }

    private static boolean isSure(NamedCell cell) {
        var number = cell.value().number();
        return number != null
                && !cell.toConfirm()
                && cell.value().state().equals("number")
                && number.signum() >= 0
                && number.scale() <= 0
                && number.precision() - number.scale() <= MOST_DIGITS;
    }

    private static final int MOST_DIGITS = 12;

    String text(String inTable, String inRow, String column) {
        boolean here = inTable.equals(table) && inRow.equals(row);
        return here ? figures.getOrDefault(column, "") : "";
    }
}
