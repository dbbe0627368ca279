package cn.nianshen.fuzz;

/**
 * Bytes of the fuzzer read as decisions. Any bytes are a script; one that is at its end decides for
 * the first choice everywhere, and says that it is over.
 */
public final class Script {

    private static final int BYTE = 0xFF;

    private final byte[] bytes;
    private int next;

    /**
     * @param bytes decisions; not copied, never changed
     */
    public Script(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether a decision is left. */
    boolean more() {
        return next < bytes.length;
    }

    private int octet() {
        return next < bytes.length ? bytes[next++] & BYTE : 0;
    }

    /**
     * A number from 0 to below the bound, which is at least 1; takes no more bytes than it needs.
     */
    int below(int bound) {
        long value = octet();
        for (long reach = BYTE + 1L; reach < bound; reach <<= Byte.SIZE) {
            value = value << Byte.SIZE | octet();
        }
        return (int) (value % bound);
    }

    /** True about once in so many. */
    boolean once(int in) {
        return below(in) == in - 1;
    }
}
