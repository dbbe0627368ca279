package cn.nianshen.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What can begin with a character; looked up without any search. */
public final class StartIndex<T> {

    private final short[] slots = new short[Character.MAX_VALUE + 1];
    private final List<List<T>> lists = new ArrayList<>();

    /** Nothing begins with anything yet. */
    public StartIndex() {
        lists.add(List.of());
    }

    /** Adds what can begin with any of the characters, each given once. */
    public void add(String starts, T what) {
        for (int i = 0; i < starts.length(); i++) {
            add(starts.charAt(i), what);
        }
    }

    /** Adds what begins with a character. */
    public void add(char start, T what) {
        if (slots[start] == 0) {
            slots[start] = (short) lists.size();
            lists.add(new ArrayList<>());
        }
        lists.get(slots[start]).add(what);
    }

    /** Puts what begins with the same character in order. */
    public void sort(Comparator<T> order) {
        lists.stream().skip(1).forEach(list -> list.sort(order));
    }

    /** All that can begin with the character. */
    public List<T> at(char c) {
        return lists.get(slots[c]);
    }
}
