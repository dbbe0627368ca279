package cn.nianshen.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * How a narrative words an indicator.
 *
 * @param id indicator id
 * @param need meanings that the words must have, as bits
 * @param may meanings that they may have besides
 * @param needs topics that must be spoken of, the empty one for none; empty for any
 * @param topic topic that is spoken of once it was stated, or empty
 * @param heads ids of totals that it can be a part of
 * @param measure measure of its numbers
 * @param units units that count it; empty for any of its measure
 * @param base what a stated value is divided by
 * @param zero {@code only} where nothing but none makes it, {@code no} where none does not, or
 *     empty
 * @param stock whether it is a number at the end of the year, which is never added up over years
 * @param cause section in which its cause goes without saying; elsewhere a number is this report's
 *     only where the cause is stated; empty where none has to be
 * @param split whether channels and classes of applicants divide it
 * @param lead whether its words can all stand behind the number
 * @param parts id for what is listed under it, or empty
 * @param beside ids of totals beside which it stands: as a part of one it is less than all
 */
record Indicator(
        String id,
        long need,
        long may,
        Set<String> needs,
        String topic,
        List<String> heads,
        String measure,
        Set<String> units,
        BigDecimal base,
        String zero,
        boolean stock,
        String cause,
        boolean split,
        boolean lead,
        String parts,
        List<String> beside) {

    boolean isSaidBy(long tags, String spokenOf, boolean none) {
        boolean said = (tags & need) == need && (tags & ~(need | may)) == 0;
        boolean allowed = needs.isEmpty() || needs.contains(spokenOf);
        return said && allowed && !(none && zero.equals("no"));
    }

    /** Whether what is spoken of must tell what its words leave out, the year apart. */
    boolean hasLessWords() {
        return !needs.isEmpty() && !id.startsWith("requests.carried");
    }

    boolean counts(Quantity quantity) {
        if (zero.equals("only") && !quantity.isZero()) {
            return false;
        }
        if (quantity.measure().isEmpty()) {
            // an amount without unit may be in yuan or in ten thousands
            return base.compareTo(BigDecimal.ONE) == 0 || quantity.isZero();
        }
        return quantity.measure().equals(measure)
                && (units.isEmpty() || units.contains(quantity.uom()) || hasMagnitude(quantity));
    }

    private boolean hasMagnitude(Quantity quantity) {
        return units.stream().anyMatch(unit -> quantity.uom().endsWith(unit));
    }
}
