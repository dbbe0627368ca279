package cn.nianshen.fuzz;

import cn.nianshen.fuzz.Markup.Node;
import java.util.ArrayList;
import java.util.List;

/** Changes to a tree of XML: it stays XML, and says something else. */
final class TreeEdits {

    /** Nodes of a tree that has grown; more is a bomb, which other tests throw. */
    private static final int MOST_NODES = 60_000;

    private static final int MOST_NESTING = 200;
    private static final int MOST_COPIES = 300;

    private static final String[] WORDS_OF_NAMES = {
        "hidden",
        "w:val",
        "val",
        "r",
        "s",
        "t",
        "spans",
        "table:number-columns-spanned",
        "table:number-rows-spanned",
        "table:number-columns-repeated",
        "table:number-rows-repeated",
        "text:c",
        "CTM",
        "Boundary",
        "DeltaX",
        "Visible"
    };

    private final Script script;
    private final Node root;

    private TreeEdits(Node root, Script script) {
        this.root = root;
        this.script = script;
    }

    /** Carries out one change after the other. */
    static void apply(Node root, Script script, int most) {
        var edits = new TreeEdits(root, script);
        for (int i = 0; i < most && script.more(); i++) {
            edits.one();
        }
    }

    private void one() {
        var nodes = new ArrayList<Node>();
        root.collect(nodes);
        var node = nodes.get(script.below(nodes.size()));
        var other = nodes.get(script.below(nodes.size()));
        switch (script.below(12)) {
            case 0 -> child(node, "drop");
            case 1 -> child(node, "double");
            case 2 -> child(node, "unwrap");
            case 3 -> move(node, other);
            case 4, 5 -> attribute(node, other);
            case 6 -> addAttribute(node, other);
            case 7, 8 -> text(nodes, node);
            case 9 -> many(node);
            case 10 -> nest(node);
            default -> reorder(node);
        }
    }

    private void child(Node node, String how) {
        if (node.children.isEmpty()) {
            return;
        }
        int at = script.below(node.children.size());
        var child = node.children.get(at);
        switch (how) {
            case "drop" -> node.children.remove(at);
            case "double" -> node.children.add(at, child.copy());
            default -> {
                node.children.remove(at);
                node.children.addAll(at, child.children);
            }
        }
    }

    /** A copy, so that nothing ends up within itself. */
    private void move(Node from, Node to) {
        if (from.children.isEmpty() || to.isText()) {
            return;
        }
        int at = script.below(from.children.size());
        var moved = from.children.get(at).copy();
        if (root.size() + moved.size() > MOST_NODES) {
            return;
        }
        if (script.once(2)) {
            from.children.remove(at);
        }
        to.children.add(script.below(to.children.size() + 1), moved);
    }

    private void attribute(Node node, Node other) {
        if (node.attributes.isEmpty()) {
            return;
        }
        var names = List.copyOf(node.attributes.keySet());
        var name = names.get(script.below(names.size()));
        if (script.once(6)) {
            node.attributes.remove(name);
        } else {
            node.attributes.put(name, value(other));
        }
    }

    private void addAttribute(Node node, Node other) {
        if (node.isText()) {
            return;
        }
        var names = new ArrayList<>(other.attributes.keySet());
        names.removeIf(name -> name.startsWith("xmlns"));
        var name =
                names.isEmpty()
                        ? WORDS_OF_NAMES[script.below(WORDS_OF_NAMES.length)]
                        : names.get(script.below(names.size()));
        int colon = name.indexOf(':');
        boolean known =
                colon < 0
                        || name.startsWith("xml:")
                        || root.attributes.containsKey("xmlns:" + name.substring(0, colon));
        if (known) {
            node.attributes.put(name, value(other));
        }
    }

    /** An extreme, or what stands elsewhere. */
    private String value(Node other) {
        var values = List.copyOf(other.attributes.values());
        return values.isEmpty() || script.once(2)
                ? Values.of(Values.ATTRIBUTES, script)
                : values.get(script.below(values.size()));
    }

    private void text(List<Node> nodes, Node near) {
        var texts = nodes.stream().filter(Node::isText).toList();
        if (texts.isEmpty()) {
            return;
        }
        var node = near.isText() ? near : texts.get(script.below(texts.size()));
        switch (script.below(4)) {
            case 0 -> node.text = Values.of(Values.TEXTS, script);
            case 1 -> node.text += Values.of(Values.TEXTS, script);
            case 2 -> node.text = texts.get(script.below(texts.size())).text;
            default -> node.text = Values.of(Values.ATTRIBUTES, script);
        }
    }

    private void many(Node node) {
        if (node.children.isEmpty()) {
            return;
        }
        int at = script.below(node.children.size());
        var child = node.children.get(at);
        int times = Math.min(script.below(MOST_COPIES), (MOST_NODES - root.size()) / child.size());
        for (int i = 0; i < times; i++) {
            node.children.add(at, child.copy());
        }
    }

    /** Puts a child into copies of its own hull. */
    private void nest(Node node) {
        if (node.children.isEmpty() || node.isText()) {
            return;
        }
        int at = script.below(node.children.size());
        var inner = node.children.get(at);
        for (int i = script.below(MOST_NESTING); i >= 0; i--) {
            var hull = new Node(inner.isText() ? node.name : inner.name);
            hull.attributes.putAll(inner.attributes);
            hull.children.add(inner);
            inner = hull;
        }
        node.children.set(at, inner);
    }

    private void reorder(Node node) {
        if (node.children.size() < 2) {
            return;
        }
        int from = script.below(node.children.size());
        var moved = node.children.remove(from);
        node.children.add(script.below(node.children.size() + 1), moved);
    }
}
