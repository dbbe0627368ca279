package cn.nianshen.fuzz;

/** A law that an input did not hold. */
public final class LawBroken extends AssertionError {

    private static final long serialVersionUID = 1L;

    /**
     * @param message the law and what was found instead
     */
    public LawBroken(String message) {
        super(message);
    }

    /** Demands a law. */
    static void unless(boolean holds, String law, Object found) {
        if (!holds) {
            throw new LawBroken(law + ": " + found);
        }
    }
}
