package cn.nianshen.report;

import cn.nianshen.report.Clauses.Clause;
import cn.nianshen.report.Meanings.Found;
import cn.nianshen.report.Sign.Kind;
import java.util.List;

/** Understands numbers of parts of the area, of other organs and by channel. */
final class LevelReader {

    private final ClaimWords words;
    private final String text;
    private final Discourse discourse;
    private final ClaimMaker maker;

    LevelReader(ClaimWords words, String text, Discourse discourse, ClaimMaker maker) {
        this.words = words;
        this.text = text;
        this.discourse = discourse;
        this.maker = maker;
    }

    /** Of a total of the area or of more, the number of this organ. */
    boolean level(Clause clause, Chain chain, Quantity quantity, int at) {
        var group = discourse.lastGroup();
        if (group == null || chain.all().tags() != 0) {
            return false;
        }
        boolean same = group.total().isSameUnit(quantity);
        if ((same || group.total().isZero())
                && group.scope().equals(Levels.SELF)
                && tellsOfOthers(clause)) {
            group.levelled();
        }
        if (!same) {
            return false;
        }
        boolean below = clause.has(Kind.OWN) || clause.has(Kind.SEAT) || clause.has(Kind.ELSEWHERE);
        if (!below || !group.scope().matches("area|wider")) {
            return false;
        }
        var scope = discourse.scope(chain);
        if (chain.end() == Kind.GAP || !scope.matches("self|seat")) {
            group.levelled();
            return false;
        }
        maker.level(group, scope, chain, quantity, at);
        return true;
    }

    /** Another organ has a number of the same: what was told of this one is not all. */
    void beside(Clause clause, List<Found> found) {
        if (!tellsOfOthers(clause)) {
            return;
        }
        var group = discourse.lastGroup();
        for (var each : found) {
            var id = each.indicator().id();
            if (group != null
                    && group.scope().matches("own|self")
                    && group.indicator().id().equals(id)) {
                group.levelled();
            }
            discourse.others(id);
        }
    }

    /** Whether a clause names organs beside this one. */
    private boolean tellsOfOthers(Clause clause) {
        return clause.has(Kind.WIDER)
                || clause.has(Kind.ELSEWHERE)
                || clause.signs().stream()
                        .anyMatch(
                                s ->
                                        s.is(Kind.GAP)
                                                && words.isOrgan(text.substring(s.from(), s.to())));
    }

    /** A bracket behind the last year may hold its number: more than last year (20). */
    void lastYear(List<Sign> signs, int from, int at) {
        var inner = signs.get(at).inner();
        var quantity = inner.size() == 1 ? inner.get(0).quantity() : null;
        if (quantity != null) {
            var chain = Chain.before(words, signs, from, at, text);
            maker.lastYear(chain, quantity, inner.get(0).from());
        }
    }

    /** A part of a total that channels or classes of applicants divide. */
    void split(Chain chain, Quantity quantity, int at) {
        var group = discourse.lastGroup();
        boolean by = chain.has(Kind.CHANNEL, Kind.APPLICANT);
        if (by
                && group != null
                && group.indicator().split()
                && group.total().isSameUnit(quantity)) {
            long rest = chain.all().tags();
            if ((rest & ~(group.indicator().need() | group.indicator().may())) == 0) {
                discourse.counting().part(quantity.value());
                maker.part(
                        group, group.indicator().id(), discourse.scope(chain), chain, quantity, at);
            }
        }
    }
}
