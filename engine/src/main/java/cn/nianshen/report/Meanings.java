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

    /** Ends the ids of decisions that the form counts. */
    private static final String DECISIONS = ".decisions";

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
        boolean amongCases = found != null && !found.cause().isEmpty() && isAmong(left, signs);
        if (gapBehind || right.broken() || amongCases) {
            return List.of();
        }
        var behind = right.all();
        if (free && behind.tags() != 0) {
            long both = all.tags() | behind.tags();
            var together = words.indicator(both, discourse.topic(), false, quantity);
            boolean form = all.form() && behind.form();
            boolean lead =
                    together != null
                            && (mayLead(together, signs, at, right) || isAmong(left, signs));
            return together == null || all.tags() == 0 && !lead
                    ? List.of()
                    : List.of(new Found(together, form));
        }
        return found == null ? List.of() : List.of(new Found(found, all.form()));
    }

    /**
     * Results of disputes stand behind their number only in an unbroken list of parts, those of
     * applications in a list that is understood to its end, decisions behind a word for deciding.
     */
    private boolean mayLead(Indicator indicator, List<Sign> signs, int at, Chain right) {
        if (Counting.isResult(indicator) || Counting.isHandling(indicator)) {
            return discourse.aside().tellsResultBehind(signs.get(at).from());
        }
        if (indicator.id().endsWith(DECISIONS)) {
            return discourse.aside().tellsDecisionBehind(signs.get(at).from());
        }
        if (isDispute(indicator)
                && !discourse.division().isTold()
                && signs.get(at + 1).is(Kind.CAUSE)
                && signs.subList(0, at).stream().noneMatch(s -> s.is(Kind.WHICH))
                && right.end() == Kind.STOP) {
            discourse.matter().cause();
            return true;
        }
        boolean result = !indicator.cause().isEmpty() && !indicator.needs().isEmpty();
        boolean listed = discourse.division().isTold() && discourse.counting().isListed();
        return indicator.lead() && (!result || listed);
    }

    /** All disputes of a kind may stand behind their number where their cause does: 2 about it. */
    private static boolean isDispute(Indicator indicator) {
        return !indicator.cause().isEmpty() && indicator.heads().isEmpty();
    }

    /** Whether a clause only names those that the next ones are of: among all 20 replies. */
    private static boolean isAmong(Chain left, List<Sign> signs) {
        return signs.get(signs.size() - 1).tag().equals(Sign.AMONG)
                && !left.has(Kind.WHICH, Kind.HEDGE);
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

    /**
     * What a number is said of where it is told to hold a class beside its own: disclosed 5, of
     * which in part 2. Nothing where it is told to hold its own class only in part.
     */
    List<Found> widened(List<Found> found, Chain chain, Quantity quantity, List<Sign> told) {
        if (found.size() != 1 || told.isEmpty() || !told.get(0).is(Kind.WHICH, Kind.HEDGE)) {
            return found;
        }
        var one = found.get(0).indicator();
        long inner = 0;
        for (var sign : told) {
            if (sign.is(Kind.NUMBER)) {
                break;
            }
            inner |= sign.is(Kind.TERM) ? words.bits(sign) : 0;
        }
        if (inner == 0 || one.heads().isEmpty()) {
            return found;
        }
        if ((one.need() & ~inner) == 0) {
            return List.of();
        }
        long both = chain.all().tags() | inner;
        var together = words.indicator(both, discourse.topic(), false, quantity);
        boolean sibling = together != null && together.heads().equals(one.heads());
        return sibling ? List.of(new Found(together, found.get(0).form())) : found;
    }
}
