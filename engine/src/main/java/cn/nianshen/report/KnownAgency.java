package cn.nianshen.report;

import cn.nianshen.source.Numerals;
import java.util.List;
import java.util.Set;

/**
 * An agency that the auditor knows beside the report.
 *
 * @param names its names, any of which may stand in a report
 * @param kind agency kind id
 * @param level level id, or empty where the kind decides
 * @param region its divisions from the outermost on, or empty where they are those of the profile
 */
public record KnownAgency(Set<String> names, String kind, String level, List<String> region) {

    public KnownAgency {
        names = Set.copyOf(names);
        region = List.copyOf(region);
    }

    /** Whether the agency read from a report is this one: by its name or its full name. */
    public boolean is(Agency agency) {
        return is(agency.name(), agency.fullName());
    }

    boolean is(String name, String fullName) {
        var seen = List.of(Numerals.squeeze(name), Numerals.squeeze(fullName));
        return names.stream().map(Numerals::squeeze).anyMatch(seen::contains);
    }
}
