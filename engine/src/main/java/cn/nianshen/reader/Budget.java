package cn.nianshen.reader;

/** How much may still be kept while a document is read; remembers whether it was not enough. */
final class Budget {

    private static final int FACTOR = 2;

    private int left = FACTOR * (Blocks.MAX_CELLS + Blocks.MAX_PARAGRAPHS);
    private boolean spent;

    /** Whether another cell or paragraph may be kept. */
    boolean spend() {
        spent |= left-- <= 0;
        return !spent;
    }

    /**
     * Ends the reading where something could not be kept: what is cut off must not seem absent.
     *
     * @throws UnreadableException where more was asked for than there is room
     */
    void check() throws UnreadableException {
        if (spent) {
            throw new UnreadableException("too-much", Integer.toString(Blocks.MAX_PARAGRAPHS));
        }
    }
}
