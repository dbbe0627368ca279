package cn.nianshen.pack;

import java.util.List;

/** The files of a pack, wherever they are. */
interface PackFiles {

    /** Where they are, for people. */
    String label();

    /** Paths with forward slashes, sorted. */
    List<String> paths();

    /**
     * A data file.
     *
     * @throws BadPackException if it cannot be read
     */
    Tree tree(String path);

    /** Whether the build has checked all laws of packs on them. */
    boolean checked();

    /** Whether there is such a file. */
    default boolean has(String path) {
        return paths().contains(path);
    }

    /** Paths with the ending, sorted. */
    default List<String> ending(String ending) {
        return paths().stream().filter(path -> path.endsWith(ending)).toList();
    }
}
