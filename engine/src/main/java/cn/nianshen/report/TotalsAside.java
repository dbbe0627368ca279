package cn.nianshen.report;

import cn.nianshen.document.Table;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the totals of a table without marked cells stand in another column than the form's:
 * then its heads stand in another order too, and no value is known to belong to its column.
 */
final class TotalsAside {

    /** Fewer columns and rows show nothing. */
    private static final int FEW = 3;

    /** So many rows must speak for another column for each that speaks for the form's. */
    private static final int MORE = 4;

    private TotalsAside() {}

    /** Whether the rows that were placed show totals in another column. */
    static boolean in(
            FormTable form, Map<String, NamedCell> placed, Collection<RowAligner.Match> matches) {
        return !isGrid(matches)
                && form.blocks().stream().anyMatch(block -> in(form, block, placed));
    }

    /** Whether all rows stand in a grid of marked cells, whose heads are known by their columns. */
    static boolean isGrid(Collection<RowAligner.Match> matches) {
        return matches.stream().allMatch(m -> m.strip().layout() == Table.Layout.GRID);
    }

    private static boolean in(FormTable form, FormBlock block, Map<String, NamedCell> placed) {
        var totals = block.columns().stream().filter(c -> !c.classColumn()).toList();
        if (totals.size() != 1 || block.columns().size() <= FEW) {
            return false;
        }
        int own = block.columns().indexOf(totals.get(0));
        var rows = new int[block.columns().size()];
        for (var row : block.rows()) {
            var values = values(form, row.id(), block.columns(), placed);
            int total = values == null ? -1 : total(values);
            if (total >= 0) {
                rows[total]++;
            }
        }
        for (int k = 0; k < rows.length; k++) {
            if (k != own && rows[k] >= FEW && rows[k] > MORE * rows[own]) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable List<BigDecimal> values(
            FormTable form, String row, List<FormColumn> columns, Map<String, NamedCell> placed) {
        var values = new ArrayList<BigDecimal>();
        for (var column : columns) {
            var cell = placed.get(NamedCell.key(form.id(), row, column.id()));
            if (cell == null || cell.value().number() == null) {
                return null;
            }
            values.add(cell.value().number());
        }
        return values;
    }

    /** The one column that is the sum of the others, or -1. */
    private static int total(List<BigDecimal> values) {
        var all = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int found = -1;
        for (int k = 0; k < values.size(); k++) {
            boolean sum = values.get(k).add(values.get(k)).compareTo(all) == 0;
            if (sum && all.signum() > 0) {
                if (found >= 0) {
                    return -1;
                }
                found = k;
            }
        }
        return found;
    }
}
