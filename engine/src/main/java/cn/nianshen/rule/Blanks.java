package cn.nianshen.rule;

import cn.nianshen.fact.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges blank cells. A blank that the stated sums force to a value above zero is graver than one
 * that may well be zero. A table, row or column that is blank throughout is one cause, and so are
 * all blanks where every nought was left blank; that of the totals is never graver, for who leaves
 * out all totals has lost no figure.
 */
final class Blanks {

    private static final String UNFORCED = "unforced";
    private static final String BLANK = "blank";

    private final List<Identity> identities;
    private final List<Cell> cells;

    /**
     * For one report.
     *
     * @param identities all identities that rules have stated
     * @param cells all cells of the report
     */
    Blanks(Collection<Identity> identities, List<Cell> cells) {
        this.identities =
                identities.stream()
                        .filter(identity -> identity.kind() == Identity.Kind.EQUAL)
                        .sorted(IdentityJudge.ORDER)
                        .toList();
        this.cells = cells;
    }

    FindingDraft draft(RuleCard card, Cell cell) {
        FindingDraft draft = new FindingDraft(card, cell.place());
        Optional<BigDecimal> forced = forced(cell);
        Optional<String> line =
                forced.isEmpty() && standsForNought(cell)
                        ? Optional.of("noughts " + cell.table())
                        : lineBlankThroughout(cell);
        line.ifPresent(draft::cause);
        if (forced.isEmpty() || (line.isPresent() && total(cell, line.get()))) {
            return draft.grade(UNFORCED);
        }
        if (line.isEmpty()) {
            draft.cause(cell.table() + ' ' + cell.row() + ' ' + cell.column());
            draft.expected(forced.get());
        }
        return draft;
    }

    private Optional<BigDecimal> forced(Cell cell) {
        return identities.stream()
                .filter(identity -> onlyUnknown(identity, cell))
                .map(identity -> forced(identity, cell))
                .filter(value -> value.signum() > 0)
                .findFirst();
    }

    private static boolean onlyUnknown(Identity identity, Cell cell) {
        List<Cell> unknown =
                IdentityJudge.cells(identity).filter(c -> !IdentityJudge.number(c)).toList();
        return unknown.size() == 1 && unknown.get(0).equals(cell);
    }

    private static BigDecimal forced(Identity identity, Cell cell) {
        BigDecimal left = IdentityJudge.sum(identity.left());
        BigDecimal right = IdentityJudge.sum(identity.right());
        return identity.left().contains(cell) ? right.subtract(left) : left.subtract(right);
    }

    /** Whether the table has figures but no nought: then every nought was left blank. */
    private boolean standsForNought(Cell cell) {
        List<Cell> figures =
                cells.stream()
                        .filter(other -> other.table().equals(cell.table()))
                        .filter(IdentityJudge::number)
                        .toList();
        return !figures.isEmpty()
                && figures.stream()
                        .map(Cell::value)
                        .allMatch(value -> value != null && value.signum() != 0);
    }

    private Optional<String> lineBlankThroughout(Cell cell) {
        List<String> lines = new ArrayList<>();
        if (blankThroughout(cell, Cell::table)) {
            lines.add("table " + cell.table());
        }
        if (blankThroughout(cell, Cell::row)) {
            lines.add("row " + cell.table() + ' ' + cell.row());
        }
        if (blankThroughout(cell, Cell::column)) {
            lines.add("column " + cell.table() + ' ' + cell.column());
        }
        return lines.stream().findFirst();
    }

    private boolean blankThroughout(Cell cell, Function<Cell, String> line) {
        List<Cell> all =
                cells.stream()
                        .filter(other -> other.table().equals(cell.table()))
                        .filter(other -> line.apply(other).equals(line.apply(cell)))
                        .toList();
        return all.size() > 1 && all.stream().allMatch(other -> other.state().equals(BLANK));
    }

    private boolean total(Cell cell, String line) {
        boolean classes =
                cells.stream().anyMatch(c -> c.table().equals(cell.table()) && c.classColumn());
        return line.startsWith("row") ? cell.role().equals("sum") : classes && !cell.classColumn();
    }
}
