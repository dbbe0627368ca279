package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program prints. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern RUN =
            Pattern.compile("<!-- run: ./nianshen ([^>]*) -->\\n```\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @Test
    void the_run_shown_is_a_real_one() throws IOException {
        var m = RUN.matcher(Files.readString(ROOT.resolve("README.md")));
        assertTrue(m.find());
        var arguments = (Object[]) m.group(1).replace("fixtures/", "../fixtures/").split(" ");
        var ran = Shell.run(arguments);
        assertEquals(m.group(2), ran.data().replace("../fixtures/", "fixtures/").strip());
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        var m = LINK.matcher(Files.readString(ROOT.resolve("README.md")));
        int links = 0;
        while (m.find()) {
            assertTrue(Files.exists(ROOT.resolve(m.group(1))), m.group(1));
            links++;
        }
        assertTrue(links > 5);
    }
}
