package cn.nianshen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An output asked for.
 *
 * @param kind its format
 * @param file where it goes, null for the stream of results
 * @param coloured whether to colour
 */
record Target(FileOptions.Kind kind, @Nullable Path file, boolean coloured) {

    /** Whether it goes into a folder: pages do where the name ends as a folder's or is one. */
    boolean isFolder() {
        if (kind != FileOptions.Kind.HTML || file == null) {
            return false;
        }
        boolean named = !String.valueOf(file.getFileName()).contains(".");
        return Files.isDirectory(file) || named && Files.notExists(file);
    }
}
