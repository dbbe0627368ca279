package cn.nianshen.source;

import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of the bytes of a file. Of a file of usual size it is taken when it is first asked for: a
 * start of the program would spend more on it than on some rules, and findings for people do not
 * print it. Of a large one it is taken at once, so that nothing holds its bytes for it.
 */
public final class Digest {

    /** Of nothing that could be read. */
    public static final Digest NONE = new Digest(null, "");

    private static final int AT_ONCE = 1 << 20;

    private byte @Nullable [] bytes;
    private String text;

    private Digest(byte @Nullable [] bytes, String text) {
        this.bytes = bytes;
        this.text = text;
    }

    /** Of bytes that nobody changes. */
    public static Digest of(byte[] bytes) {
        var digest = new Digest(bytes, "");
        if (bytes.length > AT_ONCE) {
            digest.sha256();
        }
        return digest;
    }

    /** One that was taken before, in lower-case hexadecimal digits. */
    public static Digest taken(String sha256) {
        return sha256.isEmpty() ? NONE : new Digest(null, sha256);
    }

    /** In lower-case hexadecimal digits; empty where nothing could be read. */
    public synchronized String sha256() {
        if (bytes != null) {
            text = Digests.sha256(bytes);
            bytes = null;
        }
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest digest && digest.sha256().equals(sha256());
    }

    @Override
    public int hashCode() {
        return sha256().hashCode();
    }

    @Override
    public String toString() {
        return sha256();
    }
}
