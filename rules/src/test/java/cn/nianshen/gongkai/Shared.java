package cn.nianshen.gongkai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real reports and samples beside the project, where they are at hand. */
final class Shared {

    static final Path ROOT = Path.of("../../shared");

    /** Said of a test that looks at them where they are not. */
    static final String MISSING = "no real reports beside the project: not compared";

    private Shared() {}

    static boolean isThere() {
        return Files.isDirectory(ROOT.resolve("seeds"));
    }

    static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(String folder) {
        try (var list = Files.list(ROOT.resolve(folder))) {
            return list.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
