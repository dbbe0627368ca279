package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Several files at once give what one after the other gives. */
class JobsTest {

    private static final Path REPORTS = Path.of("../fixtures/reports");

    @Test
    void the_results_are_the_same_in_the_same_order() {
        var one = Shell.run("audit", REPORTS, "--format", "json", "--jobs", 1);
        assertEquals(one, Shell.run("audit", REPORTS, "--format", "json", "--jobs", 3));
        assertEquals(one, Shell.run("audit", REPORTS, "--format", "json"));
    }

    @Test
    void too_many_or_none_are_refused() {
        for (int jobs : new int[] {0, -1, 5}) {
            assertEquals(Exit.USAGE, Shell.run("audit", REPORTS, "--jobs", jobs).code());
        }
    }
}
