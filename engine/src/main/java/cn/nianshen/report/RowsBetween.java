package cn.nianshen.report;

import cn.nianshen.document.Table;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose label is shortened or lengthened so far that it is not alike, and whose place leaves
 * no doubt: between two rows that were found there are as many rows not taken as the form has, in
 * its order, with as many values each, and each label has all characters of the form's, or the
 * form's all of it. Their labels stay other than the form's.
 */
final class RowsBetween {

    /** Of the most that a match may cost: the label was not alike. */
    private static final double COST = 0.34;

    private static final int LEAST = 2;
    private static final int LONG = 4;

    /** Characters that may be written into a label. */
    private static final int MORE = 4;

    private final FormTable form;
    private final Labels labels;
    private final RowAligner aligner;
    private final List<Strip> rows;

    RowsBetween(FormTable form, Labels labels, RowAligner aligner, List<Strip> rows) {
        this.form = form;
        this.labels = labels;
        this.aligner = aligner;
        this.rows = rows;
    }

    /** The rows found, and those between and next to them; in the order of the form. */
    List<RowAligner.Match> fill(List<RowAligner.Match> matches) {
        var used = new HashSet<Integer>();
        matches.forEach(m -> used.add(m.strip().index()));
        var out = new ArrayList<RowAligner.Match>();
        int row = 0;
        int index = Integer.MIN_VALUE;
        for (var match : matches) {
            int at = indexOf(match.row());
            int first = out.isEmpty() ? match.strip().index() - (at - row) : index + 1;
            out.addAll(within(row, at, first, match.strip().index(), used));
            out.add(match);
            row = Math.max(row, at + 1);
            index = match.strip().index();
        }
        int left = form.rows().size() - row;
        out.addAll(within(row, row + left, index + 1, index + 1 + left, used));
        return out;
    }

    private int indexOf(FormRow row) {
        int at = 0;
        while (form.rows().get(at) != row) {
            at++;
        }
        return at;
    }

    /** The rows of the form from one to another, in the strips not taken there. */
    private List<RowAligner.Match> within(
            int row, int behindRow, int index, int behindIndex, Set<Integer> used) {
        var strips = new ArrayList<Strip>();
        for (var s : rows) {
            if (s.index() >= index
                    && s.index() < behindIndex
                    && !used.contains(s.index())
                    && hasFigures(s)) {
                strips.add(s);
            }
        }
        if (strips.stream().anyMatch(s -> s.isText() || s.layout() == Table.Layout.ALIGNED)) {
            // what stands beside the figures may be one line of several of the label
            return List.of();
        }
        var out = new ArrayList<RowAligner.Match>();
        for (int i = 0; i < strips.size() && strips.size() == behindRow - row; i++) {
            var match = match(strips.get(i), form.rows().get(row + i));
            if (match == null) {
                return List.of();
            }
            out.add(match);
        }
        return out;
    }

    private RowAligner.@Nullable Match match(Strip strip, FormRow row) {
        int from = strip.figuresFrom();
        var block = form.blockOf(row.id());
        var label = label(strip, from);
        boolean fits = strip.tokens().size() - from == block.columns().size();
        boolean shortened =
                aligner.labelsOf(row).stream()
                        .anyMatch(full -> isShortened(labels.core(label), labels.core(full)));
        boolean another =
                form.rows().stream()
                        .filter(r -> !r.id().equals(row.id()))
                        .anyMatch(r -> labels.core(r.label()).equals(labels.core(label)));
        return fits && shortened && !another
                ? new RowAligner.Match(row, block, strip, label, from, COST, null)
                : null;
    }

    private static boolean hasFigures(Strip strip) {
        return strip.tokens().stream().anyMatch(Token::isFigure);
    }

    private static String label(Strip strip, int to) {
        for (int i = to - 1; i >= 0; i--) {
            if (!strip.tokens().get(i).isBlank()) {
                return strip.tokens().get(i).text();
            }
        }
        return "";
    }

    private static boolean isShortened(String label, String full) {
        boolean written = label.length() <= full.length() + MORE && isWithin(full, label);
        return Math.min(label.length(), full.length()) >= LEAST
                && (written || isWithin(label, full));
    }

    /** Whether all characters of one, of four or more but one, stand in the other in order. */
    private static boolean isWithin(String small, String large) {
        int allowed = small.length() >= LONG ? 1 : 0;
        return inOrder(small, large) >= small.length() - allowed;
    }

    /** The most characters that stand in both in the same order. */
    private static int inOrder(String one, String other) {
        var most = new int[one.length() + 1][other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                most[i][j] =
                        one.charAt(i - 1) == other.charAt(j - 1)
                                ? most[i - 1][j - 1] + 1
                                : Math.max(most[i - 1][j], most[i][j - 1]);
            }
        }
        return most[one.length()][other.length()];
    }
}
