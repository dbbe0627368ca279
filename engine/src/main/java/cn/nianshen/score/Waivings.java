package cn.nianshen.score;

import cn.nianshen.pack.Waiver;
import cn.nianshen.rule.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What waivers did to the findings of one report.
 *
 * @param waived findings taken out, in the order of findings
 * @param lapsed waivers for this report that took nothing out
 * @param spared points that the report would have fewer without waivers
 */
public record Waivings(List<Waived> waived, List<Lapsed> lapsed, BigDecimal spared) {

    /** No waiver was for this report. */
    public static final Waivings NONE = new Waivings(List.of(), List.of(), BigDecimal.ZERO);

    public Waivings {
        waived = List.copyOf(waived);
        lapsed = List.copyOf(lapsed);
    }

    /**
     * A finding that somebody answers for.
     *
     * @param finding the finding
     * @param fingerprint its fingerprint
     * @param waiver the waiver
     */
    public record Waived(Finding finding, String fingerprint, Waiver waiver) {}

    /**
     * A waiver that took nothing out.
     *
     * @param waiver the waiver
     * @param cause why
     */
    public record Lapsed(Waiver waiver, Cause cause) {}

    /** Why a waiver takes nothing out. */
    public enum Cause {
        /** Its last day is over. */
        EXPIRED,
        /** The rule reports at the place, but with other values, places or severity. */
        VALUE_CHANGED,
        /** What the rule says there is told with the finding of another rule. */
        FOLDED,
        /** Several findings fit, or the one that fits has further places: a fingerprint is due. */
        NOT_EXACT,
        /** The rule could not be judged. */
        NOT_JUDGED,
        /** The rule reports nothing there. */
        NO_FINDING;

        /** Lower-case id as outputs write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The same with the points. */
    public Waivings sparing(BigDecimal points) {
        return new Waivings(waived, lapsed, points);
    }
}
