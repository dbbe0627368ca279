package cn.nianshen.rule;

import cn.nianshen.document.Position;
import cn.nianshen.report.Place;
import java.util.Comparator;

/** The order of places: by position in the file, then by name, so that it is always the same. */
public final class PlaceOrder {

    /** From the top of the file to the bottom. */
    public static final Comparator<Place> PLACES = PlaceOrder::compare;

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

    /** Places are compared more often than anything else; written out it takes a third. */
    private static int compare(Place one, Place other) {
        int by = compare(one.at(), other.at());
        by = by != 0 ? by : one.section().compareTo(other.section());
        by = by != 0 ? by : one.table().compareTo(other.table());
        by = by != 0 ? by : one.row().compareTo(other.row());
        by = by != 0 ? by : one.column().compareTo(other.column());
        return by != 0 ? by : one.quote().compareTo(other.quote());
    }

    private static int compare(Position one, Position other) {
        if (one == other) {
            return 0;
        }
        int by = Integer.compare(one.order(), other.order());
        by = by != 0 ? by : Integer.compare(one.page(), other.page());
        by = by != 0 ? by : Integer.compare(one.line(), other.line());
        by = by != 0 ? by : Integer.compare(one.paragraph(), other.paragraph());
        by = by != 0 ? by : Integer.compare(one.table(), other.table());
        by = by != 0 ? by : Integer.compare(one.row(), other.row());
        return by != 0 ? by : Integer.compare(one.column(), other.column());
    }
}
