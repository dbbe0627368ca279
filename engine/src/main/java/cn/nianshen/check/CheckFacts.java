package cn.nianshen.check;

import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Claim;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.ReportHead;
import cn.nianshen.rule.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts of one report as checks ask for them. */
final class CheckFacts {

    /** Reason where a cell that is named is none of the form used. */
    static final String CELLS_MISSING = "cells.missing";

    private static final String NOT_NUMBERS = "cells.not-numbers";
    private static final String TO_CONFIRM = "cell.to-confirm";

    private final List<Fact> facts;
    private final Map<CellName, Cell> cells = new LinkedHashMap<>();

    CheckFacts(Collection<Fact> facts) {
        this.facts =
                facts.stream()
                        .sorted(Comparator.comparingInt(fact -> fact.place().at().order()))
                        .toList();
        of(Cell.class).forEach(cell -> cells.put(CellName.of(cell), cell));
    }

    /** Facts of one type, in the order of the file. */
    <F extends Fact> Stream<F> of(Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }

    /** The fact that stands for the whole report. */
    Fact head() {
        return of(ReportHead.class).map(Fact.class::cast).findFirst().orElseGet(() -> facts.get(0));
    }

    /** Figures that the narrative states. */
    List<Claim> claims(String id) {
        return of(Claim.class).filter(claim -> claim.id().equals(id)).toList();
    }

    /** The columns that a check goes through: those of the first name that stands for each. */
    List<String> columns(Collection<CellName> names) {
        Optional<CellName> each = names.stream().filter(CellName::each).findFirst();
        if (each.isEmpty()) {
            return List.of(CellName.EACH);
        }
        List<String> columns =
                cells.keySet().stream()
                        .filter(name -> name.table().equals(each.get().table()))
                        .filter(name -> name.row().equals(each.get().row()))
                        .map(CellName::column)
                        .toList();
        return columns.isEmpty() ? List.of(CellName.EACH) : columns;
    }

    /** The cells named, in one column where a name stands for each; empty if any is not there. */
    List<Cell> cells(List<CellName> names, String column) {
        List<Cell> found = new ArrayList<>();
        for (CellName name : names) {
            Cell cell = cells.get(name.in(column));
            if (cell == null) {
                return List.of();
            }
            found.add(cell);
        }
        return found;
    }

    /**
     * The sum of the cells; empty, and said so to the sink, where it cannot be told: cells are
     * missing, are no numbers, or were read by recognition and need a look.
     */
    Optional<BigDecimal> sum(List<Cell> found, Findings findings) {
        if (found.isEmpty()) {
            findings.cannotJudge(head(), CELLS_MISSING);
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Cell cell : found) {
            BigDecimal value = cell.value();
            if (value == null || !cell.state().equals("number") || cell.toConfirm()) {
                findings.cannotJudge(cell, cell.toConfirm() ? TO_CONFIRM : NOT_NUMBERS);
                return Optional.empty();
            }
            sum = sum.add(value);
        }
        return Optional.of(sum);
    }
}
