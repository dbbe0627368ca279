package cn.nianshen.rule;

import cn.nianshen.fact.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Judges blank cells. A blank that the stated sums force to a value above zero, or to at least one,
 * is graver than one that may well be zero; sums of figures that need a look force nothing. A
 * table, row or column that is blank throughout is one cause, and so are all blanks where every
 * nought was left blank; that of the totals is never graver, for who leaves out all totals has lost
 * no figure.
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
                        .filter(identity -> IdentityJudge.toConfirm(identity).isEmpty())
                        .sorted(IdentityJudge.ORDER)
                        .toList();
        this.cells = cells;
    }

    FindingDraft draft(RuleCard card, Cell cell) {
        FindingDraft draft = new FindingDraft(card, cell.place());
        Optional<String> forced = forced(cell);
        boolean atLeast = forced.isEmpty() && leastForced(cell).isPresent();
        Optional<String> line =
                forced.isEmpty() && !atLeast && standsForNought(cell)
                        ? Optional.of("noughts " + cell.table())
                        : lineBlankThroughout(cell);
        line.ifPresent(draft::cause);
        if (forced.isEmpty() && !atLeast || (line.isPresent() && total(cell, line.get()))) {
            return draft.grade(UNFORCED);
        }
        if (line.isEmpty()) {
            draft.cause(atLeast ? habit(cell) : cell.table() + ' ' + at(cell));
            draft.expected(forced.or(() -> leastForced(cell)).orElseThrow());
        }
        return draft;
    }

    private static String at(Cell cell) {
        return cell.row() + ' ' + cell.column();
    }

    /** Totals left out in some rows only are one habit, as those left out in all rows are. */
    private static String habit(Cell cell) {
        return cell.table() + ' ' + (cell.classColumn() ? at(cell) : cell.column());
    }

    /** What the others of an identity leave for it, where it is the only one unknown. */
    private Optional<String> forced(Cell cell) {
        return identities.stream()
                .filter(identity -> unknown(IdentityJudge.cells(identity)).equals(List.of(cell)))
                .map(identity -> rest(identity, cell))
                .filter(value -> value.signum() > 0)
                .map(Template::plain)
                .findFirst();
    }

    /**
     * What it must at least be, where others are unknown too, but all on the other side: counts are
     * not negative.
     */
    private Optional<String> leastForced(Cell cell) {
        return identities.stream()
                .filter(identity -> unknown(own(identity, cell).stream()).equals(List.of(cell)))
                .map(identity -> rest(identity, cell))
                .filter(value -> value.signum() > 0)
                .max(BigDecimal::compareTo)
                .map(value -> "\u2265" + Template.plain(value));
    }

    private static List<Cell> own(Identity identity, Cell cell) {
        return identity.left().contains(cell) ? identity.left() : identity.right();
    }

    private static List<Cell> unknown(Stream<Cell> cells) {
        return cells.filter(cell -> !IdentityJudge.number(cell)).toList();
    }

    private static BigDecimal rest(Identity identity, Cell cell) {
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
