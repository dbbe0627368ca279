package cn.nianshen.report;

import cn.nianshen.report.Chain.Said;
import cn.nianshen.report.Meanings.Found;
import cn.nianshen.report.Sign.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Understands what there is none of. */
final class Denials {

    /** What is not done yet: none of these is not none of all. */
    private static final String UNFINISHED = "unfinished";

    private static final int NEAR = 3;
    private static final int FAR = 60;

    private final ClaimWords words;
    private final String text;
    private final Discourse discourse;
    private final ClaimMaker maker;
    private final Meanings meanings;

    Denials(
            ClaimWords words,
            String text,
            Discourse discourse,
            ClaimMaker maker,
            Meanings meanings) {
        this.words = words;
        this.text = text;
        this.discourse = discourse;
        this.maker = maker;
        this.meanings = meanings;
    }

    /** A nought right before what there is none of. */
    static boolean isNoneOf(List<Sign> signs, int from, int at) {
        var quantity = signs.get(at).quantity();
        return quantity != null
                && quantity.measure().isEmpty()
                && quantity.isZero()
                && at + 1 < signs.size()
                && signs.get(at + 1).is(Kind.TERM);
    }

    /** None of something: what is said behind, else what is said before. */
    void none(List<Sign> signs, int from, int at, Listing listing) {
        var left = Chain.before(words, signs, from, at, text);
        boolean ordinal = at + 1 < signs.size() && isOne(signs.get(at + 1));
        var right = Chain.behind(words, signs, ordinal ? at + 1 : at);
        boolean unsure = left.end() == Kind.GAP || left.has(Kind.NONE, Kind.PLAN, Kind.TURN);
        boolean denied =
                right.end() == Kind.NONE && right.said().isEmpty()
                        || at + 1 < signs.size() && signs.get(at + 1).tag().equals(UNFINISHED)
                        || right.said().size() > 1
                                && meanings.each(right.said().subList(0, 1), true, null).isEmpty();
        if (unsure || denied || isOfSomethingElse(signs, at) || right.end() == Kind.NUMBER) {
            return;
        }
        var found = found(left, right);
        if (words.phrases().isUntilYearEnd(before(signs.get(at)))) {
            discourse.untilYearEnd();
        }
        // Where the subject is a channel or a kind of applicant, others may have applied.
        var subject = left.has(Kind.CHANNEL, Kind.APPLICANT) ? left : right;
        boolean ofPart = !found.isEmpty() && !found.get(0).indicator().heads().isEmpty();
        for (var each : found) {
            if (ofPart && each.indicator().heads().isEmpty()) {
                // none pending of reviews and lawsuits: not none of these
                break;
            }
            if (!each.indicator().cause().isEmpty() && isAnew(signs.get(at))) {
                // those of the year before may be there
                continue;
            }
            listing.close();
            maker.none(each.indicator(), subject, signs.get(at).from(), each.form());
        }
    }

    /** What there is none of, by the words behind the word of none, else those before it. */
    private List<Found> found(Chain left, Chain right) {
        if (words.isOfClass(left.all().tags())) {
            return ofClasses(left, right);
        }
        if (right.said().isEmpty() && !right.broken() && right.end() != Kind.GAP) {
            return meanings.each(left.said(), true, null);
        }
        var found = meanings.each(right.said(), true, null);
        if (found.isEmpty() && right.said().size() == 1) {
            var both = new Said(left.all().tags() | right.all().tags(), false);
            return meanings.each(List.of(both), true, null);
        }
        return found;
    }

    /** None by some who apply, told before the word of none: others may have applied. */
    private List<Found> ofClasses(Chain left, Chain right) {
        var out = new ArrayList<Said>();
        if (right.end() == Kind.GAP) {
            return List.of();
        }
        for (var each : left.said()) {
            out.add(new Said(each.tags() | right.all().tags(), false));
        }
        return meanings.each(out, true, null);
    }

    private String before(Sign sign) {
        return text.substring(Math.max(0, sign.from() - FAR), sign.from());
    }

    /** Whether what is denied is none of all there could be: some, faults, what is planned. */
    private boolean isOfSomethingElse(List<Sign> signs, int at) {
        return isOfSome(signs, at)
                || isOfFaults(signs, at)
                || words.phrases().isExcepted(before(signs.get(at)))
                || discourse.isPlan();
    }

    /** Whether it is some, told by their number, that have none: 6 villages, 21 of the replies. */
    private boolean isOfSome(List<Sign> signs, int at) {
        if (words.phrases().countsSome(before(signs.get(at)))) {
            return true;
        }
        for (int i = at - 1; i >= 0; i--) {
            var quantity = signs.get(i).quantity();
            if (quantity != null) {
                return words.phrases()
                        .countsBodies(text.substring(signs.get(i).from(), signs.get(at).from()));
            }
        }
        return false;
    }

    /** Whether it is faults of those who answer for disputes that there are none of. */
    private boolean isOfFaults(List<Sign> signs, int at) {
        int from = signs.get(at).from();
        int to = signs.get(signs.size() - 1).to();
        return words.phrases().namesFault(text.substring(from, Math.min(to, from + FAR)));
    }

    /** Whether it is new ones alone that there is none of. */
    private boolean isAnew(Sign none) {
        int to = Math.min(text.length(), none.to() + NEAR);
        return words.phrases().isAnew(text.substring(none.to(), to));
    }

    private static boolean isOne(Sign sign) {
        var quantity = sign.quantity();
        return quantity != null && quantity.value().compareTo(BigDecimal.ONE) == 0;
    }
}
