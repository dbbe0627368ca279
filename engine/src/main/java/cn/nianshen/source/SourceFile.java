package cn.nianshen.source;

/**
 * A file as handed in.
 *
 * @param name path as the user named it, with forward slashes
 * @param bytes its content; never changed
 * @param digest of the bytes
 */
public record SourceFile(String name, byte[] bytes, Digest digest) {

    /** Most bytes read from one file: 64 MiB. */
    public static final int MAX_BYTES = 64 << 20;

    /** A file with its digest. */
    public static SourceFile of(String name, byte[] bytes) {
        return new SourceFile(name, bytes, Digest.of(bytes));
    }

    /** Lower-case hex digest of the bytes. */
    public String sha256() {
        return digest.sha256();
    }

    /** The name without folders. */
    public String baseName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
