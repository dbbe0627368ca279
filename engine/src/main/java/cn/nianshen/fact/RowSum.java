package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.util.List;

/**
 * A row of the form whose last column is the sum of the others; one fact for each, printed or not.
 *
 * @param place where the sum stands
 * @param table table id
 * @param row row id
 * @param role {@code leaf}, {@code sum} or {@code plain}: what the form makes of the row
 * @param classes the cells that are to be added up, in the order of the form
 * @param total the cell with their sum
 */
public record RowSum(
        Place place, String table, String row, String role, List<Cell> classes, Cell total)
        implements Fact {
    public RowSum {
        classes = List.copyOf(classes);
    }
}
