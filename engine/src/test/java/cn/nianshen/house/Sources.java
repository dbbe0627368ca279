package cn.nianshen.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** The project's own sources, parsed by the compiler of the JDK. */
final class Sources {

    static final List<String> MODULES =
            List.of(
                    "prelink",
                    "fixtures",
                    "engine",
                    "rules",
                    "cli",
                    "fuzz",
                    "bench",
                    "bench/peers");

    private Sources() {}

    static List<SourceText> main(String module) {
        return files(root(module).resolve("src/main/java"));
    }

    static List<SourceText> all(String module) {
        var all = new ArrayList<>(main(module));
        all.addAll(files(root(module).resolve("src/test/java")));
        return all;
    }

    static Set<Path> packages(String module) {
        var folders = new LinkedHashSet<Path>();
        main(module).forEach(f -> folders.add(f.path.getParent()));
        return folders;
    }

    static boolean isDescribed(Path folder) {
        var info = folder.resolve("package-info.java");
        var text = Files.exists(info) ? read(info) : "";
        return text.startsWith("/**") && text.contains("@NullMarked");
    }

    private static Path root(String module) {
        return Path.of("..").resolve(module);
    }

    /** Parsed once for all laws. */
    private static final Map<Path, List<SourceText>> PARSED = new ConcurrentHashMap<>();

    private static List<SourceText> files(Path root) {
        return PARSED.computeIfAbsent(root, Sources::parsed);
    }

    private static List<SourceText> parsed(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var walk = Files.walk(root)) {
            return parse(walk.filter(p -> p.toString().endsWith(".java")).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files in one run of the compiler: each run keeps its own table of all names. */
    private static List<SourceText> parse(List<Path> paths) throws IOException {
        if (paths.isEmpty()) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var files = manager.getJavaFileObjectsFromPaths(paths);
            var task = (JavacTask) compiler.getTask(null, manager, d -> {}, List.of(), null, files);
            var positions = Trees.instance(task).getSourcePositions();
            var parsed = new ArrayList<SourceText>();
            for (var tree : task.parse()) {
                var path = paths.get(parsed.size());
                parsed.add(new SourceText(path, read(path), tree, positions));
            }
            return List.copyOf(parsed);
        }
    }

    /** One file. */
    record SourceText(Path path, String text, CompilationUnitTree tree, SourcePositions positions) {

        private static final Pattern USE =
                Pattern.compile("\\bcn\\.nianshen\\.([a-z]+(?:\\.[a-z]+)*)?\\.?(?=[A-Z])");

        String name() {
            return path.toString().replace('\\', '/').replaceFirst("^\\.\\./", "");
        }

        int lines() {
            return (int) text.lines().count();
        }

        /** Package below the root package, or empty. */
        String folder() {
            var name = tree.getPackageName() == null ? "" : tree.getPackageName().toString();
            return name.replaceFirst("^cn\\.nianshen\\.?", "");
        }

        boolean mentions(String prefix) {
            return tree.getImports().stream()
                            .anyMatch(i -> i.getQualifiedIdentifier().toString().startsWith(prefix))
                    || Pattern.compile("(?<![\\w\".])" + Pattern.quote(prefix))
                            .matcher(code())
                            .find();
        }

        /** Packages of the project that the file names, by import or in full. */
        Set<String> usedPackages(String root) {
            var used = new LinkedHashSet<String>();
            var m = USE.matcher(code());
            while (m.find()) {
                used.add(m.group(1) == null ? "" : m.group(1));
            }
            return used;
        }

        /** The text without comments. */
        private String code() {
            return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
        }

        List<String> literals() {
            var out = new ArrayList<String>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree node, Void unused) {
                    if (node.getValue() instanceof String || node.getValue() instanceof Character) {
                        out.add(node.getValue().toString());
                    }
                    return null;
                }
            }.scan(tree, null);
            return out;
        }

        Map<String, Integer> methods() {
            var out = new LinkedHashMap<String, Integer>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree node, Void unused) {
                    if (node.getBody() != null) {
                        long from = line(positions.getStartPosition(tree, node.getBody()));
                        long to = line(positions.getEndPosition(tree, node.getBody()));
                        out.merge(node.getName().toString(), (int) (to - from + 1), Math::max);
                    }
                    return super.visitMethod(node, unused);
                }
            }.scan(tree, null);
            return out;
        }

        private long line(long position) {
            return tree.getLineMap().getLineNumber(position);
        }

        /** Classes that anyone could extend. */
        List<String> openClasses() {
            var out = new ArrayList<String>();
            for (var type : tree.getTypeDecls()) {
                if (type instanceof ClassTree c
                        && c.getKind() == com.sun.source.tree.Tree.Kind.CLASS) {
                    var flags = c.getModifiers().getFlags();
                    if (!flags.contains(Modifier.FINAL)
                            && !flags.contains(Modifier.SEALED)
                            && !flags.contains(Modifier.ABSTRACT)) {
                        out.add(c.getSimpleName().toString());
                    }
                }
            }
            return out;
        }
    }
}
