package cn.nianshen.output;

import cn.nianshen.pack.Waiver;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run was made with. With the same header and the same files every output is the same.
 *
 * @param tool name of the program
 * @param version its version
 * @param packs packs in the order they ran
 * @param profile name of the profile
 * @param changes what the profile takes back or grades otherwise
 * @param variants variants of the forms that the profile accepts
 * @param waivers findings that the profile waives
 * @param asOf the day of the audit
 */
public record Header(
        String tool,
        String version,
        List<PackLine> packs,
        String profile,
        List<Change> changes,
        List<Variant> variants,
        List<Waiver> waivers,
        LocalDate asOf) {

    /** What a rule that is off is changed to. */
    public static final String DISABLED = "disabled";

    public Header {
        packs = List.copyOf(packs);
        changes = List.copyOf(changes);
        variants = List.copyOf(variants);
        waivers = List.copyOf(waivers);
    }

    /** What a run with a profile that accepts and waives nothing was made with. */
    public Header(
            String tool,
            String version,
            List<PackLine> packs,
            String profile,
            List<Change> changes,
            LocalDate asOf) {
        this(tool, version, packs, profile, changes, List.of(), List.of(), asOf);
    }

    /**
     * A pack that ran.
     *
     * @param id pack id
     * @param version its version
     * @param rules number of its rules
     */
    public record PackLine(String id, String version, int rules) {}

    /**
     * A rule that the profile disables or grades otherwise.
     *
     * @param rule rule id
     * @param to severity id, or {@link Header#DISABLED}
     * @param why reason given
     * @param cites notice of the place that it rests on, or empty
     */
    public record Change(String rule, String to, String why, String cites) {}

    /**
     * A variant of a form with rows and labels of a place.
     *
     * @param form form id
     * @param cites the notice that prints it so
     */
    public record Variant(String form, String cites) {}
}
