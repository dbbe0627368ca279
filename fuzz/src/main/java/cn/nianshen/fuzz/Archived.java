package cn.nianshen.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Archives of a few files under odd names, their headers changed. */
final class Archived {

    private static final int MOST_FILES = 5;

    /** Bytes at the end of an archive that its directory fits into. */
    private static final int DIRECTORY = 600;

    private static final List<String> NAMES =
            List.of(
                    "a.txt",
                    "../up.txt",
                    "/etc/passwd",
                    "C:\\x\\y.docx",
                    "a/b/c/d.html",
                    "a/./../b.txt",
                    "\u5E74\u62A5.docx",
                    "x".repeat(300) + ".txt",
                    "\u0001\u0007.txt",
                    " ",
                    "within.zip",
                    "folder/",
                    "con.txt",
                    "a\nb.txt",
                    "__MACOSX/._a.txt");

    private Archived() {}

    static byte[] make(List<Seed> files, Script script) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = script.below(MOST_FILES); i >= 0; i--) {
            var content = files.get(script.below(files.size())).bytes();
            var name = NAMES.get(script.below(NAMES.size()));
            if (name.endsWith("/")) {
                parts.put(name, new byte[0]);
            } else if (script.once(5)) {
                parts.put(name, ZipPackage.pack(Map.of("inner.txt", content), false));
            } else {
                parts.put(name, script.once(8) ? new byte[0] : content);
            }
        }
        var bytes = ZipPackage.pack(parts, script.once(3));
        return script.once(4) ? ByteEdits.apply(bytes, script, 3) : directory(bytes, script);
    }

    /** Most of what can be wrong with an archive stands in its directory. */
    private static byte[] directory(byte[] bytes, Script script) {
        int from = Math.max(0, bytes.length - DIRECTORY);
        var end = Arrays.copyOfRange(bytes, from, bytes.length);
        var edited = ByteEdits.apply(end, script, 4);
        var out = Arrays.copyOf(bytes, from + edited.length);
        System.arraycopy(edited, 0, out, from, edited.length);
        return out;
    }

    /** Files small enough to be read by the hundred. */
    static List<Seed> files() {
        var line = "\u5E74\u5EA6\u62A5\u544A\n".getBytes(StandardCharsets.UTF_8);
        return Seeds.of(
                Seeds.reports("clean-tabrows.txt", 1),
                Seeds.converted("docx"),
                new Seed("line.txt", line));
    }
}
