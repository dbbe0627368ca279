package cn.nianshen.report;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the numbers that are told now divide: the one before them, understood or not. */
final class Division {

    private static final String REQUESTS = "requests";
    private static final Set<String> DECISIONS = Set.of("licences", "penalties", "coercion");
    private static final String CARRIED_IN = "requests.carried-in";

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

    /** Whether decisions are told of as a part of what was published: so many were made public. */
    boolean isOfPublished(Indicator indicator) {
        return divided != null
                && divided.indicator().topic().equals("published")
                && DECISIONS.contains(indicator.topic());
    }

    /** Whether parts are told of what was carried in, and the number can be one of them. */
    boolean isOfCarriedIn(BigDecimal value) {
        return divided != null
                && divided.indicator().id().equals(CARRIED_IN)
                && value.compareTo(divided.total().value()) <= 0;
    }

    /** Whether a total is divided beside which the indicator stands otherwise. */
    boolean isOfTotalBeside(Indicator indicator) {
        return divided != null && indicator.beside().contains(divided.indicator().id());
    }
}
