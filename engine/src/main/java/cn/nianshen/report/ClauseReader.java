package cn.nianshen.report;

import cn.nianshen.report.Chain.Said;
import cn.nianshen.report.Clauses.Clause;
import cn.nianshen.report.Sign.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Understands the clauses of a passage: which number, or none, is said of which indicator. */
final class ClauseReader {

    private final ClaimWords words;
    private final String text;
    private final Discourse discourse;
    private final ClaimMaker maker;
    private final Listing listing;
    private List<Clause> clauses = List.of();
    private int current;
    private int depth;

    /**
     * For a passage.
     *
     * @param topic what the heading above it speaks of, or empty
     */
    ClauseReader(ClaimWords words, Passage passage, String topic, Statements out) {
        this.words = words;
        this.text = passage.plain();
        this.discourse = new Discourse(words, text, topic);
        this.maker = new ClaimMaker(passage, discourse, out);
        this.listing = new Listing(maker);
    }

    /** Reads all sentences of the passage. */
    void read(List<Sign> signs) {
        var sentences = Clauses.sentences(signs);
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            discourse.sentence(sentence.get(0).is(Kind.WHICH));
            if (Clauses.isUnrelated(sentences, i)) {
                discourse.unrelated();
            }
            discourse.suggest(sentence);
            listing.close();
            maker.sentence(sentence.get(0).from(), sentence.get(sentence.size() - 1).to());
            clauses(Clauses.of(sentence));
        }
    }

    /** What is spoken of at the end of the passage. */
    String topic() {
        return discourse.topicSaid();
    }

    private void clauses(List<Clause> list) {
        var outer = clauses;
        int outerCurrent = current;
        clauses = list;
        for (current = 0; current < clauses.size(); current++) {
            clause(clauses.get(current));
        }
        clauses = outer;
        current = outerCurrent;
    }

    private void clause(Clause clause) {
        discourse.clause(clause);
        listing.clause(clause);
        var signs = clause.signs();
        int from = 0;
        boolean counted = false;
        for (int i = 0; i < signs.size(); i++) {
            var sign = signs.get(i);
            discourse.hear(signs, i);
            if (sign.is(Kind.WHICH, Kind.HEDGE)) {
                listing.hedge();
            } else if (sign.is(Kind.NONE) || isNoneOf(signs, from, i)) {
                none(signs, from, i);
            } else if (sign.is(Kind.NUMBER)) {
                number(clause, from, i);
                from = i + 1;
                counted = true;
            } else if (sign.is(Kind.BRACKET)) {
                bracket(sign);
            } else if (sign.is(Kind.EACH)) {
                all(signs, from, i);
            }
        }
        discourse.endOfClause(counted);
    }

    /** A nought right before what there is none of. */
    private static boolean isNoneOf(List<Sign> signs, int from, int at) {
        var quantity = signs.get(at).quantity();
        return quantity != null
                && quantity.measure().isEmpty()
                && quantity.isZero()
                && at + 1 < signs.size()
                && signs.get(at + 1).is(Kind.TERM);
    }

    /** All of the total before are of one class, said without a number. */
    private void all(List<Sign> signs, int from, int at) {
        if (Chain.before(words, signs, from, at, text).end() == Kind.GAP) {
            return;
        }
        var right = Chain.behind(words, signs, at);
        boolean one = right.said().size() == 1 && right.end() == Kind.STOP && !right.broken();
        if (one && !discourse.isPlan()) {
            var said = right.all();
            var found = words.indicator(said.tags(), discourse.topic(), false, null);
            if (found != null) {
                maker.all(found, said.form(), right, signs.get(at).from());
            }
        }
    }

    private void bracket(Sign bracket) {
        var mark = discourse.mark();
        depth++;
        for (var sentence : Clauses.sentences(bracket.inner())) {
            clauses(Clauses.of(sentence));
        }
        depth--;
        discourse.back(mark);
    }

    private void number(Clause clause, int from, int at) {
        var signs = clause.signs();
        var quantity = signs.get(at).quantity();
        if (quantity == null || discourse.isPlan()) {
            return;
        }
        var chain = Chain.before(words, signs, from, at, text);
        if (chain.has(Kind.NONE, Kind.PLAN, Kind.TURN)) {
            return;
        }
        boolean percent = quantity.measure().equals("percent");
        if (isRelative(chain, quantity) || percent && depth > 0 && signs.size() == 1) {
            relative(chain, quantity, signs.get(at).from());
        } else if (!percent) {
            discourse.beginNumber();
            count(clause, at, chain, quantity);
            if (!quantity.measure().equals("money") && !chain.has(Kind.COMPARE)) {
                discourse.endNumber(chain);
            }
        }
    }

    private void count(Clause clause, int at, Chain chain, Quantity quantity) {
        var signs = clause.signs();
        if (chain.has(Kind.RESPECTIVELY)) {
            maker.forget();
            if (chain.said().size() > 1) {
                respectively(chain, signs, at);
            }
            return;
        }
        var found = resolve(chain, Chain.behind(words, signs, at), signs, at, quantity);
        if (found.isEmpty() && maker.lastYear(chain, quantity, signs.get(at).from())) {
            return;
        }
        if (!chain.has(Kind.COMPARE) || chain.all().tags() != 0) {
            maker.forget();
        }
        if (found.isEmpty() && listing.takes(clause, chain, quantity)) {
            listing.part(chain, quantity, signs.get(at).from());
            return;
        }
        if (found.isEmpty() && level(clause, chain, quantity, signs.get(at).from())) {
            return;
        }
        if (found.isEmpty() && chain.end() != Kind.GAP) {
            split(chain, quantity, signs.get(at).from());
            listing.hedge();
            return;
        }
        if (chain.end() == Kind.GAP && !chain.has(Kind.CHANNEL)) {
            listing.hedge();
            discourse.ofAnother(signs, at);
            beside(clause, found);
            return;
        }
        for (var each : found) {
            claim(each, chain, quantity, signs.get(at).from());
        }
    }

    /**
     * An indicator and whether it is said in the form's words.
     *
     * @param indicator the indicator
     * @param form whether all its words are the form's
     */
    private record Found(Indicator indicator, boolean form) {}

    private void claim(Found found, Chain chain, Quantity quantity, int at) {
        if (listing.isPart(found.indicator)) {
            listing.part(chain, quantity, at);
        } else {
            listing.close();
            var group = maker.claim(found.indicator, chain, quantity, at, found.form);
            listing.open(found.indicator, group);
        }
    }

    /** What the words before a number, or on both sides of it, say that it counts. */
    private List<Found> resolve(
            Chain left, Chain right, List<Sign> signs, int at, Quantity quantity) {
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

    private List<Found> each(List<Said> said, boolean none, @Nullable Quantity quantity) {
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

    /** As many numbers as there are words, in this clause and those that are only numbers. */
    private void respectively(Chain chain, List<Sign> signs, int at) {
        List<Sign> numbers = new ArrayList<>(List.of(signs.get(at)));
        int next = current + 1;
        while (next < clauses.size() && isOnlyNumber(clauses.get(next))) {
            numbers.add(clauses.get(next).signs().get(0));
            next++;
        }
        var said = chain.said();
        if (numbers.size() != said.size() || chain.end() == Kind.GAP) {
            return;
        }
        current = next - 1;
        for (int i = 0; i < said.size(); i++) {
            var quantity = numbers.get(i).quantity();
            var one = said.get(i);
            var found = words.indicator(one.tags(), discourse.topicSaid(), false, quantity);
            if (found != null && quantity != null) {
                claim(new Found(found, one.form()), chain, quantity, numbers.get(i).from());
            }
        }
    }

    private static boolean isOnlyNumber(Clause clause) {
        return clause.begins(Kind.NUMBER)
                && clause.signs().stream().allMatch(s -> s.is(Kind.NUMBER, Kind.BRACKET));
    }

    private static boolean isRelative(Chain chain, Quantity quantity) {
        boolean share = chain.has(Kind.SHARE) && quantity.measure().equals("percent");
        boolean more = chain.has(Kind.MORE, Kind.LESS);
        boolean compared = chain.has(Kind.COMPARE) && quantity.measure().equals("percent");
        return share || more || compared;
    }

    /** A change against another year, or a share of a total. */
    private void relative(Chain chain, Quantity quantity, int at) {
        boolean share = !chain.has(Kind.MORE, Kind.LESS, Kind.COMPARE);
        var found = words.indicator(chain.all().tags(), discourse.topic(), false, null);
        var whole = words.indicator(chain.whole(), discourse.topic(), false, null);
        boolean ofPart = whole != null && !whole.heads().isEmpty();
        boolean unsure = ofPart || chain.isSummed() || chain.all().tags() != 0 && found == null;
        if (chain.end() == Kind.GAP || unsure) {
            return;
        }
        BigDecimal value = quantity.value();
        maker.relative(
                found,
                share ? "share" : "change",
                chain.has(Kind.LESS) ? value.negate() : value,
                quantity,
                chain,
                at);
    }

    /** Of a total of the area or of more, the number of this organ. */
    private boolean level(Clause clause, Chain chain, Quantity quantity, int at) {
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
    private void beside(Clause clause, List<Found> found) {
        var group = discourse.lastGroup();
        if (group != null && group.scope().equals(Levels.SELF) && tellsOfOthers(clause)) {
            var id = group.indicator().id();
            if (found.stream().anyMatch(f -> f.indicator.id().equals(id))) {
                group.levelled();
            }
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

    /** A part of a total that channels or classes of applicants divide. */
    private void split(Chain chain, Quantity quantity, int at) {
        var group = discourse.lastGroup();
        boolean by = chain.has(Kind.CHANNEL, Kind.APPLICANT);
        if (by
                && group != null
                && group.indicator().split()
                && group.total().isSameUnit(quantity)) {
            long rest = chain.all().tags();
            if ((rest & ~(group.indicator().need() | group.indicator().may())) == 0) {
                maker.part(
                        group, group.indicator().id(), discourse.scope(chain), chain, quantity, at);
            }
        }
    }

    /** None of something: what is said behind, else what is said before. */
    private void none(List<Sign> signs, int from, int at) {
        var left = Chain.before(words, signs, from, at, text);
        boolean ordinal = at + 1 < signs.size() && isOne(signs.get(at + 1));
        var right = Chain.behind(words, signs, ordinal ? at + 1 : at);
        boolean unsure = left.end() == Kind.GAP || left.has(Kind.NONE, Kind.PLAN, Kind.TURN);
        if (unsure || discourse.isPlan() || right.end() == Kind.NUMBER) {
            return;
        }
        var found = each(right.said(), true, null);
        if (right.said().isEmpty() && !right.broken() && right.end() != Kind.GAP) {
            found = each(left.said(), true, null);
        } else if (found.isEmpty() && right.said().size() == 1) {
            var both = new Said(left.all().tags() | right.all().tags(), false);
            found = each(List.of(both), true, null);
        }
        // Where the subject is a channel or a kind of applicant, others may have applied.
        var subject = left.has(Kind.CHANNEL, Kind.APPLICANT) ? left : right;
        for (var each : found) {
            listing.close();
            maker.none(each.indicator, subject, signs.get(at).from(), each.form);
        }
    }

    private static boolean isOne(Sign sign) {
        var quantity = sign.quantity();
        return quantity != null && quantity.value().compareTo(BigDecimal.ONE) == 0;
    }
}
