package cn.nianshen.campaign;

import cn.nianshen.output.Audit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in, and what became of it.
 *
 * @param entry how it is listed
 * @param reason why it could not be audited, in words; or empty
 * @param assignment whose it is
 * @param kept looks up what was kept of it
 */
public record Handed(Entry entry, String reason, Assignment assignment, Supplier<Kept> kept) {

    /** Reason of what this program wrote itself, which is nobody's report. */
    private static final String OWN_RESULT = "own-result";

    /** Its path. */
    public String file() {
        return entry.file();
    }

    /** Digest of its bytes, or empty. */
    public String sha256() {
        return entry.sha256();
    }

    /** What became of it. */
    public Audit.Status status() {
        return entry.status();
    }

    /** Whether a report was read from it. */
    public boolean isRead() {
        return entry.read();
    }

    /** What was read, null where nothing could be. */
    public @Nullable ReportDigest digest() {
        return entry.read() ? kept.get().digest() : null;
    }

    /** Whether it may be a report, and nothing tells of which agency. */
    public boolean isOwnerless() {
        boolean nobodys = assignment.isOpen() && assignment.rivals().isEmpty();
        boolean own = entry.reason().equals(OWN_RESULT);
        boolean unread = !isRead() && status() == Audit.Status.UNREADABLE && !own;
        return nobodys && (unread || isRead() && entry.agency().isEmpty());
    }

    /** Year reported on, 0 where unknown. */
    public int fiscalYear() {
        return entry.fiscalYear();
    }
}
