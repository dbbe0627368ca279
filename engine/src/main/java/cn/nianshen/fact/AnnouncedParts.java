package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.util.List;

/**
 * The introduction says of how many or which parts the report consists.
 *
 * @param place where it stands
 * @param count number of parts said, or named where no number is said
 * @param said whether a number of parts is written
 * @param absent section ids that are named or counted but not found
 */
public record AnnouncedParts(Place place, int count, boolean said, List<String> absent)
        implements Fact {
    public AnnouncedParts {
        absent = List.copyOf(absent);
    }
}
