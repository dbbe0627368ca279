package cn.nianshen.output;

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
 * @param asOf the day of the audit
 */
public record Header(
        String tool,
        String version,
        List<PackLine> packs,
        String profile,
        List<Change> changes,
        LocalDate asOf) {

    public Header {
        packs = List.copyOf(packs);
        changes = List.copyOf(changes);
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
     * @param to severity id, or {@code disabled}
     * @param why reason given
     */
    public record Change(String rule, String to, String why) {}
}
