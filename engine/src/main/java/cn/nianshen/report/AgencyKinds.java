package cn.nianshen.report;

import java.util.List;

/** The kinds and levels of agencies that may be named. */
public final class AgencyKinds {

    /** Kind ids. */
    public static final List<String> KINDS =
            List.of(
                    "province-government",
                    "prefecture-government",
                    "county-government",
                    "township-government",
                    "subdistrict-office",
                    "department",
                    "authorised-organisation",
                    "development-zone");

    /** Level ids, the highest first. */
    public static final List<String> LEVELS =
            List.of("national", "province", "prefecture", "county", "township");

    private AgencyKinds() {}
}
