package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table with a row that is the sum of others; one fact for each, printed or not.
 *
 * @param place where the first of its cells stands
 * @param table table id
 * @param column column id
 * @param cells its cells, in the order of the form
 */
public record TableColumn(Place place, String table, String column, List<Cell> cells)
        implements Fact {
    public TableColumn {
        cells = List.copyOf(cells);
    }

    /** The cells of two rows. */
    public List<Cell> of(String first, String second) {
        List<Cell> found = new ArrayList<>(2);
        for (Cell cell : cells) {
            if (cell.row().equals(first) || cell.row().equals(second)) {
                found.add(cell);
            }
        }
        return found;
    }

    /** The cells of a role: those that are added up are leaves, their sum is a sum. */
    public List<Cell> ofRole(String role) {
        List<Cell> found = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            if (cell.role().equals(role)) {
                found.add(cell);
            }
        }
        return found;
    }
}
