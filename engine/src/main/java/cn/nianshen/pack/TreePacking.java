package cn.nianshen.pack;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Packs the trees of files so that they are read back fast: a row of characters, in which numbers
 * are characters too. First the texts, each once: how many, then the length and the characters of
 * each. Then the files: how many, then the name, the length (two characters) and the tree of each.
 * A tree is one of the kinds below, then the number of its text or how many it holds, then those; a
 * key is the number of its text.
 */
final class TreePacking {

    static final char NOTHING = 0;
    static final char TEXT = 1;
    static final char ITEMS = 2;
    static final char MAPPING = 3;

    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private TreePacking() {}

    /**
     * The trees of files in bytes, two for each character.
     *
     * @throws IllegalStateException if there is more of anything than a character can number
     */
    static byte[] pack(Map<String, Tree> files) {
        TreePacking packing = new TreePacking();
        StringBuilder trees = new StringBuilder();
        trees.append(number(files.size()));
        files.forEach((path, tree) -> packing.file(path, tree, trees));
        StringBuilder all = new StringBuilder();
        all.append(number(packing.texts.size()));
        packing.texts.keySet().forEach(text -> all.append(number(text.length())).append(text));
        all.append(trees);
        ByteBuffer bytes = ByteBuffer.allocate(all.length() * Character.BYTES);
        bytes.asCharBuffer().put(all.toString());
        return bytes.array();
    }

    private void file(String path, Tree tree, StringBuilder out) {
        StringBuilder packed = new StringBuilder();
        tree(tree, packed);
        out.append(text(path));
        out.append((char) (packed.length() >>> Character.SIZE)).append((char) packed.length());
        out.append(packed);
    }

    private void tree(Tree tree, StringBuilder out) {
        if (tree instanceof Tree.Text text) {
            out.append(TEXT).append(text(text.text()));
        } else if (tree instanceof Tree.Items list) {
            out.append(ITEMS).append(number(list.items().size()));
            list.items().forEach(item -> tree(item, out));
        } else if (tree instanceof Tree.Mapping mapping) {
            out.append(MAPPING).append(number(mapping.entries().size()));
            mapping.entries()
                    .forEach(
                            (key, value) -> {
                                out.append(text(key));
                                tree(value, out);
                            });
        } else {
            out.append(NOTHING);
        }
    }

    private char text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        return number(known == null ? texts.size() - 1 : known);
    }

    private static char number(int value) {
        if (value > Character.MAX_VALUE) {
            throw new IllegalStateException("too much of a pack for its index: " + value);
        }
        return (char) value;
    }
}
