package cn.nianshen.locate;

import cn.nianshen.rule.Slip;
import java.math.BigDecimal;
import java.util.List;

/** Tells how the figure of a single cell may have gone wrong. */
final class SlipOfCell {

    private final Network network;
    private final List<List<Figure>> rows;

    SlipOfCell(Network network, List<List<Figure>> rows) {
        this.network = network;
        this.rows = rows;
    }

    Slip slip(Change change) {
        if (!change.known()) {
            return Slip.UNKNOWN;
        }
        Figure figure = change.figure();
        if (figure.value() == 0 && network.isTotal(figure)) {
            return Slip.TOTAL_LEFT_ZERO;
        }
        if (figure.value() == -change.fits()) {
            return Slip.SIGN;
        }
        Slip digits = digits(network.text(figure.value()), network.text(change.fits()));
        if (digits != Slip.UNKNOWN && digits != Slip.DIGIT_CHANGED) {
            return digits;
        }
        if (tells(figure.value()) && besideIsTheSame(figure)) {
            return Slip.NEIGHBOUR_COLUMN;
        }
        Slip counted = counted(change);
        return counted == Slip.UNKNOWN ? digits : counted;
    }

    /** What became of the digits between the figure that fits and the one printed. */
    static Slip digits(String printed, String fits) {
        int more = printed.length() - fits.length();
        if (more == 0) {
            return sameLength(printed, fits);
        }
        if (more == 1 && isWithoutOne(printed, fits)) {
            return Slip.DIGIT_ADDED;
        }
        return more == -1 && isWithoutOne(fits, printed) ? Slip.DIGIT_DROPPED : Slip.UNKNOWN;
    }

    private static Slip sameLength(String printed, String fits) {
        int first = 0;
        while (first < fits.length() && printed.charAt(first) == fits.charAt(first)) {
            first++;
        }
        int last = fits.length() - 1;
        while (last > first && printed.charAt(last) == fits.charAt(last)) {
            last--;
        }
        if (last == first) {
            return fits.length() > 1 ? Slip.DIGIT_CHANGED : Slip.UNKNOWN;
        }
        boolean exchanged =
                last == first + 1
                        && printed.charAt(first) == fits.charAt(last)
                        && printed.charAt(last) == fits.charAt(first);
        return exchanged ? Slip.DIGITS_EXCHANGED : Slip.UNKNOWN;
    }

    private static boolean isWithoutOne(String whole, String part) {
        int same = 0;
        while (same < part.length() && whole.charAt(same) == part.charAt(same)) {
            same++;
        }
        return whole.substring(same + 1).equals(part.substring(same));
    }

    /** Whether equal numbers are more than chance: noughts and ones stand everywhere. */
    private boolean tells(long parts) {
        return network.number(parts).abs().compareTo(BigDecimal.ONE) > 0;
    }

    private boolean besideIsTheSame(Figure figure) {
        for (List<Figure> row : rows) {
            int at = row.indexOf(figure);
            if (at >= 0) {
                return at > 0 && row.get(at - 1).value() == figure.value()
                        || at + 1 < row.size() && row.get(at + 1).value() == figure.value();
            }
        }
        return false;
    }

    /** A total that is wrong by the figure of one of the cells that it adds up. */
    private Slip counted(Change change) {
        Figure figure = change.figure();
        if (!tells(change.delta())) {
            return Slip.UNKNOWN;
        }
        for (int equation : figure.equations()) {
            var addends = network.addends(network.equalities().get(equation), figure);
            if (addends.stream().anyMatch(one -> one.value() == Math.abs(change.delta()))) {
                return change.delta() < 0 ? Slip.COUNTED_TWICE : Slip.LEFT_OUT;
            }
        }
        return Slip.UNKNOWN;
    }
}
