package cn.nianshen.campaign;

import cn.nianshen.output.Audit;
import cn.nianshen.rule.Outcome;
import cn.nianshen.score.Scorecard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in, and what became of it.
 *
 * @param file its path
 * @param sha256 digest of its bytes
 * @param status what became of it
 * @param reason why it could not be audited, in words; or empty
 * @param assignment whose it is
 * @param digest what was read, null where nothing could be
 * @param outcomes what its own audit found
 * @param scorecard its score, null where it was not audited
 */
public record Handed(
        String file,
        String sha256,
        Audit.Status status,
        String reason,
        Assignment assignment,
        @Nullable ReportDigest digest,
        List<Outcome> outcomes,
        @Nullable Scorecard scorecard) {

    public Handed {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether it may be a report, and nothing tells of which agency. */
    public boolean isOwnerless() {
        boolean nobodys = assignment.isOpen() && assignment.rivals().isEmpty();
        boolean unread = digest == null && status == Audit.Status.UNREADABLE;
        return nobodys && (unread || digest != null && digest.agency().isEmpty());
    }

    /** Year reported on, 0 where unknown. */
    public int fiscalYear() {
        return digest == null ? 0 : digest.fiscalYear();
    }
}
