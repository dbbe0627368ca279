package cn.nianshen.prelink;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

class PrelinkTest {
    private static final String KINDS = Kinds.class.getName();

    @TempDir Path folder;
    private Compiled compiled;

    @BeforeEach
    void compiled_classes_are_copied() throws Exception {
        compiled = Compiled.copy(folder, "cn/nianshen/prelink/Kinds(\\$.*)?\\.class");
    }

    @Test
    void what_the_classes_do_stays_the_same() throws Exception {
        Prelink.main(folder.toString());
        assertEquals(Kinds.all(), compiled.call(KINDS, "all"));
    }

    @Test
    void only_a_serializable_lambda_is_left_to_run_time() throws IOException {
        assertTrue(linked().size() > 30, linked().toString());
        Prelink.main(folder.toString());
        assertEquals(Set.of("altMetafactory"), Set.copyOf(linked()));
    }

    @Test
    void a_second_run_changes_nothing() throws IOException {
        Prelink.main(folder.toString());
        var once = compiled.contents();
        Prelink.main(folder.toString());
        assertEquals(once, compiled.contents());
    }

    @Test
    void functions_of_a_class_that_is_gone_go_too() throws Exception {
        Prelink.main(folder.toString());
        var own = folder.resolve("cn/nianshen/prelink");
        Files.delete(own.resolve("Kinds$Named.class"));
        assertTrue(compiled.contents().keySet().stream().anyMatch(PrelinkTest::isOfNamed));
        // what was compiled anew names no functions of an earlier run
        Files.delete(own.resolve("Kinds.class"));
        Compiled.copy(folder, "cn/nianshen/prelink/Kinds\\.class");
        Prelink.main(folder.toString());
        assertTrue(compiled.contents().keySet().stream().noneMatch(PrelinkTest::isOfNamed));
    }

    private static boolean isOfNamed(String file) {
        return file.contains("Kinds$Named$$F");
    }

    @Test
    void lines_of_the_source_are_still_told() throws Exception {
        Prelink.main(folder.toString());
        var failed = (RuntimeException) compiled.call(KINDS, "failing");
        var place = failed.getStackTrace()[0];
        assertTrue(place.getMethodName().startsWith("lambda$failing"), place.toString());
        assertTrue(place.getLineNumber() > 0);
    }

    private List<String> linked() throws IOException {
        var names = new ArrayList<String>();
        for (var text : compiled.contents().values()) {
            var node = new ClassNode();
            new ClassReader(text.getBytes(StandardCharsets.ISO_8859_1)).accept(node, 0);
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
}
