package cn.nianshen.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreePackingTest {

    private static Tree yaml(String text) {
        return TreeReader.yaml("f.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static PackedTrees packed(Map<String, Tree> files) {
        return new PackedTrees(TreePacking.pack(files));
    }

    @Test
    void whatIsPackedComesBack() {
        Map<String, Tree> files = new LinkedHashMap<>();
        files.put("b.yaml", yaml("a: 1\nb: [x, {c: 1, d: [[], {}]}, ~]\n1: ''\n"));
        files.put("a.yaml", yaml("- 条例\n- \"\\uD83D\\uDE00\\uD83D\"\n"));
        files.put("c.yaml", yaml("alone"));
        files.put("d.yaml", yaml(""));
        PackedTrees packed = packed(files);
        assertEquals(List.copyOf(files.keySet()), List.copyOf(packed.names()));
        files.forEach((name, tree) -> assertEquals(tree.plain(), packed.tree(name).plain(), name));
    }

    @Test
    void theOrderOfKeysIsKept() {
        Tree tree = packed(Map.of("f", yaml("z: 1\ny: 2\nx: 3\nw: 4"))).tree("f");
        assertEquals(
                List.of("z", "y", "x", "w"), List.copyOf(((Tree.Mapping) tree).entries().keySet()));
    }

    @Test
    void aFileThatIsNotThereIsNothing() {
        assertInstanceOf(Tree.Nothing.class, packed(Map.of()).tree("f"));
    }

    @Test
    void textsAsLongAsCanBeCountedComeBackAndLongerOnesAreRefused() {
        String most = "字".repeat(Character.MAX_VALUE);
        assertEquals(most, packed(Map.of("f", new Tree.Text(1, most))).tree("f").plain());
        Map<String, Tree> more = Map.of("f", new Tree.Text(1, most + "字"));
        assertThrows(IllegalStateException.class, () -> TreePacking.pack(more));
    }

    @Test
    void aFileMayBeLongerThanACharacterCanCount() {
        List<Tree> items = Collections.nCopies(60_000, new Tree.Text(1, "a"));
        Map<String, Tree> files = new LinkedHashMap<>();
        files.put("first", new Tree.Items(1, items));
        files.put("second", new Tree.Text(1, "b"));
        assertEquals("b", packed(files).tree("second").plain());
        assertEquals(60_000, ((Tree.Items) packed(files).tree("first")).items().size());
    }
}
