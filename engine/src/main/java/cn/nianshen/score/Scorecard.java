package cn.nianshen.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score with every line that it was computed from.
 *
 * @param points points left, at most {@code max}
 * @param max points to start from
 * @param grade grade name of the profile, or empty where no grade is given
 * @param coverage share of what could be judged, 0 to 1
 * @param judged items judged
 * @param due items that should have been judged
 * @param vetoes rule ids that bar a passing grade, sorted
 * @param ceiling most points that a report with these vetoes can have, null where there are none
 * @param categories loss by category
 * @param lines one for each finding, in the order of {@link FindingOrder}
 */
public record Scorecard(
        BigDecimal points,
        BigDecimal max,
        String grade,
        BigDecimal coverage,
        int judged,
        int due,
        List<String> vetoes,
        @Nullable BigDecimal ceiling,
        List<CategoryLoss> categories,
        List<Line> lines) {

    public Scorecard {
        vetoes = List.copyOf(vetoes);
        categories = List.copyOf(categories);
        lines = List.copyOf(lines);
    }

    /**
     * Loss of a category.
     *
     * @param id category id; categories that share one cap are joined by {@code +}
     * @param lost points lost, never above the cap
     * @param cap most that can be lost
     */
    public record CategoryLoss(String id, BigDecimal lost, BigDecimal cap) {}

    /**
     * One deduction.
     *
     * @param rule rule id
     * @param category category id
     * @param points points of this finding, before the cap of its category; 0 beyond the number of
     *     findings that a rule may charge
     */
    public record Line(String rule, String category, BigDecimal points) {}
}
