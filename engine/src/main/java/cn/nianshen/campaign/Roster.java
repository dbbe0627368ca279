package cn.nianshen.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The agencies that must report.
 *
 * @param agencies in the order of the list
 */
public record Roster(List<Agency> agencies) {

    public Roster {
        agencies = List.copyOf(agencies);
    }

    /** The agencies by id. */
    public Map<String, Agency> byId() {
        var out = new LinkedHashMap<String, Agency>();
        agencies.forEach(agency -> out.put(agency.id(), agency));
        return out;
    }

    /** The agencies whose sums an agency's report holds: those that name it, themselves too. */
    public List<Agency> membersOf(String id) {
        return agencies.stream().filter(agency -> agency.parent().equals(id)).toList();
    }

    /**
     * The id of the agency that a list means by an id or a name, or null where it means none, or
     * one of several.
     */
    public @Nullable String meant(String idOrName) {
        if (agency(idOrName) != null) {
            return idOrName;
        }
        var named = agencies.stream().filter(a -> a.name().equals(idOrName)).toList();
        return named.size() == 1 ? named.get(0).id() : null;
    }

    /** The agency of an id, or null. */
    public @Nullable Agency agency(String id) {
        return agencies.stream().filter(a -> a.id().equals(id)).findFirst().orElse(null);
    }
}
