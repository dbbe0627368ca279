package cn.nianshen.rule;

import java.util.List;

/**
 * What the rules of one pack said of one report, before findings of one cause are folded.
 *
 * @param outcomes one for each card, by rule id; broken identities have a finding each
 * @param identities every identity that was stated, by rule and place
 * @param narrowing takes places out of findings of this run
 */
public record PackRun(
        List<Outcome> outcomes, List<JudgedIdentity> identities, Narrowing narrowing) {

    public PackRun {
        outcomes = List.copyOf(outcomes);
        identities = List.copyOf(identities);
    }
}
