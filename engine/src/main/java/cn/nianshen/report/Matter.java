package cn.nianshen.report;

/**
 * What disputes are about: they count where disclosure is said to be their cause, or where they are
 * told in a section for it and nothing else is said.
 */
final class Matter {

    private boolean cause;
    private boolean unrelated;
    private boolean divided;
    private boolean here;
    private boolean told;

    /**
     * A new sentence.
     *
     * @param goesOn whether it begins with of which, and so goes on with the disputes before it
     * @param counts whether it only counts disputes: those about disclosure, where the sentence
     *     before it counted such
     */
    void sentence(boolean goesOn, boolean counts) {
        boolean same = goesOn || counts && told && !divided;
        divided = false;
        told = false;
        cause &= same;
        unrelated &= same;
    }

    /** The sentence tells how many of its disputes are about disclosure: the others are not. */
    void divided() {
        divided = true;
    }

    boolean isDivided() {
        return divided;
    }

    /** A clause begins; it may be one that tells of those about disclosure alone. */
    void clause(boolean ofDisclosure) {
        here = ofDisclosure;
    }

    /** Disclosure was named as the cause. */
    void cause() {
        cause = true;
        unrelated = false;
    }

    /** What is told of has nothing to do with disclosure. */
    void unrelated() {
        unrelated = true;
    }

    /** Disputes of others, or about something else, are told of. */
    void foreign(boolean disputes) {
        unrelated |= disputes;
    }

    /**
     * Whether disputes told now are known to be about disclosure.
     *
     * @param inSection whether they are told in the section for it
     */
    boolean isKnown(boolean inSection) {
        boolean known = divided ? here : !unrelated && (cause || inSection);
        told |= known && cause;
        return known;
    }
}
