package cn.nianshen.cli;

import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads the bytes of a file, never more than a bounded number. */
final class FileReader {

    private static final int PIECE = 1 << 16;

    private FileReader() {}

    /** The file cannot be read; the key says why. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        Unreadable(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    static SourceFile read(Input input) throws Unreadable {
        var path = input.path();
        try {
            if (!Files.exists(path) || path.toString().isEmpty()) {
                throw new Unreadable("missing");
            }
            if (!Files.isReadable(path)) {
                throw new Unreadable("no-permission");
            }
            if (!Files.isRegularFile(path)) {
                throw new Unreadable("not-a-file");
            }
            return SourceFile.of(input.name(), bytes(path));
        } catch (NoSuchFileException e) {
            throw new Unreadable("missing");
        } catch (AccessDeniedException e) {
            throw new Unreadable("no-permission");
        } catch (IOException e) {
            throw new Unreadable("damaged");
        }
    }

    private static byte[] bytes(Path path) throws IOException, Unreadable {
        try (var in = Files.newInputStream(path)) {
            long size = Files.size(path);
            if (size > SourceFile.MAX_BYTES) {
                throw new Unreadable("too-large");
            }
            // room is made once: to grow it would take twice as much
            var bytes = new byte[(int) size];
            int at = 0;
            // in pieces: what is read at once is held once more outside of the heap
            for (int n = 0; n >= 0 && at < bytes.length; at += Math.max(0, n)) {
                n = in.read(bytes, at, Math.min(PIECE, bytes.length - at));
            }
            if (in.read() >= 0) {
                throw new IOException("grows while it is read");
            }
            return at == bytes.length ? bytes : Arrays.copyOf(bytes, at);
        }
    }
}
