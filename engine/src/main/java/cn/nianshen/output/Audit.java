package cn.nianshen.output;

import cn.nianshen.document.Document;
import cn.nianshen.report.Report;
import cn.nianshen.rule.Outcome;
import cn.nianshen.score.FindingOrder;
import cn.nianshen.score.Fingerprints;
import cn.nianshen.score.Scorecard;
import cn.nianshen.score.Waivings;
import cn.nianshen.source.Digest;
import cn.nianshen.source.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One file, audited or not: what a renderer is given.
 *
 * @param name path as the user named it
 * @param digest of its bytes, none where they could not be read
 * @param format format that its bytes show
 * @param status what became of it
 * @param reason key of the reason where it was not audited, or was audited though incomplete; else
 *     empty
 * @param reasonArguments values for the words of the reason
 * @param report what was read, null where it was not audited
 * @param outcomes one for each rule, by rule id; without waived findings
 * @param scorecard the score, null where it was not audited
 * @param waivings what was waived
 * @param document all that was read, null where nothing could be or nothing keeps it
 */
public record Audit(
        String name,
        Digest digest,
        Format format,
        Status status,
        String reason,
        List<String> reasonArguments,
        @Nullable Report report,
        List<Outcome> outcomes,
        @Nullable Scorecard scorecard,
        Waivings waivings,
        @Nullable Document document) {

    /** What became of a file. */
    public enum Status {
        AUDITED,
        UNREADABLE,
        NOT_A_REPORT;

        /** Lower-case id as outputs write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Audit {
        reasonArguments = List.copyOf(reasonArguments);
        outcomes = List.copyOf(outcomes);
    }

    /** An audit without waivers. */
    public Audit(
            String name,
            Digest digest,
            Format format,
            Status status,
            String reason,
            List<String> reasonArguments,
            @Nullable Report report,
            List<Outcome> outcomes,
            @Nullable Scorecard scorecard) {
        this(
                name,
                digest,
                format,
                status,
                reason,
                reasonArguments,
                report,
                outcomes,
                scorecard,
                Waivings.NONE,
                null);
    }

    /** Lower-case hex digest of its bytes, empty where they could not be read. */
    public String sha256() {
        return digest.sha256();
    }

    /** This audit, which holds no bytes of its file for the digest any more. */
    public Audit digested() {
        digest.sha256();
        return this;
    }

    /** The same audit with what was waived. */
    public Audit waiving(Waivings by) {
        return with(by, document);
    }

    /** The same audit with all that was read. */
    public Audit showing(Document read) {
        return with(waivings, read);
    }

    /** The same audit under another path. */
    public Audit named(String path) {
        return new Audit(
                path,
                digest,
                format,
                status,
                reason,
                reasonArguments,
                report,
                outcomes,
                scorecard,
                waivings,
                document);
    }

    private Audit with(Waivings by, @Nullable Document read) {
        return new Audit(
                name,
                digest,
                format,
                status,
                reason,
                reasonArguments,
                report,
                outcomes,
                scorecard,
                by,
                read);
    }

    /** All findings, waived ones included, with their fingerprints. */
    public Fingerprints fingerprints() {
        var all = new ArrayList<>(FindingOrder.of(outcomes));
        waivings.waived().forEach(waived -> all.add(waived.finding()));
        return Fingerprints.of(all);
    }
}
