package cn.nianshen.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files that the paths name. A file named by itself is always tried; in a folder all are, in
 * the order of their names, but for files of the system, which are counted, and those that go with
 * documents and are none, which are counted and named.
 */
final class Inputs {

    /** Deepest folder looked into, the one named being 0. */
    static final int MOST_DEPTH = 16;

    /** Most files taken. */
    static final int MOST_FILES = 100_000;

    /** Endings of files that stand beside documents and hand in nothing. */
    private static final Set<String> COMPANIONS =
            Set.of(
                    "css", "js", "json", "log", "map", "md5", "sfv", "sha1", "sha256", "yaml",
                    "yml");

    private static final Set<String> SYSTEM_FILES = Set.of("thumbs.db", "desktop.ini");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?|ftp)://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final List<Input> files = new ArrayList<>();
    private final Set<Path> places = new HashSet<>();
    private final Set<Path> visited = new HashSet<>();
    private final List<String> passedOver = new ArrayList<>();
    private final List<String> emptyFolders = new ArrayList<>();

    /** Documents met, those named before included. */
    private int documents;

    private int systemFiles;
    private boolean bounded;

    /** Finds the files; an address of the web is wrong usage. */
    static Inputs of(List<String> paths) {
        for (var path : paths) {
            if (path.isBlank()) {
                throw Refusal.usage("wrong.missing", "PATH");
            }
            if (ADDRESS.matcher(path).matches()) {
                throw Refusal.usage("wrong.address", path);
            }
        }
        var inputs = new Inputs();
        paths.forEach(inputs::add);
        return inputs;
    }

    private void add(String named) {
        var name = slashes(named);
        try {
            var path = Path.of(named);
            if (Files.isDirectory(path)) {
                boolean seenBefore = visited.contains(Places.of(path));
                int before = documents;
                walk(name.endsWith("/") ? name.substring(0, name.length() - 1) : name, path, 0);
                if (documents == before && !seenBefore) {
                    emptyFolders.add(name);
                }
            } else {
                take(name, path);
            }
        } catch (InvalidPathException e) {
            files.add(new Input(name, Path.of("")));
        }
    }

    private static String slashes(String path) {
        return File.separatorChar == '\\' ? path.replace('\\', '/') : path;
    }

    private void take(String name, Path path) {
        documents++;
        if (files.size() >= MOST_FILES) {
            bounded = true;
        } else if (places.add(Places.of(path))) {
            files.add(new Input(name, path));
        }
    }

    private void walk(String name, Path folder, int depth) {
        if (depth > MOST_DEPTH) {
            bounded = true;
            return;
        }
        if (!visited.add(Places.of(folder))) {
            return;
        }
        var entries = entries(name, folder);
        var names = entries.stream().map(Inputs::baseName).collect(Collectors.toSet());
        for (var entry : entries) {
            if (bounded) {
                return;
            }
            var base = baseName(entry);
            if (Files.isDirectory(entry)) {
                if (base.startsWith(".") || belongsToPage(base, names) || leadsUp(entry, folder)) {
                    systemFiles++;
                } else {
                    walk(name + '/' + base, entry, depth + 1);
                }
            } else {
                file(name + '/' + base, base, entry);
            }
        }
    }

    /** A link to a folder that the one it stands in lies in. */
    private static boolean leadsUp(Path entry, Path folder) {
        return Files.isSymbolicLink(entry) && Places.of(folder).startsWith(Places.of(entry));
    }

    /** Whether a file of that name, found with others, can be a document that is handed in. */
    static boolean canBeDocument(String base) {
        return !ofSystem(base.toLowerCase(Locale.ROOT)) && !isCompanion(base);
    }

    private static boolean isCompanion(String base) {
        var lower = base.toLowerCase(Locale.ROOT);
        return COMPANIONS.contains(lower.substring(lower.lastIndexOf('.') + 1));
    }

    private void file(String name, String base, Path path) {
        if (ofSystem(base.toLowerCase(Locale.ROOT))) {
            systemFiles++;
            return;
        }
        if (isCompanion(base)) {
            passedOver.add(name);
        } else {
            take(name, path);
        }
    }

    /** A file that a system or an office program leaves behind. */
    private static boolean ofSystem(String lower) {
        boolean hidden = lower.startsWith(".") && lower.indexOf('.', 1) < 0;
        return hidden
                || lower.startsWith("._")
                || lower.startsWith(".~")
                || lower.startsWith("~$")
                || lower.endsWith(".tmp")
                || SYSTEM_FILES.contains(lower);
    }

    /** A folder that a browser saved beside a page. */
    private static boolean belongsToPage(String base, Set<String> siblings) {
        for (var ending : List.of("_files", ".files")) {
            if (base.endsWith(ending)) {
                var stem = base.substring(0, base.length() - ending.length());
                return siblings.contains(stem + ".html") || siblings.contains(stem + ".htm");
            }
        }
        return false;
    }

    private List<Path> entries(String name, Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.sorted(Comparator.comparing(Inputs::baseName, Inputs::byCodePoint))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            take(name, folder);
            return List.of();
        }
    }

    private static String baseName(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static int byCodePoint(String one, String other) {
        int i = 0;
        while (i < one.length() && i < other.length()) {
            int a = one.codePointAt(i);
            int b = other.codePointAt(i);
            if (a != b) {
                return Integer.compare(a, b);
            }
            i += Character.charCount(a);
        }
        return Integer.compare(one.length(), other.length());
    }

    /** The same without some of the files. */
    Inputs without(Predicate<Input> which) {
        for (var file : List.copyOf(files)) {
            if (which.test(file)) {
                files.remove(file);
                places.remove(Places.of(file.path()));
            }
        }
        return this;
    }

    /** The files, in order, none twice. */
    List<Input> files() {
        return files;
    }

    /** Where the files are. */
    Set<Path> places() {
        return places;
    }

    /** How many files were passed over. */
    int ignored() {
        return systemFiles + passedOver.size();
    }

    /** Files passed over because they do not look like documents. */
    List<String> passedOver() {
        return passedOver;
    }

    /** Folders named that hold no document. */
    List<String> emptyFolders() {
        return emptyFolders;
    }

    /** Whether something was left out because there was too much. */
    boolean bounded() {
        return bounded;
    }
}
