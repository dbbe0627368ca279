package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.math.BigDecimal;

/**
 * That this report is like another one.
 *
 * @param place the passage that is most alike, or the file as a whole
 * @param part {@code narrative}, {@code problems} or {@code figures}
 * @param whose {@code own} (of the same agency, the year before) or {@code other}
 * @param other id of the other agency
 * @param name its name
 * @param fiscalYear year of the other report
 * @param share how alike they are, from 0 to 1
 * @param passage text of this report
 * @param counterpart text of the other report
 * @param turn which was published first: {@code before} (this one), {@code after} or {@code
 *     unknown}
 * @param kin whether both are of one agency that was merged, split or renamed, or one sums up the
 *     other
 */
public record Likeness(
        Place place,
        String part,
        String whose,
        String other,
        String name,
        int fiscalYear,
        BigDecimal share,
        String passage,
        String counterpart,
        String turn,
        boolean kin)
        implements Fact {}
