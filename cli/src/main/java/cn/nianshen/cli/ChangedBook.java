package cn.nianshen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;

/**
 * A workbook that stands where one is to be written. One that another program has saved since holds
 * what somebody noted in it, or is something else: it gets another name, and that is told.
 */
final class ChangedBook {

    private static final String ENDING = ".xlsx";
    private static final String PROPERTIES = "docProps/app.xml";
    private static final int MOST_BYTES = 1 << 16;

    private ChangedBook() {}

    /** Gives it another name where it is not as it was written here. */
    static void keep(Context context, Path named) {
        var file = Places.of(named);
        if (!Files.isRegularFile(file) || isAsWritten(file)) {
            return;
        }
        var name = String.valueOf(file.getFileName());
        var stem =
                name.toLowerCase(Locale.ROOT).endsWith(ENDING)
                        ? name.substring(0, name.length() - ENDING.length())
                        : name;
        try {
            var other = free(file, stem);
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

    private static Path free(Path file, String stem) {
        var other = file.resolveSibling(stem + "-earlier" + ENDING);
        for (int i = 2; Files.exists(other); i++) {
            other = file.resolveSibling(stem + "-earlier-" + i + ENDING);
        }
        return other;
    }

    /** Programs put their name into what they save. */
    private static boolean isAsWritten(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(PROPERTIES);
            if (entry == null) {
                return false;
            }
            try (var in = zip.getInputStream(entry)) {
                var text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return text.contains('>' + Version.TOOL + ' ');
            }
        } catch (IOException e) {
            return false;
        }
    }
}
