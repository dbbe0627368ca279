package cn.nianshen.output;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.TempFileCreationStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Drafts of sheets in a folder of their own below that of the system, which only its owner may
 * enter. POI's own folder is shared by all users of a machine and belongs to the first of them.
 */
final class XlsxTemp implements TempFileCreationStrategy, AutoCloseable {

    private static final String NAME = "nianshen-";

    private @Nullable Path folder;

    private Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory(NAME);
            // a run that is broken off leaves nothing behind either
            folder.toFile().deleteOnExit();
        }
        return folder;
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        var file = Files.createTempFile(folder(), NAME, ".tmp").toFile();
        file.deleteOnExit();
        return file;
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        var made = Files.createTempDirectory(folder(), NAME).toFile();
        made.deleteOnExit();
        return made;
    }

    /** Takes all away; what cannot be taken away now goes when the program ends. */
    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        var left = folder.toFile().listFiles();
        if (left != null) {
            for (var file : left) {
                file.delete();
            }
        }
        folder.toFile().delete();
        folder = null;
    }
}
