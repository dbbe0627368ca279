package cn.nianshen.prelink;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

class PrelinkTest {
    @TempDir Path folder;

    @BeforeEach
    void compiledClassesAreCopied() throws Exception {
        var compiled =
                Path.of(Kinds.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var own = compiled.resolve("cn/nianshen/prelink");
        var copy = Files.createDirectories(folder.resolve("cn/nianshen/prelink"));
        try (var files = Files.list(own)) {
            for (var file : files.filter(each -> isOfKinds(each)).toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
    }

    private static boolean isOfKinds(Path file) {
        return file.getFileName().toString().matches("Kinds(\\$.*)?\\.class");
    }

    @Test
    void whatTheClassesDoStaysTheSame() throws Exception {
        Prelink.main(folder.toString());
        assertEquals(Kinds.all(), told());
    }

    @Test
    void onlyASerializableLambdaIsLeftToRunTime() throws IOException {
        assertTrue(linked().size() > 30, linked().toString());
        Prelink.main(folder.toString());
        assertEquals(Set.of("altMetafactory"), Set.copyOf(linked()));
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        Prelink.main(folder.toString());
        var once = contents();
        Prelink.main(folder.toString());
        assertEquals(once, contents());
    }

    @Test
    void linesOfTheSourceAreStillTold() throws Exception {
        Prelink.main(folder.toString());
        try (var classes = loader()) {
            var kinds = classes.loadClass(Kinds.class.getName());
            var failing = kinds.getDeclaredMethod("failing");
            failing.setAccessible(true);
            var frames = ((RuntimeException) failing.invoke(null)).getStackTrace();
            assertTrue(
                    frames[0].getMethodName().startsWith("lambda$failing"), frames[0].toString());
            assertTrue(frames[0].getLineNumber() > 0);
        }
    }

    private Object told() throws Exception {
        try (var classes = loader()) {
            var kinds = classes.loadClass(Kinds.class.getName());
            assertNotSame(Kinds.class, kinds);
            var all = kinds.getDeclaredMethod("all");
            all.setAccessible(true);
            return all.invoke(null);
        }
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    private List<String> linked() throws IOException {
        var names = new ArrayList<String>();
        for (var bytes : contents().values()) {
            var node = new ClassNode();
            new ClassReader(bytes.getBytes(StandardCharsets.ISO_8859_1)).accept(node, 0);
            for (var method : node.methods) {
                for (var each : method.instructions) {
                    if (each instanceof InvokeDynamicInsnNode site) {
                        names.add(site.bsm.getName());
                    }
                }
            }
        }
        return names;
    }

    private Map<String, String> contents() throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(
                        file.getFileName().toString(),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }
}
