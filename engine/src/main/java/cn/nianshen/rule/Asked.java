package cn.nianshen.rule;

import java.util.HashSet;
import java.util.Set;

/**
 * Which rules may speak in a run.
 *
 * @param ids ids of the cards that are asked
 * @param off names of single rules that stay silent although their cards are asked
 */
public record Asked(Set<String> ids, Set<String> off) {

    private static final String DERIVE = "derive ";

    public Asked {
        ids = Set.copyOf(ids);
        off = Set.copyOf(off);
    }

    /** All rules of these names. */
    public static Asked all(Set<String> names) {
        Set<String> ids = new HashSet<>();
        names.forEach(name -> ids.add(id(name)));
        return new Asked(ids, Set.of());
    }

    /** Whether the rule of this name may speak. */
    public boolean maySpeak(String name) {
        return ids.contains(id(name)) && !off.contains(name);
    }

    /** Id of the card that a rule belongs to: its name up to the first blank. */
    public static String id(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }

    /** Whether a rule only derives facts and has no card. */
    public static boolean derives(String name) {
        return name.startsWith(DERIVE);
    }
}
