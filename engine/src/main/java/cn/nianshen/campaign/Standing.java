package cn.nianshen.campaign;

import cn.nianshen.output.Audit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an agency stands: what it handed in for the year and for the year before.
 *
 * @param agency the agency
 * @param files files that are its, the one that stands for it first
 * @param open files that may be its
 * @param earlier its report for the year before, or null
 * @param openEarlier reports for the year before that may be its, where it has none for sure
 * @param merged its reports for the year before, where it has several by several names: it was put
 *     together of those agencies
 * @param published day on which the report that stands for it was published, or null
 */
public record Standing(
        Agency agency,
        List<Handed> files,
        List<String> open,
        @Nullable Handed earlier,
        List<Handed> openEarlier,
        List<Handed> merged,
        @Nullable LocalDate published) {

    private static final String UNKNOWN = "unknown";

    public Standing {
        files = List.copyOf(files);
        open = List.copyOf(open);
        merged = List.copyOf(merged);
        openEarlier = List.copyOf(openEarlier);
    }

    /** The file that stands for it, or null. */
    public @Nullable Handed chosen() {
        return files.isEmpty() ? null : files.get(0);
    }

    /** Whether a report of its own was read. */
    boolean isOwnRead() {
        var chosen = chosen();
        return chosen != null && chosen.isRead() && chosen.assignment().isOwn();
    }

    /** What was read of the report that stands for it, or null. */
    public @Nullable ReportDigest digest() {
        var chosen = chosen();
        return chosen == null ? null : chosen.digest();
    }

    /** Kind of the agency: what the roster says, else what its report shows. */
    public String kind() {
        var read = digest();
        if (!agency.kind().isEmpty()) {
            return agency.kind();
        }
        return read == null ? UNKNOWN : read.kind();
    }

    /** What was read of the report for the year before, or null. */
    public @Nullable ReportDigest earlierDigest() {
        return earlier == null ? null : earlier.digest();
    }

    /** One word for where it stands: {@code audited}, {@code unreadable} …, {@code missing}. */
    public String state() {
        var chosen = chosen();
        if (chosen != null) {
            return chosen.status().id();
        }
        return open.isEmpty() ? "missing" : "doubtful";
    }

    /** Whether a report of it was audited. */
    public boolean isAudited() {
        var chosen = chosen();
        return chosen != null && chosen.status() == Audit.Status.AUDITED;
    }
}
