package cn.nianshen.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short run: all targets mixed, from the same beginning each time. */
class FuzzTest {

    private static final int INPUTS = 500;
    private static final int SECONDS = 30;

    /** The scripts that every run begins with are more than these. */
    private static final int LEAST_INPUTS = 40;

    @Test
    void noFileOfTheShortRunBreaksALaw() throws IOException {
        var folder = Path.of("target", "short-run");
        delete(folder);
        var result = new FuzzRun(folder).run("all", INPUTS, SECONDS);
        assertEquals(List.of(), result.faults().stream().map(FuzzTest::told).toList());
        assertTrue(result.ended(), () -> "did not end, see " + result.log());
        assertTrue(result.inputs() >= LEAST_INPUTS, () -> "little done, see " + result.log());
        assertTrue(result.coverage() > 0, () -> "nothing gone through, see " + result.log());
    }

    private static String told(Path file) {
        try {
            return file + ": " + Files.readString(Path.of(file + FuzzRun.FAULT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var old = Files.walk(folder)) {
            for (var path : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
