package cn.nianshen.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agency that must report.
 *
 * @param id as the roster numbers it; its name where the roster does not
 * @param name full name
 * @param formerNames names that it had
 * @param kind kind id of {@link cn.nianshen.report.AgencyKinds}, empty where the roster does not
 *     say
 * @param county county that it belongs to, or empty
 * @param parent id of the agency whose report sums up its own, or empty
 * @param scope what its own report sums up
 * @param vertical whether it is led by its own system, and so stands outside its county's sums
 * @param due last day of its report where that is not the kind's, or null
 * @param further columns of the roster that mean nothing to us, by their heads
 * @param line line of the roster
 */
public record Agency(
        String id,
        String name,
        List<String> formerNames,
        String kind,
        String county,
        String parent,
        Scope scope,
        boolean vertical,
        @Nullable LocalDate due,
        Map<String, String> further,
        int line) {

    /** What a report sums up. */
    public enum Scope {
        /** All agencies of the area. */
        JURISDICTION,
        /** The agency alone. */
        OWN,
        /** The roster does not say. */
        UNKNOWN
    }

    public Agency {
        formerNames = List.copyOf(formerNames);
        further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    }

    /** The same with an id and with the id of the agency that sums it up. */
    Agency with(String ownId, String parentId) {
        return new Agency(
                ownId,
                name,
                formerNames,
                kind,
                county,
                parentId,
                scope,
                vertical,
                due,
                further,
                line);
    }

    /** Its name and those that it had. */
    public List<String> names() {
        var all = new ArrayList<>(List.of(name));
        all.addAll(formerNames);
        return all;
    }
}
