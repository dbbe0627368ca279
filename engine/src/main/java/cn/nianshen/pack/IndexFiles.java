package cn.nianshen.pack;

import java.util.List;

/** The files of a built-in pack, out of the index that the build has made of them. */
final class IndexFiles implements PackFiles {

    private final String label;
    private final PackedTrees trees;
    private final List<String> paths;

    IndexFiles(String label, byte[] index) {
        this.label = label;
        this.trees = new PackedTrees(index);
        this.paths = trees.names().stream().sorted().toList();
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public boolean checked() {
        return true;
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public boolean has(String path) {
        return trees.names().contains(path);
    }

    @Override
    public Tree tree(String path) {
        return trees.tree(path);
    }
}
