package cn.nianshen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Says what may have been meant by files that are not there. */
final class MissingFiles {

    private static final int MOST_NAMED = 3;
    private static final int SHORTEST = 2;

    /** Pieces of one name, and characters of it; no name has more. */
    private static final int MOST_PIECES = 8;

    private static final int LONGEST = 260;

    private MissingFiles() {}

    /** Says it of each path that is not there and is like one that is. */
    static void tell(Context context, List<String> paths) {
        for (int i = 0; i < paths.size(); i++) {
            var path = paths.get(i);
            if (isThere(path)) {
                continue;
            }
            int last = lastPiece(paths, i);
            if (last > i) {
                var whole = String.join(" ", paths.subList(i, last + 1));
                context.say("paths.blank", path, whole);
                i = last;
                continue;
            }
            var near = near(path);
            if (!near.isEmpty()) {
                context.say("paths.near", path, String.join(", ", near));
            }
        }
    }

    /** Where the pieces of a name that was cut at its blanks end; the first where it was not. */
    private static int lastPiece(List<String> paths, int first) {
        var whole = new StringBuilder(paths.get(first));
        int end = Math.min(paths.size(), first + MOST_PIECES);
        for (int i = first + 1; i < end && whole.length() < LONGEST; i++) {
            whole.append(' ').append(paths.get(i));
            if (isThere(whole.toString())) {
                return i;
            }
        }
        return first;
    }

    private static boolean isThere(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Names in the folder of a path that are like its own. */
    private static List<String> near(String named) {
        try {
            var path = Path.of(named).toAbsolutePath();
            var folder = path.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                return List.of();
            }
            var own = stem(String.valueOf(path.getFileName()));
            try (var all = Files.list(folder)) {
                return all.map(f -> String.valueOf(f.getFileName()))
                        .filter(Inputs::canBeDocument)
                        .filter(name -> isLike(own, stem(name)))
                        .sorted()
                        .limit(MOST_NAMED)
                        .toList();
            }
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return List.of();
        }
    }

    private static boolean isLike(String own, String other) {
        boolean enough = Math.min(own.length(), other.length()) >= SHORTEST;
        return own.equals(other)
                || enough && (own.contains(other) || other.contains(own))
                || Nearest.of(own, List.of(other)) != null;
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
