package cn.nianshen.fuzz;

import cn.nianshen.fuzz.Markup.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A package of XML, unpacked once and changed within its parts. */
final class Packed {

    private static final int MOST_EDITS = 8;

    private final String name;
    private final Map<String, byte[]> parts;
    private final Map<String, Node> trees = new LinkedHashMap<>();
    private final List<String> main = new ArrayList<>();

    /**
     * @param seed the package
     * @param mains endings of the names of the parts that matter most
     */
    Packed(Seed seed, List<String> mains) {
        name = seed.name();
        parts = ZipPackage.unpack(seed.bytes());
        parts.forEach(
                (part, content) -> {
                    boolean xml = part.endsWith(".xml") || part.endsWith(".rels");
                    if (xml && content.length > 0) {
                        trees.put(part, MarkupParser.parse(content));
                        if (mains.stream().anyMatch(part::endsWith)) {
                            main.add(part);
                        }
                    }
                });
    }

    String name() {
        return name;
    }

    /** The package with changes in one part or two, now and then in its list of parts. */
    byte[] edited(Script script) {
        var changed = new LinkedHashMap<>(parts);
        for (int i = script.once(4) ? 2 : 1; i > 0; i--) {
            edit(changed, script);
        }
        if (script.once(24)) {
            rearrange(changed, script);
        }
        var bytes = ZipPackage.pack(changed, script.once(4));
        return script.once(48) ? ByteEdits.apply(bytes, script, 2) : bytes;
    }

    private void edit(Map<String, byte[]> changed, Script script) {
        var from = script.once(4) ? List.copyOf(trees.keySet()) : main;
        var part = from.get(script.below(from.size()));
        var tree = trees.get(part);
        if (tree == null) {
            return;
        }
        boolean raw = script.once(24);
        var copy = tree.copy();
        TreeEdits.apply(copy, script, MOST_EDITS);
        var content = Markup.write(copy).getBytes(StandardCharsets.UTF_8);
        changed.put(part, raw ? ByteEdits.apply(content, script, 2) : content);
    }

    /** A part that is missing, empty, or holds what another one should. */
    private static void rearrange(Map<String, byte[]> parts, Script script) {
        var names = List.copyOf(parts.keySet());
        var part = names.get(script.below(names.size()));
        var other = names.get(script.below(names.size()));
        switch (script.below(3)) {
            case 0 -> parts.remove(part);
            case 1 -> parts.put(part, new byte[0]);
            default -> parts.put(part, parts.getOrDefault(other, new byte[0]));
        }
    }
}
