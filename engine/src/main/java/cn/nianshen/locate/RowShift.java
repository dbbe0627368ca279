package cn.nianshen.locate;

import java.util.List;
import java.util.Map;

/**
 * All figures of a row one column aside. The total at the end of the row may have stayed in its
 * place; the cell that was left free is nought, or has what fell off the other end.
 */
final class RowShift {

    private RowShift() {}

    /**
     * Whether the changes undo a shift of this row.
     *
     * @param row all figures of the row, by place
     * @param changes what would stand there, by figure
     */
    static boolean undoneBy(List<Figure> row, Map<Figure, Change> changes) {
        int all = row.size();
        return undone(row, changes, all, 1)
                || undone(row, changes, all, -1)
                || undone(row, changes, all - 1, 1)
                || undone(row, changes, all - 1, -1);
    }

    /**
     * Whether the first so many figures stood aside.
     *
     * @param aside 1 where they stand too far to the right, -1 to the left
     */
    private static boolean undone(
            List<Figure> row, Map<Figure, Change> changes, int many, int aside) {
        for (int i = 0; i < many; i++) {
            int from = i + aside;
            boolean inside = from >= 0 && from < many;
            if (inside && fits(row.get(i), changes) != row.get(from).value()) {
                return false;
            }
        }
        boolean restStays = row.subList(many, row.size()).stream().noneMatch(changes::containsKey);
        Figure left = row.get(aside > 0 ? 0 : many - 1);
        Figure lost = row.get(aside > 0 ? many - 1 : 0);
        boolean vacated = left.value() == 0 || left.value() == fits(lost, changes);
        return restStays && vacated;
    }

    /** What stands there after the changes. */
    static long fits(Figure figure, Map<Figure, Change> changes) {
        Change change = changes.get(figure);
        return change == null ? figure.value() : change.fits();
    }
}
