package cn.nianshen.locate;

import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.Suspect;
import java.util.List;

/**
 * Broken identities of one cause.
 *
 * @param identities the broken identities, in the order given
 * @param suspects the cells of which one may be wrong; empty where it cannot be told
 */
public record Explanation(List<JudgedIdentity> identities, List<Suspect> suspects) {

    public Explanation {
        identities = List.copyOf(identities);
        suspects = List.copyOf(suspects);
    }
}
