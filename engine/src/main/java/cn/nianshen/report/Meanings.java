package cn.nianshen.report;

import cn.nianshen.report.Chain.Said;
import cn.nianshen.report.Sign.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the words around a number, or a negation, say that it counts. */
final class Meanings {

    private final ClaimWords words;
    private final Discourse discourse;

    Meanings(ClaimWords words, Discourse discourse) {
        this.words = words;
        this.discourse = discourse;
    }

    /**
     * An indicator and whether it is said in the form's words.
     *
     * @param indicator the indicator
     * @param form whether all its words are the form's
     */
    record Found(Indicator indicator, boolean form) {}

    /** What the words before a number, or on both sides of it, say that it counts. */
    List<Found> resolve(Chain left, Chain right, List<Sign> signs, int at, Quantity quantity) {
        if (left.said().size() > 1 && (left.has(Kind.EACH) || quantity.isZero())) {
            return each(left.said(), false, quantity);
        }
        var all = left.all();
        var found = words.indicator(all.tags(), discourse.topic(), false, quantity);
        boolean gapBehind = at + 1 < signs.size() && signs.get(at + 1).is(Kind.GAP);
        boolean free = right.end() != Kind.NUMBER && right.end() != Kind.NONE;
        if (found != null && found.needs().isEmpty()) {
            return List.of(new Found(found, all.form()));
        }
        if (gapBehind || right.broken()) {
            return List.of();
        }
        var behind = right.all();
        if (free && behind.tags() != 0) {
            long both = all.tags() | behind.tags();
            var together = words.indicator(both, discourse.topic(), false, quantity);
            boolean form = all.form() && behind.form();
            return together == null || all.tags() == 0 && !together.lead()
                    ? List.of()
                    : List.of(new Found(together, form));
        }
        return found == null ? List.of() : List.of(new Found(found, all.form()));
    }

    /** What words that stand side by side say, one by one. */
    List<Found> each(List<Said> said, boolean none, @Nullable Quantity quantity) {
        var out = new ArrayList<Found>();
        Set<String> ids = new TreeSet<>();
        for (var one : said) {
            var found = words.indicator(one.tags(), discourse.topicSaid(), none, quantity);
            if (found != null && ids.add(found.id())) {
                out.add(new Found(found, one.form()));
            }
        }
        return out;
    }
}
