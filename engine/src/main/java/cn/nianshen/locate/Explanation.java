package cn.nianshen.locate;

import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.Suspect;
import cn.nianshen.rule.Tracing;
import java.util.List;

/**
 * Broken identities of one cause.
 *
 * @param identities the broken identities
 * @param suspects the cells that may be wrong, the likeliest first; empty where it cannot be told
 * @param tracing how far it can be told
 */
public record Explanation(
        List<JudgedIdentity> identities, List<Suspect> suspects, Tracing tracing) {

    public Explanation {
        identities = List.copyOf(identities);
        suspects = List.copyOf(suspects);
    }
}
