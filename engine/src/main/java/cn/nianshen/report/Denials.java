package cn.nianshen.report;

import cn.nianshen.report.Chain.Said;
import cn.nianshen.report.Sign.Kind;
import java.math.BigDecimal;
import java.util.List;

/** Understands what there is none of. */
final class Denials {

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
        if (unsure || discourse.isPlan() || right.end() == Kind.NUMBER) {
            return;
        }
        var found = meanings.each(right.said(), true, null);
        if (right.said().isEmpty() && !right.broken() && right.end() != Kind.GAP) {
            found = meanings.each(left.said(), true, null);
        } else if (found.isEmpty() && right.said().size() == 1) {
            var both = new Said(left.all().tags() | right.all().tags(), false);
            found = meanings.each(List.of(both), true, null);
        }
        // Where the subject is a channel or a kind of applicant, others may have applied.
        var subject = left.has(Kind.CHANNEL, Kind.APPLICANT) ? left : right;
        for (var each : found) {
            listing.close();
            maker.none(each.indicator(), subject, signs.get(at).from(), each.form());
        }
    }

    private static boolean isOne(Sign sign) {
        var quantity = sign.quantity();
        return quantity != null && quantity.value().compareTo(BigDecimal.ONE) == 0;
    }
}
