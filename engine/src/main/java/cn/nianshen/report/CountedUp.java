package cn.nianshen.report;

import cn.nianshen.report.Sign.Kind;

/**
 * Whether what a sentence counts up was counted within the year: where it begins with this year,
 * and nothing but this organ stands between.
 */
final class CountedUp {

    private static final String REQUESTS = "requests";
    private static final String LOCAL = "local";

    private boolean opening = true;
    private boolean first = true;
    private boolean within;

    /** A new sentence. */
    void sentence() {
        opening = true;
        first = true;
        within = false;
    }

    /** The next sign of the sentence. */
    void hear(Sign sign) {
        boolean year = first && sign.is(Kind.PERIOD) && sign.tag().equals("this");
        if (first) {
            opening = year;
        } else if (opening && sign.is(Kind.SINCE) && sign.tag().equals(LOCAL)) {
            within = true;
        }
        opening &= year || sign.is(Kind.OWN);
        first = false;
    }

    /** Whether the sum of the indicator is of the year: of applications. */
    boolean isOfYear(Indicator indicator) {
        return within && indicator.id().startsWith(REQUESTS);
    }
}
