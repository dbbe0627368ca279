package cn.nianshen.locate;

import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Claim;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.TableFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the narrative says of single cells, so plainly that it may decide which of them is wrong.
 */
public final class StatedWitnesses {

    private static final String PLAIN = "plain";

    /** The facts that tell what the narrative says of cells. */
    public static final Set<Class<? extends Fact>> FACTS =
            Set.of(Cell.class, Claim.class, TableFigure.class);

    private StatedWitnesses() {}

    /**
     * A witness for each cell that is an indicator by itself and of which the text states one
     * figure: exact, of this organ, for the year. An indicator of several cells, or one that the
     * text states with different figures, bears no witness.
     */
    public static List<Witness> of(List<Fact> facts) {
        Map<String, Cell> cells = new HashMap<>();
        Map<String, Set<BigDecimal>> stated = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Cell cell) {
                cells.put(cell.table() + '.' + cell.row() + '.' + cell.column(), cell);
            } else if (fact instanceof Claim claim && isPlain(claim)) {
                stated.computeIfAbsent(claim.id(), id -> new TreeSet<>()).add(claim.value());
            }
        }
        List<Witness> witnesses = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof TableFigure figure
                    && figure.counts().get(0).way().equals(PLAIN)
                    && figure.cells().size() == 1
                    && stated.getOrDefault(figure.id(), Set.of()).size() == 1) {
                Cell cell = cells.get(figure.cells().get(0));
                BigDecimal value = stated.get(figure.id()).iterator().next();
                witnesses.add(new Witness(List.of(cell), value));
            }
        }
        return witnesses;
    }

    private static boolean isPlain(Claim claim) {
        return claim.value() != null
                && claim.exact()
                && claim.scope().equals("own")
                && claim.period().equals("year")
                && (claim.role().equals("total") || claim.role().equals("part"));
    }
}
