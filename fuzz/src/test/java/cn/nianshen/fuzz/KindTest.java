package cn.nianshen.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.reader.DocumentReaders;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.source.Format;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Targets make files of their kind, of which the readers still read a good part. */
class KindTest {

    /** Fewer of those that may have to be recognised, which takes seconds each. */
    private static int tried(Kind kind) {
        return kind == Kind.PDF ? 12 : 24;
    }

    private static SourceFile file(Kind kind, byte[] script) {
        return SourceFile.of("x." + kind.ending(), kind.make(new Script(script)));
    }

    @ParameterizedTest
    @EnumSource
    void withoutDecisionsTheSeedComesOut(Kind kind) {
        var format = FormatDetector.detect(file(kind, new byte[0]));
        assertEquals(kind == Kind.ARCHIVE ? Format.ZIP : Format.valueOf(kind.name()), format);
    }

    @ParameterizedTest
    @EnumSource
    void theSameScriptMakesTheSameFile(Kind kind) {
        var script = new byte[90];
        new Random(5).nextBytes(script);
        assertArrayEquals(file(kind, script).bytes(), file(kind, script).bytes());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ARCHIVE", "PICTURE"})
    void changedFilesDifferAndAreOftenRead(Kind kind) {
        var random = new Random(7);
        var different = new HashSet<Integer>();
        int read = 0;
        int tried = tried(kind);
        for (int i = 0; i < tried; i++) {
            var script = new byte[60];
            random.nextBytes(script);
            var file = file(kind, script);
            different.add(Arrays.hashCode(file.bytes()));
            read += isRead(file) ? 1 : 0;
        }
        assertTrue(different.size() > tried * 3 / 4, "different: " + different.size());
        assertFalse(read < tried / 4, "read: " + read);
    }

    private static boolean isRead(SourceFile file) {
        try {
            return !DocumentReaders.read(file, FormatDetector.detect(file)).blocks().isEmpty();
        } catch (UnreadableException e) {
            return false;
        }
    }
}
