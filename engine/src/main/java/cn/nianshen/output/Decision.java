package cn.nianshen.output;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What a person decided of a finding.
 *
 * @param verdict what it is
 * @param person who decided
 * @param day when
 * @param reason why, or empty
 */
public record Decision(Verdict verdict, String person, LocalDate day, String reason) {

    /** What decisions on an agency are looked up by: other rosters may use the same id. */
    public static String key(String id, String name) {
        return id + '\n' + name;
    }

    /** What a finding is, by a person's judgement. */
    public enum Verdict {
        /** It is so. */
        CONFIRMED,
        /** It is not so; it counts no longer. */
        DISMISSED,
        /** The agency says that it has mended it. */
        MENDED;

        /** Id as outputs and stores write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
