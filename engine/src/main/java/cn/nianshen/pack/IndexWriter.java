package cn.nianshen.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Turns the data files of a pack into the index that is read at the start instead of them. Run by
 * the build when the rules are compiled; what breaks a law ends the build.
 */
public final class IndexWriter {

    private static final String CASES = ".cases.yaml";

    private IndexWriter() {}

    /**
     * Checks a pack and writes its index.
     *
     * @param arguments folder of the pack's sources, folder of the compiled classes, and {@code
     *     after} where the pack uses the built-in one, whose index is there already
     * @throws BadPackException if the pack breaks a law, with all faults
     * @throws IOException if the index cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(arguments[0]);
        Path classes = Path.of(arguments[1]);
        List<Pack> others = arguments.length > 2 ? List.of(PackLoader.builtIn()) : List.of();
        write(sources, classes, IndexWriter.class.getClassLoader(), others);
    }

    static void write(Path sources, Path classes, ClassLoader loader, List<Pack> others)
            throws IOException {
        String models = models(classes);
        FolderFiles files = new FolderFiles(sources);
        PackLoader.check(files, loader, models, others);
        Path folder = Files.createDirectories(classes.resolve(files.label()));
        Predicate<String> cases = path -> path.endsWith(CASES);
        // at a known place, so that loading the rules need not wait for the index
        byte[] list = Files.readAllBytes(classes.resolve(models));
        Files.write(folder.resolve(PackLoader.MODELS), list);
        write(folder.resolve(PackLoader.INDEX), files, cases.negate());
        write(folder.resolve(PackLoader.CASES), files, cases);
    }

    /** The list of compiled rules, as a resource name. */
    private static String models(Path classes) throws IOException {
        try (Stream<Path> walk = Files.walk(classes.resolve("META-INF"))) {
            List<String> found =
                    walk.filter(file -> file.endsWith(PackLoader.MODELS))
                            .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                            .toList();
            if (found.size() != 1) {
                throw new IllegalStateException("compiled rules are expected once, not " + found);
            }
            return found.get(0);
        }
    }

    private static void write(Path target, PackFiles files, Predicate<String> which)
            throws IOException {
        Map<String, Tree> trees = new LinkedHashMap<>();
        for (String path : files.ending(".yaml")) {
            if (which.test(path)) {
                trees.put(path, files.tree(path));
            }
        }
        Files.write(target, TreePacking.pack(trees));
    }
}
