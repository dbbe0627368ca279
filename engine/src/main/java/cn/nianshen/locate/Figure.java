package cn.nianshen.locate;

import cn.nianshen.fact.Cell;
import cn.nianshen.rule.Suspect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A cell as an unknown of the equations that it stands in. */
final class Figure {

    private final Cell cell;
    private final List<Equation> equations = new ArrayList<>();

    Figure(Cell cell) {
        this.cell = cell;
    }

    Cell cell() {
        return cell;
    }

    void standsIn(Equation equation) {
        equations.add(equation);
    }

    /** All equations that it stands in. */
    List<Equation> equations() {
        return equations;
    }

    /**
     * The equations that a right figure must satisfy: all but broken comparisons, which bind less.
     */
    List<Equation> binding() {
        return equations.stream().filter(e -> e.equal() || !e.broken()).toList();
    }

    /** Whether it can change by so much: a whole number from 0 on is left. */
    boolean mayChangeBy(BigDecimal delta) {
        BigDecimal changed = changedBy(delta);
        return changed.signum() >= 0 && changed.stripTrailingZeros().scale() <= 0;
    }

    private BigDecimal changedBy(BigDecimal delta) {
        BigDecimal printed = cell.value();
        return printed == null ? delta : printed.add(delta);
    }

    /** This cell as a suspect, with the figure that would fit. */
    Suspect suspect(BigDecimal delta) {
        BigDecimal fits = changedBy(delta);
        String figure = fits.signum() == 0 ? "0" : fits.stripTrailingZeros().toPlainString();
        return new Suspect(cell.table(), cell.row(), cell.column(), cell.text(), figure);
    }
}
