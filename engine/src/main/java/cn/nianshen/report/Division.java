package cn.nianshen.report;

import org.jspecify.annotations.Nullable;

/** What the numbers that are told now divide: the one before them, understood or not. */
final class Division {

    private static final String REQUESTS = "requests";

    private @Nullable Group divided;
    private boolean unknown;
    private boolean partTold;
    private boolean ofPart;

    /** A new sentence; one that begins with of which divides what was told last. */
    void sentence(boolean goesOn, @Nullable Group last) {
        unknown = goesOn;
        divided = goesOn ? last : null;
        ofPart = partTold;
    }

    /** What follows divides nothing. */
    void end() {
        divided = null;
        unknown = false;
    }

    /** What follows divides the number told last. */
    void begin(@Nullable Group last, boolean understood) {
        divided = last;
        ofPart = partTold;
        unknown = !understood;
    }

    /** A number was claimed, all or a part. */
    void claimed(boolean isPart) {
        partTold = isPart;
    }

    /** Whether the parts of a number are told that was not understood. */
    boolean isOfUnknown() {
        return unknown;
    }

    /** Whether parts of what was named before are told. */
    boolean isTold() {
        return divided != null;
    }

    /** Whether parts are told of what is not all that was received or handled. */
    boolean isOfSome() {
        return divided != null
                && (ofPart
                        || !divided.hasTotal()
                        || !Levels.isWhole(divided.scope())
                        || !divided.indicator().topic().equals(REQUESTS));
    }

    /** Whether a total is divided beside which the indicator stands otherwise. */
    boolean isOfTotalBeside(Indicator indicator) {
        return divided != null && indicator.beside().contains(divided.indicator().id());
    }
}
