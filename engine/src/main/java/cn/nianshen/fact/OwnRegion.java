package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.util.List;

/**
 * The division that the agency is of; absent where it is not known.
 *
 * @param place the file as a whole
 * @param names names of the division and those above it, the largest first
 * @param code code of the division
 * @param source {@code name} (the agency's) or {@code profile}
 */
public record OwnRegion(Place place, List<String> names, String code, String source)
        implements Fact {
    public OwnRegion {
        names = List.copyOf(names);
    }
}
