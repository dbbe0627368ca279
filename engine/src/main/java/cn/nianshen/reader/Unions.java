package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Disjoint sets of the numbers below a bound. */
final class Unions {

    private final int[] parent;

    Unions(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int find(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void unite(int a, int b) {
        parent[find(a)] = find(b);
    }

    /** The things with these numbers, set by set, in order of their first members. */
    <T> List<List<T>> groups(List<T> things) {
        var groups = new LinkedHashMap<Integer, List<T>>();
        for (int i = 0; i < things.size(); i++) {
            groups.computeIfAbsent(find(i), k -> new ArrayList<>()).add(things.get(i));
        }
        return List.copyOf(groups.values());
    }
}
