package cn.nianshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file that stands wholly or not at all. */
final class WholeFile {

    private WholeFile() {}

    /**
     * Writes it over what stands there.
     *
     * @param file as the user named it
     */
    static void write(Path file, byte[] bytes) {
        var place = Places.of(file);
        if (Files.isDirectory(place)) {
            throw Refusal.failed("output.folder", file);
        }
        try {
            var draft = OneOutput.draft(place);
            try {
                Files.write(draft, bytes);
                OneOutput.move(draft, place);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw Refusal.failed("output.unwritable", file);
        }
    }
}
