package cn.nianshen.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a built-in pack, out of the index that the build has made of them. */
final class IndexFiles implements PackFiles {

    /** Key of the files. */
    static final String FILES = "files";

    private final String label;
    private final Map<String, Tree> files;

    IndexFiles(String label, byte[] index) {
        this.label = label;
        Faults faults = new Faults();
        Fields fields = Fields.of(label, TreeReader.json(label, index), faults);
        Fields entries = fields.map(FILES);
        Map<String, Tree> trees = new LinkedHashMap<>();
        for (String path : entries.keys()) {
            Tree tree = entries.tree(path);
            trees.put(path, tree == null ? new Tree.Nothing(0) : tree);
        }
        this.files = trees;
        fields.done();
        faults.raise();
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
        return files.keySet().stream().sorted().toList();
    }

    @Override
    public Tree tree(String path) {
        return files.getOrDefault(path, new Tree.Nothing(0));
    }
}
