package cn.nianshen.prelink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Goes through a folder of compiled classes and replaces the call sites that are linked at run time
 * by plain code. What it cannot lay out itself stays as the compiler wrote it, and a class without
 * such sites is not touched, so a second run changes nothing.
 */
public final class Prelink {
    private final Path folder;
    private final Map<String, ClassNode> written = new TreeMap<>();
    private final Map<String, List<String>> nests = new TreeMap<>();

    private Prelink(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folders folders of class files, each with the packages right below it
     * @throws IOException if one of them cannot be read or written
     */
    public static void main(String... folders) throws IOException {
        for (var each : folders) {
            over(Path.of(each));
        }
    }

    /** Replaces the call sites of all classes in a folder. */
    static void over(Path folder) throws IOException {
        var prelink = new Prelink(folder);
        for (var file : prelink.classFiles()) {
            prelink.look(read(file));
        }
        prelink.joinNests();
        prelink.write();
    }

    private List<Path> classFiles() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
    }

    private static ClassNode read(Path file) throws IOException {
        var node = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(node, 0);
        return node;
    }

    private Path fileOf(String name) {
        return folder.resolve(name + ".class");
    }

    private void look(ClassNode outer) {
        var functions = new ArrayList<ClassNode>();
        var changed = false;
        for (var method : outer.methods) {
            changed |= RecordMethods.write(outer, method);
            changed |= lambdas(outer, method, functions);
        }
        if (changed) {
            written.put(outer.name, outer);
        }
        if (!functions.isEmpty()) {
            join(outer, functions);
        }
    }

    private static boolean lambdas(
            ClassNode outer, MethodNode method, Collection<ClassNode> functions) {
        var before = functions.size();
        for (var each : method.instructions.toArray()) {
            if (each instanceof InvokeDynamicInsnNode site) {
                var function = FunctionClass.of(outer, functions.size() + 1, site);
                if (function != null) {
                    method.instructions.set(each, function.making());
                    functions.add(function.node());
                }
            }
        }
        return functions.size() > before;
    }

    private void join(ClassNode outer, Collection<ClassNode> functions) {
        var nest = nests.computeIfAbsent(FunctionClass.nestHost(outer), host -> new ArrayList<>());
        for (var each : functions) {
            written.put(each.name, each);
            nest.add(each.name);
        }
    }

    /** A class of a nest may use what is private in another if its host names it. */
    private void joinNests() throws IOException {
        for (var each : nests.entrySet()) {
            var host = written.get(each.getKey());
            if (host == null) {
                host = read(fileOf(each.getKey()));
                written.put(host.name, host);
            }
            var members = new ArrayList<>(host.nestMembers == null ? List.of() : host.nestMembers);
            members.addAll(each.getValue());
            host.nestMembers = members;
        }
    }

    private void write() throws IOException {
        for (var each : written.entrySet()) {
            var writer = new ClassWriter(0);
            each.getValue().accept(writer);
            Files.write(fileOf(each.getKey()), writer.toByteArray());
        }
    }
}
