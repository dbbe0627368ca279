package cn.nianshen.report;

import cn.nianshen.document.Position;
import java.math.BigDecimal;

/**
 * A figure that the narrative states. With scope {@code own}, period {@code year} and role {@code
 * total} or {@code part} it is all of its indicator: classes of results listed under a total are
 * parts. What is only some of its indicator, such as requests of one channel, has another scope.
 *
 * @param id indicator id, e.g. {@code requests.received}
 * @param value the figure in the base measure of its indicator; 0 for none received and the like
 * @param uom count word or unit as printed, or empty
 * @param quote the clause
 * @param sense what it is said of
 * @param at where it stands
 */
public record StatedFigure(
        String id, BigDecimal value, String uom, String quote, Sense sense, Position at) {

    /**
     * What a figure is said of.
     *
     * @param role {@code total}, {@code part} (one of several that a total or an indicator is made
     *     of), {@code change} (against another year) or {@code share} (a percentage)
     * @param scope {@code own} (all that this organ reports on), {@code area} and {@code seat} (all
     *     the area and this organ alone, where the text tells them apart), {@code wider} (a region
     *     or a system), {@code channel}, {@code applicant} (a class of applicants) or {@code other}
     * @param period {@code year} (the one reported on), {@code other-year} or {@code since} (added
     *     up over years)
     * @param exact whether the figure is stated without about, more than, nearly
     * @param formWords whether the form's own words for it are used
     * @param group number of the statement that totals and their parts share, from 1; 0 for none
     * @param complete whether the parts of its group claim to be all of them
     * @param sentence number of its sentence among those of the text that may state figures, from
     *     1; 0 where it is not known
     */
    public record Sense(
            String role,
            String scope,
            String period,
            boolean exact,
            boolean formWords,
            int group,
            boolean complete,
            int sentence) {

        /** A total of this organ for the year, in other words than the form's. */
        public static final Sense PLAIN =
                new Sense("total", "own", "year", true, false, 0, false, 0);

        private Sense within(String other) {
            return new Sense(role, other, period, exact, formWords, group, complete, sentence);
        }
    }

    /** The same figure of another scope. */
    StatedFigure withScope(String scope) {
        return scope.equals(sense.scope)
                ? this
                : new StatedFigure(id, value, uom, quote, sense.within(scope), at);
    }
}
