package cn.nianshen.rule;

import cn.nianshen.report.Place;
import java.util.List;

/**
 * What the search for wrong cells says of a finding.
 *
 * @param certainty how far it can be told
 * @param ways how many changes of as few cells make all identities hold; 0 where it is not known
 * @param beside number of further cells, suspects of other findings, that must change as well
 *     before all that is mended holds
 * @param mends the broken identities that the suspects mend
 */
public record Tracing(Certainty certainty, int ways, int beside, List<Mended> mends) {

    /** Of a finding that is about no broken identity. */
    public static final Tracing NONE = new Tracing(Certainty.NONE, 0, 0, List.of());

    public Tracing {
        mends = List.copyOf(mends);
    }

    /**
     * A broken identity that would hold.
     *
     * @param rule rule that states it
     * @param where where that rule reports it
     */
    public record Mended(String rule, Place where) {}
}
