package cn.nianshen.fact;

import cn.nianshen.form.LexiconEntry;
import cn.nianshen.report.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where entries of lexicons are looked for: many entries, and few different places. */
final class Scopes {

    private final List<Scope> scopes = new ArrayList<>();

    private record Scope(Set<String> zones, Set<String> sections) {
        boolean has(Passage passage) {
            return zones.contains(passage.zone())
                    && (sections.isEmpty() || sections.contains(passage.section()));
        }
    }

    /** The number of the scope of an entry. */
    int number(LexiconEntry entry) {
        var scope = new Scope(entry.zones(), entry.sections());
        for (int i = 0; i < scopes.size(); i++) {
            var other = scopes.get(i);
            // the equals that Java makes for records takes a while to be made
            if (other.zones.equals(scope.zones) && other.sections.equals(scope.sections)) {
                return i;
            }
        }
        scopes.add(scope);
        return scopes.size() - 1;
    }

    /** Which scopes a passage stands in, by their numbers. */
    boolean[] of(Passage passage) {
        var in = new boolean[scopes.size()];
        for (int i = 0; i < in.length; i++) {
            in[i] = scopes.get(i).has(passage);
        }
        return in;
    }
}
