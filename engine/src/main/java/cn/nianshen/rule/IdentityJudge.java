package cn.nianshen.rule;

import cn.nianshen.fact.Cell;
import cn.nianshen.report.Place;
import cn.nianshen.rule.JudgedIdentity.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides identities: exact sums of the cells printed. */
final class IdentityJudge {

    /** Reason where a cell of an identity is no number. */
    static final String NOT_NUMBERS = "cells.not-numbers";

    /** Reason where a sum is broken that rests on a figure read by recognition. */
    static final String TO_CONFIRM = "cell.to-confirm";

    private static final Comparator<Cell> CELLS =
            (one, other) -> PlaceOrder.PLACES.compare(one.place(), other.place());

    /** By rule, then by the cells. */
    static final Comparator<Identity> ORDER = IdentityJudge::compare;

    private IdentityJudge() {}

    private static int compare(Identity one, Identity other) {
        int by = one.rule().compareTo(other.rule());
        by = by != 0 ? by : compare(one.left(), other.left());
        by = by != 0 ? by : compare(one.right(), other.right());
        return by != 0 ? by : one.kind().compareTo(other.kind());
    }

    private static int compare(List<Cell> one, List<Cell> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int byCell = CELLS.compare(one.get(i), other.get(i));
            if (byCell != 0) {
                return byCell;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** The identity with its cells in the order of the file. */
    static Identity ordered(String rule, List<Cell> left, List<Cell> right, Identity.Kind kind) {
        return new Identity(rule, sorted(left), sorted(right), kind);
    }

    private static List<Cell> sorted(List<Cell> cells) {
        if (isSorted(cells)) {
            return cells;
        }
        var sorted = new ArrayList<>(cells);
        sorted.sort(CELLS);
        return sorted;
    }

    private static boolean isSorted(List<Cell> cells) {
        for (int i = 1; i < cells.size(); i++) {
            if (CELLS.compare(cells.get(i - 1), cells.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean numbers(List<Cell> cells) {
        for (var cell : cells) {
            if (!number(cell)) {
                return false;
            }
        }
        return true;
    }

    static boolean number(Cell cell) {
        return cell.state().equals("number") && cell.value() != null;
    }

    /** The first cell that is no number. */
    static Optional<Cell> unreadable(Identity identity) {
        return cells(identity).filter(cell -> !number(cell)).min(CELLS);
    }

    /** The first cell that was read by recognition and needs a look. */
    static Optional<Cell> toConfirm(Identity identity) {
        return cells(identity).filter(Cell::toConfirm).min(CELLS);
    }

    static Stream<Cell> cells(Identity identity) {
        return Stream.concat(identity.left().stream(), identity.right().stream());
    }

    static BigDecimal sum(List<Cell> cells) {
        var sum = BigDecimal.ZERO;
        for (var cell : cells) {
            if (number(cell)) {
                sum = sum.add(cell.value());
            }
        }
        return sum;
    }

    /**
     * The verdict; a broken sum of figures that need a look is none, for they may have been
     * misread.
     *
     * @param sign how the left sum compares to the right one
     */
    static Verdict verdict(Identity identity, int sign) {
        if (!numbers(identity.left()) || !numbers(identity.right())) {
            return Verdict.UNJUDGED;
        }
        boolean holds = identity.kind() == Identity.Kind.EQUAL ? sign == 0 : sign <= 0;
        if (holds) {
            return Verdict.HOLDS;
        }
        return toConfirm(identity).isPresent() ? Verdict.UNJUDGED : Verdict.BROKEN;
    }

    static Outcome.Unjudged toConfirm(Cell cell) {
        return new Outcome.Unjudged(TO_CONFIRM, cell.place());
    }

    /**
     * A draft that tells of the broken identity, at the cell that should be the sum of the others.
     */
    static FindingDraft draft(RuleCard card, Identity identity) {
        BigDecimal left = sum(identity.left());
        BigDecimal right = sum(identity.right());
        boolean rightIsTotal = identity.left().size() > 1 && identity.right().size() == 1;
        BigDecimal expected = rightIsTotal ? left : right;
        boolean atMost = identity.kind() == Identity.Kind.AT_MOST;
        return new FindingDraft(card, place(identity, rightIsTotal && !atMost))
                .with("left", left)
                .with("right", right)
                .with("difference", left.subtract(right).abs())
                .with("leftTerms", terms(identity.left()))
                .with("rightTerms", terms(identity.right()))
                .expected(atMost ? "\u2264" + Template.plain(right) : expected)
                .actual(rightIsTotal && !atMost ? right : left);
    }

    private static Place place(Identity identity, boolean rightIsTotal) {
        return (rightIsTotal ? identity.right() : identity.left()).get(0).place();
    }

    private static String terms(List<Cell> cells) {
        String terms =
                cells.stream()
                        .map(cell -> cell.value() == null ? BigDecimal.ZERO : cell.value())
                        .filter(value -> value.signum() != 0)
                        .map(Template::plain)
                        .collect(Collectors.joining("+"));
        return terms.isEmpty() ? "0" : terms;
    }
}
