package cn.nianshen.report;

import cn.nianshen.report.Sign.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of a sentence are of all applications, and which of some of them: where a sentence
 * begins with a number that is not understood, what it says of handling is of those.
 */
final class Counting {

    private static final String REQUESTS = "requests";
    private static final String RECEIVED = "requests.received";
    private static final String HANDLED = "requests.handled";
    private static final String CARRIED = "requests.carried";
    private static final String CARRIED_IN = "requests.carried-in";
    private static final String YEAR = "year";

    private final Summing summing = new Summing();
    private boolean counted;
    private boolean subset;
    private boolean unclear;
    private boolean resumed;
    private boolean narrowed;
    private boolean understood;
    private boolean known;
    private boolean told;
    private boolean read;
    private boolean listed;
    private boolean split;
    private @Nullable BigDecimal whole;
    private @Nullable BigDecimal part;
    private BigDecimal parts = BigDecimal.ZERO;
    private @Nullable BigDecimal received;
    private @Nullable BigDecimal carriedIn;
    private BigDecimal divided = BigDecimal.ZERO;
    private boolean resultsByClass;
    private BigDecimal last = BigDecimal.ZERO;
    private @Nullable BigDecimal strange;
    private @Nullable BigDecimal carriedApart;
    private @Nullable BigDecimal someDisputes;
    private boolean handled;

    /** A new sentence; one that begins with of which goes on with the numbers before it. */
    void sentence(boolean goesOn) {
        subset &= goesOn;
        unclear &= goesOn;
        narrowed &= goesOn;
        counted &= goesOn;
        summing.sentence();
        whole = goesOn ? whole : null;
        split &= goesOn;
        divided = goesOn ? divided : BigDecimal.ZERO;
        resultsByClass &= goesOn;
        strange = goesOn ? strange : null;
        carriedApart = goesOn ? carriedApart : null;
        someDisputes = goesOn ? someDisputes : null;
        handled &= goesOn;
        carriedIn = goesOn ? carriedIn : null;
        resumed &= goesOn;
        endOfPart();
    }

    /** What is known of the numbers so far, to come back to behind a bracket. */
    record Mark(
            boolean subset,
            boolean unclear,
            boolean narrowed,
            @Nullable BigDecimal part,
            BigDecimal parts,
            @Nullable BigDecimal strange) {}

    Mark mark() {
        return new Mark(subset, unclear, narrowed, part, parts, strange);
    }

    /** What a bracket says of some of a number is not said of what follows it. */
    void back(Mark mark) {
        subset = mark.subset;
        unclear = mark.unclear;
        narrowed = mark.narrowed;
        part = mark.part;
        parts = mark.parts;
        strange = mark.strange;
    }

    /** The numbers of the sentence, for a sum behind them. */
    Summing summing() {
        return summing;
    }

    /** Behind a semicolon a number that is not understood may begin another part. */
    void semicolon() {
        endOfPart();
        strange = null;
        carriedApart = null;
        someDisputes = null;
        resumed |= counted;
    }

    /**
     * Words that go through all once more, behind a semicolon, where channels or classes of
     * applicants divided them before.
     */
    void hear(Sign sign) {
        if (whole != null && split && resumed && sign.tag().equals(Sign.VIEW)) {
            endOfPart();
            divided = BigDecimal.ZERO;
            all();
        }
    }

    /** What follows is not told of the part named last. */
    void endOfPart() {
        part = null;
        parts = BigDecimal.ZERO;
    }

    /**
     * Some of the applications, by a channel or who applied. With the last of them all are told,
     * and what follows is of all.
     */
    void part(BigDecimal value) {
        part = value;
        parts = parts.add(value);
        list(value);
    }

    /** Some of the applications, by a channel behind the number: 5 on paper. */
    void qualified(Sign behind, BigDecimal value) {
        if (behind.is(Kind.CHANNEL)) {
            part(value);
        }
    }

    private void list(BigDecimal value) {
        split = true;
        divided = divided.add(value);
        if (!resultsByClass && received != null && divided.compareTo(received) == 0) {
            divided = BigDecimal.ZERO;
            all();
        }
    }

    private void all() {
        counted = true;
        subset = false;
        unclear = false;
        narrowed = false;
    }

    /**
     * A number that is none of any indicator: the sum of what was received and carried in is of
     * all.
     *
     * @param named whether its words name applications
     * @param alone whether no total was told in the sentence before
     */
    void unnamed(Chain chain, BigDecimal value, boolean named, boolean alone) {
        boolean some = chain.end() != Kind.GAP && chain.has(Kind.CHANNEL, Kind.APPLICANT);
        if (some) {
            summing.part(named);
        }
        if (some && alone) {
            list(value);
        } else if (!some
                && received != null
                && carriedIn != null
                && received.add(carriedIn).compareTo(value) == 0) {
            all();
        }
    }

    /** A number of cases begins to be read. */
    void beginNumber(BigDecimal value) {
        last = value;
        understood = false;
        known = false;
        listed = read;
        read = false;
    }

    /** What a number was understood as. */
    void understood(Indicator indicator, String scope, String period, BigDecimal value) {
        read = true;
        boolean requests = isRequests(indicator) || isResult(indicator);
        boolean total = indicator.split() || indicator.id().equals(HANDLED);
        boolean all =
                requests
                        && total
                        && period.equals(YEAR)
                        && Levels.isWhole(scope)
                        && indicator.heads().isEmpty();
        if (all && indicator.id().equals(RECEIVED)) {
            received(value);
        } else if (indicator.heads().contains(RECEIVED) && !isResult(indicator)) {
            part(value);
        }
        boolean carried = indicator.id().equals(CARRIED_IN) && period.equals(YEAR);
        strange = all ? null : strange;
        carriedApart = all ? null : carriedApart;
        if (carried) {
            carriedIn = Levels.isWhole(scope) ? value : carriedIn;
            carriedApart = resumed || !counted || handled ? value : carriedApart;
        }
        handled |= indicator.id().equals(HANDLED);
        resultsByClass |= split && isResult(indicator) && !Levels.isWhole(scope);
        counted |= all;
        subset &= !all || unclear;
        narrowed &= !all;
        narrowed |= !counted && !isResult(indicator) && indicator.heads().contains(RECEIVED);
        known |= requests && period.equals(YEAR) && Levels.isWhole(scope);
        boolean ground = Levels.isWhole(scope) && ClaimMaker.isGround(indicator);
        understood |=
                all || ground || isResult(indicator) || !requests && indicator.heads().isEmpty();
    }

    /** All that were received are told: what follows may divide them. */
    private void received(BigDecimal value) {
        whole = value;
        received = value;
        divided = BigDecimal.ZERO;
        split = false;
        resultsByClass = false;
        endOfPart();
    }

    /**
     * A number that is not all applications is some of them, where these were not told before.
     *
     * @param strange whether words that are not understood say what it counts
     * @param ofWhich whether it is a part of what was told before
     */
    void endNumber(Chain chain, boolean strange, boolean ofWhich) {
        told = understood || known;
        someDisputes = !told && ofWhich && strange ? last : someDisputes;
        boolean again = resumed && !known;
        boolean some = !understood && (!counted || again || ofWhich && strange);
        subset |= some;
        unclear |= some && !known;
        narrowed |= some && !known && (again || strange || chain.has(Kind.CHANNEL, Kind.APPLICANT));
    }

    /** What follows is told of some applications. */
    void narrow() {
        subset = true;
        unclear = true;
        narrowed = true;
    }

    /**
     * Whether a number may be told of the part named last, where the parts do not make up all: 27
     * answered, behind 28 by post of 72.
     */
    boolean isOfPart(Indicator indicator, BigDecimal value) {
        boolean goesOn =
                isResult(indicator)
                        || indicator.id().equals(HANDLED)
                        || indicator.id().startsWith(CARRIED);
        boolean some =
                goesOn
                        && part != null
                        && whole != null
                        && value.compareTo(part) <= 0
                        && (resultsByClass || parts.compareTo(whole) < 0);
        resultsByClass |= some;
        return some || isOfStrange(indicator, value) || isOfCarried(indicator, value);
    }

    /** Whether it can be said of what was carried in, which was told of apart from the rest. */
    private boolean isOfCarried(Indicator indicator, BigDecimal value) {
        boolean ofHandling = isResult(indicator) || indicator.id().equals(HANDLED);
        return ofHandling && carriedApart != null && value.compareTo(carriedApart) <= 0;
    }

    /** Whether it can be a result of some disputes only, told of in words not understood. */
    boolean isOfSomeDisputes(Indicator indicator, BigDecimal value) {
        boolean result = !indicator.cause().isEmpty() && !indicator.needs().isEmpty();
        return result && someDisputes != null && value.compareTo(someDisputes) <= 0;
    }

    /** What follows divides the number told last; of one that is not understood it is a part. */
    void divide() {
        strange = told ? null : last;
    }

    /**
     * Whether it is a result, or all handled, of some applications told of in words not understood.
     */
    private boolean isOfStrange(Indicator indicator, BigDecimal value) {
        return (isResult(indicator) || isHandling(indicator))
                && strange != null
                && received != null
                && strange.compareTo(received) < 0
                && value.compareTo(strange) <= 0;
    }

    /** Whether the number told last was understood. */
    boolean isUnderstood() {
        return told;
    }

    /** Whether the number before the one that is read now was claimed. */
    boolean isListed() {
        return listed;
    }

    /** Whether an indicator is told of some applications only. */
    boolean isOfSome(Indicator indicator) {
        boolean goesOn =
                isRequests(indicator)
                        && (!indicator.needs().isEmpty() || indicator.id().startsWith(CARRIED));
        return subset && isResult(indicator) || narrowed && goesOn && indicator.heads().isEmpty();
    }

    /** Whether some applications only were told of. */
    boolean isSubset() {
        return subset;
    }

    /** Whether it is a result of handling. */
    static boolean isResult(Indicator indicator) {
        return indicator.heads().contains(HANDLED);
    }

    /** Whether it is all that was handled. */
    static boolean isHandling(Indicator indicator) {
        return indicator.id().equals(HANDLED);
    }

    private static boolean isRequests(Indicator indicator) {
        return indicator.topic().equals(REQUESTS);
    }
}
