package cn.nianshen.locate;

import cn.nianshen.rule.Slip;
import cn.nianshen.rule.Suspect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes suspects of slips: cells, or a row or column as a whole. */
final class Suspects {

    private final Network network;
    private final Mistakes mistakes;

    Suspects(Network network, Mistakes mistakes) {
        this.network = network;
        this.mistakes = mistakes;
    }

    /**
     * The suspects of a slip.
     *
     * @param way number of the way that it belongs to
     */
    List<Suspect> of(Mistake mistake, int way) {
        List<Change> changes = mistake.changes();
        if (mistake.slip() == Slip.ROW_SHIFTED) {
            return List.of(whole(completed(changes), mistake.slip(), way));
        }
        if (mistake.slip() == Slip.ROWS_EXCHANGED) {
            return changes.stream()
                    .collect(
                            Collectors.groupingBy(
                                    one -> one.figure().cell().row(),
                                    LinkedHashMap::new,
                                    Collectors.toList()))
                    .values()
                    .stream()
                    .map(row -> whole(completed(row), mistake.slip(), way))
                    .toList();
        }
        boolean line = mistake.slip() == Slip.LINE || mistake.slip() == Slip.TOTAL_LEFT_ZERO;
        return line && changes.size() > 1
                ? List.of(whole(changes, mistake.slip(), way))
                : changes.stream().map(one -> suspect(one, mistake.slip(), way)).toList();
    }

    /** The changes of a row, and the figures of it that stay. */
    private List<Change> completed(List<Change> changes) {
        List<Change> all = new ArrayList<>();
        for (Figure figure : mistakes.rowOf(changes.get(0).figure())) {
            all.add(
                    changes.stream()
                            .filter(one -> one.figure() == figure)
                            .findFirst()
                            .orElse(new Change(figure, 0)));
        }
        return all;
    }

    private Suspect suspect(Change change, Slip slip, int way) {
        var cell = change.figure().cell();
        String fits = change.known() ? network.text(change.fits()) : "";
        return new Suspect(cell.table(), cell.row(), cell.column(), cell.text(), fits, slip, way);
    }

    private Suspect whole(List<Change> changes, Slip slip, int way) {
        List<Suspect> cells = changes.stream().map(one -> suspect(one, slip, way)).toList();
        return new Suspect(
                same(cells, Suspect::table),
                same(cells, Suspect::row),
                same(cells, Suspect::column),
                all(cells, Suspect::printed),
                all(cells, Suspect::fits),
                slip,
                way);
    }

    /** What all have in common, or nothing. */
    private static String same(List<Suspect> cells, Function<Suspect, String> part) {
        List<String> all = cells.stream().map(part).distinct().toList();
        return all.size() == 1 ? all.get(0) : "";
    }

    private static String all(List<Suspect> cells, Function<Suspect, String> part) {
        return cells.stream().map(part).collect(Collectors.joining(", "));
    }
}
