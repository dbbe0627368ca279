package cn.nianshen.form;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is looked for in many texts: it is tried only where a match can begin, which most
 * texts have nowhere.
 */
public final class Seeker {

    private final Pattern pattern;
    private final @Nullable BitSet starts;

    /** The bits of the second characters of its matches. */
    private final long second;

    /** Where matches may begin with any character: the letters that a text must hold. */
    private final long[][] needed;

    Seeker(Pattern pattern) {
        this.pattern = pattern;
        var beginning = Beginning.of(pattern.pattern());
        this.starts = starts(beginning.first());
        this.second = Beginning.bits(beginning.second());
        this.needed = starts == null ? NeededLetters.of(pattern.pattern()) : new long[0][];
    }

    private static @Nullable BitSet starts(@Nullable String letters) {
        if (letters == null) {
            return null;
        }
        var starts = new BitSet();
        letters.chars().forEach(starts::set);
        return starts;
    }

    private boolean mayBeIn(String text) {
        return NeededLetters.mayBeIn(needed, Sieve.letters(text));
    }

    /** Whether it is found in the text. */
    public boolean isIn(String text) {
        return starts == null ? mayBeIn(text) && pattern.matcher(text).find() : first(text) != null;
    }

    /** A matcher at its first match in the text, or null; the next is found with {@code find}. */
    public @Nullable Matcher first(String text) {
        if (starts == null) {
            var m = mayBeIn(text) ? pattern.matcher(text) : null;
            return m != null && m.find() ? m : null;
        }
        Matcher m = null;
        for (int i = 0; i < text.length(); i++) {
            if (starts.get(text.charAt(i)) && Beginning.goesOn(second, text, i)) {
                m = m == null ? around(text) : m;
                if (m.region(i, text.length()).lookingAt()) {
                    return m;
                }
            }
        }
        return null;
    }

    /** What stands around the region counts too, as if all of the text were searched. */
    private Matcher around(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
