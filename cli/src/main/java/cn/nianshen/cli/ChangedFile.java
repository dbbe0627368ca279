package cn.nianshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A file that stands where one is to be written. One that another program has saved since holds
 * what somebody noted in it, or is something else: it gets another name, and that is told.
 */
final class ChangedFile {

    private static final String EARLIER = "-earlier";

    private ChangedFile() {}

    /** Gives it another name where it is not as it was written here. */
    static void keep(Context context, Path named, Predicate<Path> asWritten) {
        var file = Places.of(named);
        if (!Files.isRegularFile(file) || asWritten.test(file)) {
            return;
        }
        try {
            var other = free(file);
            if (Files.isSymbolicLink(named)) {
                // the link goes on to mean what is written next
                Files.copy(file, other);
            } else {
                Files.move(file, other);
            }
            context.say("output.kept", named, other);
        } catch (IOException e) {
            throw Refusal.failed("output.unwritable", named);
        }
    }

    private static Path free(Path file) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        var ending = dot > 0 ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
        var other = file.resolveSibling(stem + EARLIER + ending);
        for (int i = 2; Files.exists(other); i++) {
            other = file.resolveSibling(stem + EARLIER + '-' + i + ending);
        }
        return other;
    }
}
