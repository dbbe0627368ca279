package cn.nianshen.campaign;

/** Which agencies are of one family, so that what is alike in them is no wonder. */
final class Kin {

    private Kin() {}

    /** Whether one was merged into, split from or renamed to the other, or sums it up. */
    static boolean are(Agency one, Agency other) {
        return one.parent().equals(other.id())
                || other.parent().equals(one.id())
                || isOneCounty(one, other)
                        && one.names().stream().anyMatch(other.names()::contains);
    }

    /** Every county has agencies of the same names. */
    private static boolean isOneCounty(Agency one, Agency other) {
        return one.county().isEmpty()
                || other.county().isEmpty()
                || one.county().equals(other.county());
    }
}
