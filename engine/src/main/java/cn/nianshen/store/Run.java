package cn.nianshen.store;

import cn.nianshen.source.Digests;
import java.time.LocalDate;

/**
 * A run over a folder.
 *
 * @param setting digest of all but the day that decides what comes of a file: program, packs,
 *     profile, roster, list, language
 * @param year year that is reported on
 * @param asOf the day of the audit
 * @param tool the program with its version
 */
public record Run(String setting, int year, LocalDate asOf, String tool) {

    /** What tells it from all other runs. */
    public String id() {
        return Digests.sha256(setting + '\n' + asOf);
    }

    /** What tells the run that stood on the same day before another was begun anew. */
    static String before(String id) {
        return Digests.sha256(id + "\nbefore");
    }
}
