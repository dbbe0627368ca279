package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide speaks of commands, options, files and pictures that are there. */
class GuideTest {

    private static final Path DOCS = Path.of("../docs");
    private static final Pattern COMMAND = Pattern.compile("bin\\\\nianshen ([a-z]+)([^`\\n]*)");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--?[a-z][a-z-]*");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    private static String guide() throws IOException {
        return Files.readString(DOCS.resolve("guide.zh.md"));
    }

    @Test
    void every_command_and_option_is_there() throws IOException {
        var commands = COMMAND.matcher(guide());
        var missing = new ArrayList<String>();
        int seen = 0;
        while (commands.find()) {
            seen++;
            var help = Shell.run(commands.group(1), "--help");
            assertEquals(Exit.FINE, help.code(), commands.group());
            var options = OPTION.matcher(commands.group(2));
            while (options.find()) {
                if (!help.data().contains(options.group())) {
                    missing.add(commands.group());
                }
            }
        }
        assertTrue(seen > 5, "commands are not found");
        assertEquals(List.of(), missing);
    }

    @Test
    void every_picture_and_page_is_there() throws IOException {
        var links = LINK.matcher(guide());
        int seen = 0;
        while (links.find()) {
            seen++;
            assertTrue(Files.isRegularFile(DOCS.resolve(links.group(1))), links.group(1));
        }
        assertTrue(seen > 5, "links are not found");
    }
}
