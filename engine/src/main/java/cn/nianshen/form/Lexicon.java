package cn.nianshen.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Entries of one file of a pack.
 *
 * @param name name of the file
 * @param entries what to look for
 * @param removed words of an earlier pack's lexicon of this name that are not looked for any more
 */
public record Lexicon(String name, List<LexiconEntry> entries, Set<String> removed) {

    public Lexicon {
        entries = List.copyOf(entries);
        removed = Set.copyOf(removed);
    }

    /** This lexicon with the entries of a later pack added and its removals carried out. */
    public Lexicon and(Lexicon later) {
        var all = new ArrayList<LexiconEntry>();
        entries.stream().filter(e -> !later.removed.contains(e.word())).forEach(all::add);
        all.addAll(later.entries);
        return new Lexicon(name, all, removed);
    }
}
