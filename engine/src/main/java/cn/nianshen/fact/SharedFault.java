package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.math.BigDecimal;
import java.util.List;

/**
 * One fault that several agencies of a county have at the same place.
 *
 * @param place the batch as a whole
 * @param county the county
 * @param rule id of the rule that found it
 * @param title title of the rule
 * @param spot the place in words
 * @param share agencies with it among those with a report, from 0 to 1
 * @param reports agencies with a report
 * @param agencies ids of the agencies with it
 */
public record SharedFault(
        Place place,
        String county,
        String rule,
        String title,
        String spot,
        BigDecimal share,
        int reports,
        List<String> agencies)
        implements Fact {
    public SharedFault {
        agencies = List.copyOf(agencies);
    }
}
