package cn.nianshen.locate;

import cn.nianshen.rule.JudgedIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Traces broken sums to the figures that explain them: the fewest cells whose change makes all
 * identities hold, each a whole number from 0 on where it counts. A suspicion is advice: no figure
 * is ever changed.
 */
public final class Localiser {

    /** Sets of cells that are looked at in one report. */
    private static final int STEPS = 30_000;

    private static final int FEWEST_STEPS = 500;

    /** Figures of all equalities together up to which a step is cheap: more, and fewer are made. */
    private static final int CHEAP = 500;

    private Localiser() {}

    /**
     * Explains the broken equalities without help of the narrative.
     *
     * @param identities all identities of a report, those that hold included
     * @return every broken equality in exactly one explanation
     */
    public static List<Explanation> explain(List<JudgedIdentity> identities) {
        return explain(identities, List::of);
    }

    /**
     * Explains the broken equalities.
     *
     * @param identities all identities of a report, those that hold included
     * @param witnesses tells what the narrative says of sums of cells; asked once, and only where a
     *     sum is broken
     * @return every broken equality in exactly one explanation; a broken comparison in one at most
     */
    public static List<Explanation> explain(
            List<JudgedIdentity> identities, Supplier<List<Witness>> witnesses) {
        List<Network> networks = Networks.broken(identities);
        List<Witness> told = networks.isEmpty() ? List.of() : witnesses.get();
        List<Explanation> explanations = new ArrayList<>();
        for (Network network : networks) {
            int share = STEPS / networks.size();
            int steps = Math.max(FEWEST_STEPS, share / (1 + terms(network) / CHEAP));
            explanations.addAll(new Tracer(network, told, steps).explain());
        }
        return explanations;
    }

    private static int terms(Network network) {
        return network.equalities().stream().mapToInt(one -> one.figures().length).sum();
    }
}
