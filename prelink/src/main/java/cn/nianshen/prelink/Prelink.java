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
 * Goes through a folder of compiled classes, gathers those of single functions and replaces the
 * call sites that are linked at run time by plain code. What it cannot lay out itself stays as the
 * compiler wrote it, and a class without such sites is not touched, so a second run changes
 * nothing.
 */
public final class Prelink {
    private final Path folder;
    private final Map<String, ClassNode> classes = new TreeMap<>();
    private final Map<String, ClassNode> written = new TreeMap<>();
    private final Map<String, List<String>> nests = new TreeMap<>();
    private final List<String> gone = new ArrayList<>();

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

    private static void over(Path folder) throws IOException {
        var prelink = new Prelink(folder);
        prelink.read();
        prelink.leaveOutOld();
        prelink.gather();
        DateFormats.drop(prelink.classes.values())
                .forEach(each -> prelink.written.put(each.name, each));
        prelink.classes.values().forEach(prelink::look);
        prelink.joinNests();
        prelink.write();
    }

    private void read() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                var node = new ClassNode();
                new ClassReader(Files.readAllBytes(file)).accept(node, 0);
                classes.put(node.name, node);
            }
        }
    }

    /** Functions of a class that has been compiled anew, or is gone. */
    private void leaveOutOld() {
        for (var each : List.copyOf(classes.values())) {
            if (FunctionClass.isOne(each.name) && !isNamedByHost(each)) {
                classes.remove(each.name);
                gone.add(each.name);
            }
        }
    }

    private boolean isNamedByHost(ClassNode function) {
        var host = classes.get(function.nestHostClass);
        return host != null && host.nestMembers != null && host.nestMembers.contains(function.name);
    }

    private Path fileOf(String name) {
        return folder.resolve(name + ".class");
    }

    private void gather() {
        var gathering = new Gathering(classes.values());
        for (var single : gathering.names()) {
            classes.remove(single);
            gone.add(single);
        }
        for (var each : classes.values()) {
            for (var method : each.methods) {
                if (gathering.redirect(method)) {
                    written.put(each.name, each);
                }
            }
        }
        for (var whole : gathering.wholes()) {
            classes.put(whole.name, whole);
            written.put(whole.name, whole);
        }
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

    private boolean lambdas(ClassNode outer, MethodNode method, Collection<ClassNode> functions) {
        var before = functions.size();
        for (var each : method.instructions.toArray()) {
            if (each instanceof InvokeDynamicInsnNode site) {
                var number = earlier(outer) + functions.size() + 1;
                var function = FunctionClass.of(outer, number, site);
                if (function != null) {
                    method.instructions.set(each, function.making());
                    functions.add(function.node());
                }
            }
        }
        return functions.size() > before;
    }

    /** How many functions of a class an earlier run has made: they keep their numbers. */
    private int earlier(ClassNode outer) {
        var number = 0;
        while (classes.containsKey(FunctionClass.name(outer, number + 1))) {
            number++;
        }
        return number;
    }

    private void join(ClassNode outer, Collection<ClassNode> functions) {
        var nest = nests.computeIfAbsent(FunctionClass.nestHost(outer), host -> new ArrayList<>());
        for (var each : functions) {
            written.put(each.name, each);
            nest.add(each.name);
        }
    }

    /** A class of a nest may use what is private in another if its host names it. */
    private void joinNests() {
        for (var each : nests.entrySet()) {
            var host = classes.get(each.getKey());
            var members = new ArrayList<>(host.nestMembers == null ? List.of() : host.nestMembers);
            members.addAll(each.getValue());
            host.nestMembers = members;
            written.put(host.name, host);
        }
    }

    /**
     * First what others will need, last what nobody needs: a run that is broken off does no harm.
     */
    private void write() throws IOException {
        for (var fresh : List.of(true, false)) {
            for (var each : written.values()) {
                if (fresh == FunctionClass.isOne(each.name)) {
                    write(each);
                }
            }
        }
        for (var each : gone) {
            if (!written.containsKey(each)) {
                Files.delete(fileOf(each));
            }
        }
    }

    private void write(ClassNode node) throws IOException {
        var writer = new ClassWriter(0);
        node.accept(writer);
        Files.write(fileOf(node.name), writer.toByteArray());
    }
}
