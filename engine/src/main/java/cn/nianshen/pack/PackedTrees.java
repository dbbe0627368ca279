package cn.nianshen.pack;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@link TreePacking} packed. A file is read when it is asked for, and each text is made once:
 * most starts need some of them only. Lines are not kept: all are 1.
 */
final class PackedTrees {

    private final char[] all;
    private final int[] starts;
    private final @Nullable String[] texts;
    private final Map<String, Integer> files = new LinkedHashMap<>();

    /** Trees as they were packed. */
    PackedTrees(byte[] bytes) {
        all = new char[bytes.length / Character.BYTES];
        ByteBuffer.wrap(bytes).asCharBuffer().get(all);
        int count = all[0];
        starts = new int[count];
        texts = new String[count];
        int at = 1;
        for (int i = 0; i < count; i++) {
            starts[i] = at;
            at += 1 + all[at];
        }
        int left = all[at++];
        while (left-- > 0) {
            files.put(text(all[at]), at + 3);
            at += 3 + (all[at + 1] << Character.SIZE | all[at + 2]);
        }
    }

    /** Names of the files, in the order of packing. */
    Set<String> names() {
        return files.keySet();
    }

    /** The tree of a file; nothing where there is no such file. */
    Tree tree(String name) {
        Integer at = files.get(name);
        return at == null ? new Tree.Nothing(0) : new Walk(at).tree();
    }

    private String text(int number) {
        String known = texts[number];
        if (known == null) {
            int from = starts[number];
            known = new String(all, from + 1, all[from]);
            texts[number] = known;
        }
        return known;
    }

    /** Reads on from a place. */
    private final class Walk {
        private int at;

        private Walk(int at) {
            this.at = at;
        }

        private Tree tree() {
            return switch (all[at++]) {
                case TreePacking.TEXT -> new Tree.Text(1, text(all[at++]));
                case TreePacking.ITEMS -> items(all[at++]);
                case TreePacking.MAPPING -> mapping(all[at++]);
                default -> new Tree.Nothing(1);
            };
        }

        private Tree items(int count) {
            List<Tree> items = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                items.add(tree());
            }
            return new Tree.Items(1, items);
        }

        private Tree mapping(int count) {
            Map<String, Tree> entries = new LinkedHashMap<>(count * 2);
            for (int i = 0; i < count; i++) {
                entries.put(text(all[at++]), tree());
            }
            return new Tree.Mapping(1, entries);
        }
    }
}
