package cn.nianshen.report;

import java.util.List;

/**
 * Tells the figures of all the area that a government leads from those of the government alone.
 *
 * <p>A report on all the county may say so or not; where the text gives one figure only, it is that
 * of the report. Where it gives one of the area and another of this organ, either may be the one
 * that the tables hold.
 */
final class Levels {

    /** All of this organ; the text says nothing else. */
    static final String OWN = "own";

    /** This organ, by its name, or a word for it. */
    static final String SELF = "self";

    /** All the area that this organ leads. */
    static final String AREA = "area";

    /** This organ alone, without those below it. */
    static final String SEAT = "seat";

    /** Another organ, named as the one that has the figure. */
    static final String ELSEWHERE = "elsewhere";

    private static final String WIDER = "wider";

    /** Not all of this organ's, or nobody knows. */
    static final String OTHER = "other";

    private Levels() {}

    /** Whether a figure of that scope is of all that this organ reports on. */
    static boolean isWhole(String scope) {
        return scope.equals(OWN) || scope.equals(SELF) || scope.equals(AREA);
    }

    /** The scope, or another one where the matter is not known to be disclosure. */
    static String known(String scope, boolean known) {
        return !known && (isWhole(scope) || scope.equals(SEAT)) ? OTHER : scope;
    }

    /**
     * The figures, with {@code own} for what is said of one level only.
     *
     * @param leads whether the agency leads an area, and may report on all of it
     * @param sure whether it is known to report on all of it: the office of a government may do so,
     *     or report on itself
     */
    static List<StatedFigure> told(List<StatedFigure> figures, boolean leads, boolean sure) {
        return figures.stream().map(f -> f.withScope(scope(f, figures, leads, sure))).toList();
    }

    private static String scope(
            StatedFigure figure, List<StatedFigure> all, boolean leads, boolean sure) {
        return switch (figure.sense().scope()) {
            case AREA -> !sure || all.stream().anyMatch(o -> isBelow(o, figure)) ? AREA : OWN;
            case SELF -> all.stream().anyMatch(o -> isOneOf(figure, o, all, leads)) ? SEAT : OWN;
            case ELSEWHERE -> OTHER;
            case OWN -> all.stream().anyMatch(o -> isBeside(figure, o)) ? SEAT : OWN;
            default -> figure.sense().scope();
        };
    }

    /** Whether a figure of this organ is one of several that another figure tells of. */
    private static boolean isOneOf(
            StatedFigure self, StatedFigure other, List<StatedFigure> all, boolean leads) {
        var scope = other.sense().scope();
        boolean beside =
                isBeside(self, other)
                        || scope.equals(WIDER)
                                && isSaidWith(other, self)
                                && all.indexOf(other) > all.indexOf(self);
        boolean more = leads && scope.equals(OWN) && differ(other, self);
        boolean noneOf =
                leads
                        && scope.equals(AREA)
                        && self.value().signum() == 0
                        && family(other).equals(family(self));
        return beside || more || noneOf || isAbove(other, self);
    }

    /** Whether another organ has a figure of the same in the same sentence. */
    private static boolean isBeside(StatedFigure figure, StatedFigure other) {
        return other.sense().scope().equals(ELSEWHERE) && isSaidWith(other, figure);
    }

    private static boolean isSaidWith(StatedFigure other, StatedFigure figure) {
        return other.id().equals(figure.id())
                && other.sense().sentence() == figure.sense().sentence();
    }

    /** Whether one figure is of this organ alone where the other is of the area. */
    private static boolean isBelow(StatedFigure seat, StatedFigure area) {
        boolean alone = seat.sense().scope().equals(SEAT) && family(seat).equals(family(area));
        return alone || seat.sense().scope().equals(SELF) && differ(seat, area);
    }

    private static boolean isAbove(StatedFigure area, StatedFigure self) {
        return area.sense().scope().equals(AREA) && differ(area, self);
    }

    private static boolean differ(StatedFigure a, StatedFigure b) {
        return a.id().equals(b.id())
                && a.sense().period().equals(b.sense().period())
                && isCount(a)
                && isCount(b)
                && a.value().compareTo(b.value()) != 0;
    }

    private static boolean isCount(StatedFigure figure) {
        return figure.sense().role().equals("total") || figure.sense().role().equals("part");
    }

    private static String family(StatedFigure figure) {
        int dot = figure.id().indexOf('.');
        return dot < 0 ? figure.id() : figure.id().substring(0, dot);
    }
}
