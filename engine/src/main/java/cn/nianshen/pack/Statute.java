package cn.nianshen.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sources that cards may cite.
 *
 * @param articles short text by citation, in the order of the file
 * @param notCheckable reason by citation, for articles that no rule can check
 * @param unsourced marks of cards that rest on no source
 * @param demandSource reads the demands when they are asked for
 */
public record Statute(
        Map<String, String> articles,
        Map<String, String> notCheckable,
        List<String> unsourced,
        Supplier<List<Demand>> demandSource) {

    static final String FILE = "statute.yaml";

    /** No sources. */
    static final Statute NONE = new Statute(Map.of(), Map.of(), List.of(), List::of);

    public Statute {
        articles = Collections.unmodifiableMap(new LinkedHashMap<>(articles));
        notCheckable = Collections.unmodifiableMap(new LinkedHashMap<>(notCheckable));
        unsourced = List.copyOf(unsourced);
    }

    /**
     * Whether a card may cite it: a source of this statute, a part of one (an item of an article),
     * or a mark for no source.
     */
    public boolean knows(String citation) {
        return unsourced.contains(citation)
                || articles.keySet().stream().anyMatch(key -> partOf(key, citation))
                || notCheckable.keySet().stream().anyMatch(key -> partOf(key, citation));
    }

    /** What the statute and the forms demand, in the order of the file. */
    public List<Demand> demands() {
        return demandSource.get();
    }

    /** Whether the citation is the source itself or a part of it. */
    static boolean partOf(String source, String citation) {
        return citation.startsWith(source)
                && (citation.length() == source.length()
                        || !Character.isLetterOrDigit(citation.charAt(source.length())));
    }

    /** Both statutes in one, for citations; the first holds where both know one. */
    Statute and(Statute other) {
        Map<String, String> all = new LinkedHashMap<>(other.articles);
        all.putAll(articles);
        Map<String, String> reasons = new LinkedHashMap<>(other.notCheckable);
        reasons.putAll(notCheckable);
        List<String> marks =
                Stream.of(unsourced, other.unsourced).flatMap(List::stream).distinct().toList();
        return new Statute(all, reasons, marks, List::of);
    }

    static Statute read(Tree tree, Faults faults) {
        Fields fields = Fields.of(FILE, tree, faults);
        Map<String, String> articles = new LinkedHashMap<>();
        Map<String, String> notCheckable = new LinkedHashMap<>();
        Fields entries = fields.map("articles");
        for (String key : entries.keys()) {
            if (entries.tree(key) instanceof Tree.Mapping) {
                Fields reason = entries.map(key);
                notCheckable.put(key, reason.text("not-checkable"));
                reason.done();
            } else {
                articles.put(key, entries.text(key));
            }
        }
        List<String> unsourced = fields.texts("unsourced");
        Tree demands = fields.tree("demands");
        fields.done();
        return new Statute(articles, notCheckable, unsourced, () -> demands(demands));
    }

    private static List<Demand> demands(@Nullable Tree tree) {
        if (tree == null) {
            return List.of();
        }
        Faults faults = new Faults();
        Fields entries = Fields.of(FILE, tree, faults);
        List<Demand> demands =
                entries.keys().stream().map(id -> Demand.read(id, entries.map(id))).toList();
        faults.raise();
        return demands;
    }
}
