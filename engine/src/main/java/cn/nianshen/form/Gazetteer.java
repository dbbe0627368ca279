package cn.nianshen.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of administrative divisions with their codes: two digits a province, four a prefecture, six
 * a county; the code of a division begins with those of all above it.
 */
public final class Gazetteer {

    /** Kind of the lexicon entries that name divisions. */
    public static final String KIND = "place";

    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** The divisions that lexicons name; each entry says its code, or several parted by slashes. */
    public Gazetteer(List<Lexicon> lexicons) {
        for (var lexicon : lexicons) {
            for (var entry : lexicon.entries()) {
                if (entry.kind().equals(KIND)) {
                    var says = entry.says();
                    var all = says.indexOf('/') < 0 ? Set.of(says) : Set.of(says.split("/"));
                    codes.put(entry.word(), all);
                    all.forEach(code -> names.put(code, entry.word()));
                }
            }
        }
    }

    /** Codes of the divisions of that name; empty where there is none. */
    public Set<String> codes(String name) {
        return codes.getOrDefault(name, Set.of());
    }

    /** The name of the division, or empty. */
    public String name(String code) {
        return names.getOrDefault(code, "");
    }

    /** Whether one of the two divisions lies in the other, or they are one. */
    public static boolean related(String code, String other) {
        return code.startsWith(other) || other.startsWith(code);
    }
}
