package cn.nianshen.locate;

import cn.nianshen.rule.Slip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Tells the slips that changes would undo: first those of whole rows and columns. */
final class Mistakes {

    /** Up to so many wrong cells of a line are a cause each; more are one cause, the line. */
    private static final int MOST_APART = 3;

    private final Network network;
    private final List<List<Figure>> rows;
    private final List<List<Figure>> columns;
    private final SlipOfCell cells;

    Mistakes(Network network) {
        this.network = network;
        this.rows = network.rows();
        this.columns = network.columns();
        this.cells = new SlipOfCell(network, rows);
    }

    /** Every change in just one mistake; by place. */
    List<Mistake> of(List<Change> changes) {
        List<Change> left = new ArrayList<>(changes);
        List<Mistake> mistakes = new ArrayList<>();
        if (changes.stream().allMatch(Change::known)) {
            if (areRowsExchanged(changes)) {
                return List.of(new Mistake(Slip.ROWS_EXCHANGED, changes));
            }
            lines(rows, true, left, mistakes);
            lines(columns, false, left, mistakes);
            exchanges(left, mistakes);
        }
        left.forEach(one -> mistakes.add(new Mistake(cells.slip(one), List.of(one))));
        mistakes.sort(Comparator.comparingInt(one -> one.changes().get(0).figure().index()));
        return mistakes;
    }

    /** The row of a figure, by place. */
    List<Figure> rowOf(Figure figure) {
        return rows.stream().filter(row -> row.contains(figure)).findFirst().orElseThrow();
    }

    private void lines(
            List<List<Figure>> lines, boolean rowwise, List<Change> left, List<Mistake> mistakes) {
        if (left.size() < 2) {
            return;
        }
        for (List<Figure> line : lines) {
            List<Change> own = left.stream().filter(one -> line.contains(one.figure())).toList();
            Slip slip = own.size() < 2 ? Slip.UNKNOWN : line(line, own, rowwise);
            if (slip != Slip.UNKNOWN) {
                mistakes.add(new Mistake(slip, own));
                left.removeAll(own);
            }
        }
    }

    private Slip line(List<Figure> line, List<Change> own, boolean rowwise) {
        boolean left =
                line.stream().allMatch(figure -> figure.value() == 0)
                        && own.stream().allMatch(one -> network.isTotal(one.figure()));
        if (left) {
            return Slip.TOTAL_LEFT_ZERO;
        }
        Map<Figure, Change> byFigure = new IdentityHashMap<>();
        own.forEach(one -> byFigure.put(one.figure(), one));
        if (rowwise && own.size() >= MOST_APART && RowShift.undoneBy(line, byFigure)) {
            return Slip.ROW_SHIFTED;
        }
        return own.size() > MOST_APART ? Slip.LINE : Slip.UNKNOWN;
    }

    /** Whether the changes give two rows each other's figures, in two columns or more. */
    private boolean areRowsExchanged(List<Change> changes) {
        Map<Figure, Change> byFigure = new IdentityHashMap<>();
        changes.forEach(one -> byFigure.put(one.figure(), one));
        List<List<Figure>> changed =
                rows.stream()
                        .filter(row -> row.stream().anyMatch(byFigure::containsKey))
                        .limit(3)
                        .toList();
        if (changes.size() <= MOST_APART
                || changed.size() != 2
                || changed.get(0).size() != changed.get(1).size()) {
            return false;
        }
        for (int i = 0; i < changed.get(0).size(); i++) {
            Figure one = changed.get(0).get(i);
            Figure other = changed.get(1).get(i);
            boolean exchanged =
                    areInOneColumn(one, other)
                            && RowShift.fits(one, byFigure) == other.value()
                            && RowShift.fits(other, byFigure) == one.value();
            if (!exchanged) {
                return false;
            }
        }
        return true;
    }

    static boolean areInOneColumn(Figure one, Figure other) {
        return one.cell().table().equals(other.cell().table())
                && one.cell().column().equals(other.cell().column());
    }

    /** Pairs of one row or one column that bear each other's figure; neighbours first. */
    private void exchanges(List<Change> left, List<Mistake> mistakes) {
        for (int i = 0; i < left.size(); i++) {
            for (int j = i + 1; j < left.size(); j++) {
                Change one = left.get(i);
                Change other = left.get(j);
                if (exchanged(one, other)) {
                    mistakes.add(new Mistake(Slip.CELLS_EXCHANGED, List.of(one, other)));
                    left.remove(j);
                    left.remove(i--);
                    break;
                }
            }
        }
    }

    private static boolean exchanged(Change one, Change other) {
        var cell = one.figure().cell();
        var second = other.figure().cell();
        boolean inLine =
                cell.table().equals(second.table())
                        && (cell.row().equals(second.row())
                                || cell.column().equals(second.column()));
        return inLine
                && one.fits() == other.figure().value()
                && other.fits() == one.figure().value();
    }
}
