package cn.nianshen.campaign;

import cn.nianshen.output.Audit;
import cn.nianshen.source.Digest;
import cn.nianshen.source.Format;
import java.util.List;

/**
 * A file as a shelf lists it.
 *
 * @param file its path, from the folder on
 * @param sha256 digest of its bytes, or empty
 * @param format format that its bytes show
 * @param status what became of it
 * @param reason key of the reason where it was not audited, or not wholly; or empty
 * @param arguments values for the words of the reason
 * @param read whether a report was read from it
 * @param form form that was used, or empty
 * @param agency name in the title, or empty
 * @param fullAgency fullest name found, or empty
 * @param fiscalYear year reported on, 0 where unknown
 * @param waived findings that somebody answers for
 * @param lapsed waivers that took nothing out
 */
public record Entry(
        String file,
        String sha256,
        Format format,
        Audit.Status status,
        String reason,
        List<String> arguments,
        boolean read,
        String form,
        String agency,
        String fullAgency,
        int fiscalYear,
        int waived,
        int lapsed) {

    public Entry {
        arguments = List.copyOf(arguments);
    }

    /** The entry of an audit. */
    public static Entry of(Audit audit, String file) {
        var report = audit.report();
        return new Entry(
                file,
                audit.sha256(),
                audit.format(),
                audit.status(),
                audit.reason(),
                audit.reasonArguments(),
                report != null,
                report == null ? "" : report.form(),
                report == null ? "" : report.agency().name(),
                report == null ? "" : report.agency().fullName(),
                report == null ? 0 : report.fiscalYear(),
                audit.waivings().waived().size(),
                audit.waivings().lapsed().size());
    }

    /**
     * The audit as far as it was kept: without the report and what was read.
     *
     * @param name path as the user named it
     */
    public Audit audit(String name, Kept kept) {
        return new Audit(
                name,
                Digest.taken(sha256),
                format,
                status,
                reason,
                arguments,
                null,
                kept.outcomes(),
                kept.scorecard());
    }
}
