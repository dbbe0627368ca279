package cn.nianshen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** A workbook of results that stands where one is to be written. */
final class ChangedBook {

    private static final String PROPERTIES = "docProps/app.xml";
    private static final int MOST_BYTES = 1 << 16;

    private ChangedBook() {}

    /** Gives it another name where it is not as it was written here. */
    static void keep(Context context, Path named) {
        ChangedFile.keep(context, named, ChangedBook::isAsWritten);
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
