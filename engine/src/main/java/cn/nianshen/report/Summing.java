package cn.nianshen.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a sentence, and whether a sum behind them is that of some of them. One that is of
 * none, behind parts of one total alone, can only be that total.
 */
final class Summing {

    private static final String RECEIVED = "requests.received";
    private static final String CARRY = "carry";
    private static final String HANDLED = "requests.handled";

    /** Sums of so many numbers are looked at, and no more. */
    private static final int MOST = 12;

    private final List<BigDecimal> values = new ArrayList<>();
    private String unit = "";
    private boolean mixed;
    private int results;
    private int parts;
    private int channels;
    private boolean applications;
    private int others;
    private boolean carried;

    void sentence() {
        carried = false;
        values.clear();
        unit = "";
        mixed = false;
        results = 0;
        parts = 0;
        channels = 0;
        applications = false;
        others = 0;
    }

    /** What was carried in may be in the sum, told by its number or not. */
    void hear(Sign sign) {
        carried |= sign.tag().contains(CARRY) || sign.is(Sign.Kind.CARRY);
    }

    /** A number of cases stands here, understood or not. */
    void number(Quantity quantity) {
        mixed |= !values.isEmpty() && !unit.equals(quantity.uom());
        unit = quantity.uom();
        values.add(quantity.value());
    }

    /** What a number was understood as. */
    void told(Indicator indicator, String scope) {
        boolean applicants = indicator.heads().contains(RECEIVED) && !Counting.isResult(indicator);
        boolean some =
                indicator.id().equals(RECEIVED)
                        && (scope.equals("channel") || scope.equals("applicant"));
        if (Counting.isResult(indicator) && Levels.isWhole(scope)) {
            results++;
        } else if (some || applicants && Levels.isWhole(scope)) {
            parts++;
        } else {
            others++;
        }
    }

    /**
     * A number told by a channel, or of who applied, that is no figure of its own.
     *
     * @param named whether its words name applications
     */
    void part(boolean named) {
        channels++;
        applications |= named;
    }

    /** Id of the total that the sum behind these parts must be, or empty. */
    String total(Quantity quantity) {
        int some = parts + channels;
        boolean all =
                !carried
                        && !mixed
                        && unit.equals(quantity.uom())
                        && others == 0
                        && values.size() == results + some
                        && values.size() > 1;
        boolean one = results == 0 ? applications || parts > 0 : some == 0;
        if (!all || !one || values.size() > MOST || addsUp(quantity)) {
            return "";
        }
        return results > 0 ? HANDLED : RECEIVED;
    }

    /** Whether some of the numbers before add up to it; of more than twelve it is not known. */
    boolean addsUp(Quantity quantity) {
        return values.size() <= MOST && isSum(quantity.value(), 0);
    }

    /** Whether some of the numbers from that index on add up to it. */
    private boolean isSum(BigDecimal rest, int from) {
        if (rest.signum() <= 0 || from == values.size()) {
            return rest.signum() == 0;
        }
        return isSum(rest.subtract(values.get(from)), from + 1) || isSum(rest, from + 1);
    }
}
