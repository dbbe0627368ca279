package cn.nianshen.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Tells whether two names mean one file. */
final class Places {

    private Places() {}

    /** The file without links and detours, whether it is there or not. */
    static Path of(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            var parent = absolute.getParent();
            return parent == null ? absolute : realParent(parent, absolute);
        }
    }

    private static Path realParent(Path parent, Path absolute) {
        try {
            return parent.toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            return absolute;
        }
    }
}
