package cn.nianshen.rule;

import cn.nianshen.document.Position;
import cn.nianshen.report.Place;
import java.util.Comparator;

/** The order of places: by position in the file, then by name, so that it is always the same. */
public final class PlaceOrder {

    private static final Comparator<Position> POSITIONS =
            Comparator.comparingInt(Position::order)
                    .thenComparingInt(Position::page)
                    .thenComparingInt(Position::line)
                    .thenComparingInt(Position::paragraph)
                    .thenComparingInt(Position::table)
                    .thenComparingInt(Position::row)
                    .thenComparingInt(Position::column);

    /** From the top of the file to the bottom. */
    public static final Comparator<Place> PLACES =
            Comparator.comparing(Place::at, POSITIONS)
                    .thenComparing(Place::section)
                    .thenComparing(Place::table)
                    .thenComparing(Place::row)
                    .thenComparing(Place::column)
                    .thenComparing(Place::quote);

    /** The order within one finding: places that have no position in the file come last. */
    public static final Comparator<Place> WITHIN =
            Comparator.<Place, Boolean>comparing(place -> place.at().isNone())
                    .thenComparing(PLACES);

    /** The order of findings in all outputs: report position, rule id, then what makes it total. */
    public static final Comparator<Finding> FINDINGS =
            Comparator.<Finding>comparingInt(finding -> finding.where().at().order())
                    .thenComparing(finding -> finding.card().id())
                    .thenComparing(Finding::where, PLACES)
                    .thenComparing(Finding::severity, Comparator.reverseOrder())
                    .thenComparing(Finding::message);

    private PlaceOrder() {}
}
