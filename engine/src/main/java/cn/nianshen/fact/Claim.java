package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that the narrative states. With scope {@code own}, period {@code year} and role {@code
 * total} or {@code part} it is all of its indicator: classes of results listed under a total are
 * parts. What is only some of its indicator, such as requests of one channel, has another scope.
 *
 * @param place where it stands
 * @param id indicator id
 * @param value the figure; 0 for none received and the like
 * @param uom count word or unit as printed, or empty
 * @param quote the clause
 * @param role {@code total}, {@code part}, {@code change} (against another year) or {@code share}
 * @param scope {@code own}, {@code area} and {@code seat} (all the area and this organ alone, where
 *     the text tells them apart), {@code wider} (a region or a system), {@code channel}, {@code
 *     applicant} or {@code other}
 * @param period {@code year} (the one reported on), {@code other-year} or {@code since}
 * @param exact whether it is stated without about, more than, nearly
 * @param formWords whether the form's own words for it are used
 * @param group number of the statement that totals and their parts share, from 1; 0 for none
 * @param complete whether the parts of its group claim to be all of them
 * @param sentence number of its sentence among those of the text that state figures, from 1; 0
 *     where it is not known
 */
public record Claim(
        Place place,
        String id,
        @Nullable BigDecimal value,
        String uom,
        String quote,
        String role,
        String scope,
        String period,
        boolean exact,
        boolean formWords,
        int group,
        boolean complete,
        int sentence)
        implements Fact {

    /**
     * Whether it is exactly what the tables hold: not about, and not what the organ alone has,
     * which the tables may hold together with the rest of its level.
     */
    public boolean certain() {
        return exact && !scope.equals("seat");
    }
}
