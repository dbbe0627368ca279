package cn.nianshen.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The bundles of words as they are written: of a key that stands twice Java silently takes the
 * last.
 */
class BundlesTest {

    @Test
    void noKeyStandsTwiceInABundle() throws IOException {
        var bundles = bundles();
        assertFalse(bundles.isEmpty());
        var twice = new ArrayList<String>();
        for (var bundle : bundles) {
            var seen = new HashSet<String>();
            for (var key : keys(bundle)) {
                if (!seen.add(key)) {
                    twice.add(bundle.getFileName() + ": " + key);
                }
            }
        }
        assertEquals(List.of(), twice);
    }

    private static List<Path> bundles() throws IOException {
        var found = new ArrayList<Path>();
        for (var module : Sources.MODULES) {
            var resources = Path.of("..", module, "src", "main", "resources");
            if (Files.isDirectory(resources)) {
                try (Stream<Path> walk = Files.walk(resources)) {
                    walk.filter(p -> p.toString().endsWith(".properties")).forEach(found::add);
                }
            }
        }
        return found;
    }

    /**
     * What stands before the first equals sign of a line that is neither a remark nor goes on from
     * the one before.
     */
    private static List<String> keys(Path bundle) throws IOException {
        var keys = new ArrayList<String>();
        boolean goesOn = false;
        for (var line : Files.readAllLines(bundle)) {
            int equals = line.indexOf('=');
            if (!goesOn && !line.startsWith("#") && equals > 0) {
                keys.add(line.substring(0, equals).strip());
            }
            goesOn = line.endsWith("\\");
        }
        return keys;
    }
}
