package cn.nianshen.report;

import cn.nianshen.report.Sign.Kind;

/**
 * Which numbers of a sentence are of all applications, and which of some of them: where a sentence
 * begins with a number that is not understood, what it says of handling is of those.
 */
final class Counting {

    private static final String REQUESTS = "requests";
    private static final String RECEIVED = "requests.received";
    private static final String HANDLED = "requests.handled";
    private static final String CARRIED = "requests.carried";
    private static final String YEAR = "year";

    private boolean counted;
    private boolean subset;
    private boolean narrowed;
    private boolean understood;
    private boolean known;
    private boolean told;

    /** A new sentence; one that begins with of which goes on with the numbers before it. */
    void sentence(boolean goesOn) {
        subset &= goesOn;
        narrowed &= goesOn;
        counted &= goesOn;
    }

    /** A number of cases begins to be read. */
    void beginNumber() {
        understood = false;
        known = false;
    }

    /** What a number was understood as. */
    void understood(Indicator indicator, String scope, String period) {
        boolean requests = isRequests(indicator) || isResult(indicator);
        boolean total = indicator.split() || indicator.id().equals(HANDLED);
        boolean whole =
                requests
                        && total
                        && period.equals(YEAR)
                        && Levels.isWhole(scope)
                        && indicator.heads().isEmpty();
        counted |= whole;
        narrowed &= !whole;
        narrowed |= !counted && !isResult(indicator) && indicator.heads().contains(RECEIVED);
        known |= requests && period.equals(YEAR) && Levels.isWhole(scope);
        boolean ground = Levels.isWhole(scope) && ClaimMaker.isGround(indicator);
        understood |=
                whole || ground || isResult(indicator) || !requests && indicator.heads().isEmpty();
    }

    /**
     * A number that is not all applications is some of them, where these were not told before.
     *
     * @param strange whether words that are not understood say what it counts
     * @param ofWhich whether it is a part of what was told before
     */
    void endNumber(Chain chain, boolean strange, boolean ofWhich) {
        told = understood || known;
        boolean some = !understood && (!counted || ofWhich && strange);
        subset |= some;
        narrowed |= some && !known && (strange || chain.has(Kind.CHANNEL, Kind.APPLICANT));
    }

    /** What follows is told of some applications. */
    void narrow() {
        subset = true;
        narrowed = true;
    }

    /** Whether the number told last was understood. */
    boolean isUnderstood() {
        return told;
    }

    /** Whether an indicator is told of some applications only. */
    boolean isOfSome(Indicator indicator) {
        boolean goesOn =
                isRequests(indicator)
                        && (!indicator.needs().isEmpty() || indicator.id().startsWith(CARRIED));
        return subset && isResult(indicator) || narrowed && goesOn && indicator.heads().isEmpty();
    }

    /** Whether it is a result of handling. */
    static boolean isResult(Indicator indicator) {
        return indicator.heads().contains(HANDLED);
    }

    private static boolean isRequests(Indicator indicator) {
        return indicator.topic().equals(REQUESTS);
    }
}
