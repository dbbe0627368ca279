package cn.nianshen.campaign;

import cn.nianshen.rule.Outcome;
import cn.nianshen.score.Scorecard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a file, and looked up when it is needed: a campaign holds many files.
 *
 * @param digest what was read, null where nothing could be
 * @param outcomes what its own audit found
 * @param scorecard its score, null where it was not audited
 */
public record Kept(
        @Nullable ReportDigest digest, List<Outcome> outcomes, @Nullable Scorecard scorecard) {

    /** Nothing at all. */
    public static final Kept NOTHING = new Kept(null, List.of(), null);

    public Kept {
        outcomes = List.copyOf(outcomes);
    }
}
