package cn.nianshen.report;

import cn.nianshen.report.Clauses.Clause;
import cn.nianshen.report.Meanings.Found;
import cn.nianshen.report.Sign.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Understands the clauses of a passage: which number, or none, is said of which indicator. */
final class ClauseReader {

    private static final String REQUEST = "request";
    private static final String BARE = "bare";

    private final ClaimWords words;
    private final String text;
    private final Discourse discourse;
    private final ClaimMaker maker;
    private final Listing listing;
    private final Meanings meanings;
    private final Denials denials;
    private final LevelReader levels;
    private final CauseReader cause;
    private final UnreadNumbers unread;
    private List<Clause> clauses = List.of();
    private int current;
    private int depth;

    /** Where the last figure begins that what a clause says may narrow. */
    private int reach;

    private boolean strange;

    /** What the number counts from which the next one grew or fell. */
    private List<Found> started = List.of();

    private final Reviewing reviews;

    /**
     * For a passage.
     *
     * @param topic what the heading above it speaks of, or empty
     * @param reviews how the agency reviews what others did
     */
    ClauseReader(
            ClaimWords words, Passage passage, String topic, Reviewing reviews, Statements out) {
        this.words = words;
        this.reviews = reviews;
        this.text = passage.plain();
        this.discourse = new Discourse(words, text, topic);
        this.maker = new ClaimMaker(passage, discourse, out);
        this.listing = new Listing(maker);
        this.meanings = new Meanings(words, discourse);
        this.denials = new Denials(words, text, discourse, maker, meanings);
        this.levels = new LevelReader(words, text, discourse, maker);
        this.cause = new CauseReader(words, text);
        this.unread = new UnreadNumbers(words);
    }

    /** Reads all sentences of the passage. */
    void read(List<Sign> signs) {
        var sentences = Clauses.sentences(signs);
        boolean part = false;
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            var list = Clauses.of(sentence);
            var aside = new Aside(words, sentence, text, reviews);
            discourse.sentence(sentence.get(0).is(Kind.WHICH), aside);
            if (Clauses.isUnrelated(sentences, i) || cause.isOfOtherMatter(sentence)) {
                discourse.matter().unrelated();
            } else {
                unread.hear(sentence, list);
            }
            if (part) {
                discourse.counting().narrow();
            }
            discourse.suggest(sentence);
            if (!sentence.get(0).is(Kind.WHICH)) {
                listing.close();
            }
            maker.sentence(sentence.get(0).from(), sentence.get(sentence.size() - 1).to());
            if (cause.divides(list)) {
                discourse.matter().divided();
            }
            reach = Clauses.reach(sentences, i);
            clauses(list);
            part = list.size() == 1 && i + 1 < sentences.size() && cause.isPart(list.get(0));
        }
        unread.tell(maker);
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

    /** Whether all of the words that a list goes on with name the same. */
    private static boolean isSaidInFull(List<Found> found) {
        return found.stream()
                .allMatch(f -> f.indicator().needs().isEmpty() && f.indicator().split());
    }

    private void clause(Clause clause) {
        strange &= clause.before() == Kind.AND;
        discourse.clause(clause);
        matter(clause);
        listing.clause(clause);
        var signs = clause.signs();
        started = List.of();
        int from = 0;
        boolean counted = false;
        for (int i = 0; i < signs.size(); i++) {
            var sign = signs.get(i);
            discourse.hear(signs, i);
            discourse.counting().summing().hear(sign);
            if (sign.is(Kind.WHICH, Kind.HEDGE)) {
                listing.hedge();
                if (counted && sign.is(Kind.HEDGE)) {
                    discourse.divide();
                }
            } else if (sign.is(Kind.NONE) || Denials.isNoneOf(signs, from, i)) {
                denials.none(signs, from, i, listing);
            } else if (sign.is(Kind.NUMBER)) {
                number(clause, from, i);
                from = i + 1;
                counted = true;
            } else if (sign.is(Kind.BRACKET)) {
                bracket(clause, from, i);
            } else if (sign.is(Kind.EACH)) {
                all(signs, from, i);
            } else if (counted) {
                among(clause, i);
            }
        }
        if (!counted && depth == 0 && signs.get(0).from() < reach) {
            narrow(clause);
        }
        discourse.endOfClause(counted);
    }

    /** Among these: what follows is of the number before, or of some where that is not known. */
    private void among(Clause clause, int at) {
        boolean understood = discourse.counting().isUnderstood();
        boolean counted = at > 0 && clause.signs().get(at - 1).is(Kind.NUMBER);
        if (cause.isAmong(clause.signs(), at) && (counted || understood)) {
            discourse.divide();
        } else if (!understood
                && clause.signs().get(at).tag().equals(Sign.AMONG)
                && clause.begins(Kind.WHICH)) {
            discourse.counting().narrow();
        }
    }

    /** A clause without a number may name a part, or a span of time, that the next ones are of. */
    private void narrow(Clause clause) {
        if (cause.isPart(clause)) {
            discourse.counting().narrow();
        }
        if (cause.isSpan(clause)) {
            discourse.span();
        }
    }

    private void matter(Clause clause) {
        var matter = discourse.matter();
        matter.clause(matter.isDivided() && cause.isNamed(clause));
    }

    /** All of the total before are of one class, said without a number. */
    private void all(List<Sign> signs, int from, int at) {
        if (Chain.before(words, signs, from, at, text).isStrange()) {
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

    /** What stands in a bracket: parts of the number before it, or of what its words name. */
    private void bracket(Clause clause, int from, int at) {
        var signs = clause.signs();
        var bracket = signs.get(at);
        if (at > 0 && Years.isOther(signs.get(at - 1))) {
            levels.lastYear(signs, from, at);
            return;
        }
        if (at > 0 && signs.get(at - 1).is(Kind.NUMBER)) {
            discourse.divide();
        } else if (cause.isPart(bracket.from())) {
            discourse.counting().narrow();
        }
        var mark = discourse.mark();
        var last = maker.last();
        var list = listing.pause();
        depth++;
        for (var sentence : Clauses.sentences(bracket.inner())) {
            clauses(Clauses.of(sentence));
        }
        depth--;
        listing.resume(list);
        discourse.back(mark);
        maker.back(last);
        matter(clause);
    }

    private void number(Clause clause, int from, int at) {
        var signs = clause.signs();
        var quantity = signs.get(at).quantity();
        if (quantity == null || discourse.isPlan()) {
            listing.hedge();
            return;
        }
        var chain = Chain.before(words, signs, from, at, text);
        if (chain.has(Kind.NONE, Kind.PLAN, Kind.TURN) || chain.isHeld()) {
            maker.forget();
            listing.hedge();
            return;
        }
        boolean percent = quantity.measure().equals("percent");
        if (chain.isRelative(percent) || percent && depth > 0 && signs.size() == 1) {
            relative(chain, quantity, signs.get(at).from());
        } else if (!percent && isQualified(signs, at)) {
            listing.hedge();
            discourse.counting().qualified(signs.get(at + 1), quantity.value());
        } else if (!percent) {
            discourse.counting().beginNumber(quantity.value());
            count(clause, at, chain, quantity);
            if (!quantity.measure().equals("money") && !chain.has(Kind.COMPARE)) {
                discourse
                        .counting()
                        .endNumber(chain, chain.isStrange(), discourse.division().isTold());
            }
        }
    }

    private void count(Clause clause, int at, Chain chain, Quantity quantity) {
        var signs = clause.signs();
        if (chain.has(Kind.RESPECTIVELY)) {
            respectively(chain, signs, at);
            return;
        }
        var found = found(chain, signs, at, quantity);
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
        if (found.isEmpty() && levels.level(clause, chain, quantity, signs.get(at).from())) {
            return;
        }
        if (found.isEmpty() && chain.end() != Kind.GAP) {
            levels.split(chain, quantity, signs.get(at).from());
            listing.hedge();
            return;
        }
        boolean listed = strange && clause.before() == Kind.AND && !isSaidInFull(found);
        if ((chain.end() == Kind.GAP || listed) && !chain.has(Kind.CHANNEL)) {
            strange = true;
            listing.hedge();
            discourse.ofAnother(signs, at);
            levels.beside(clause, found);
            return;
        }
        for (var each : meanings.widened(found, chain, quantity, told(clause, at))) {
            claim(each, chain, quantity, signs.get(at).from());
        }
    }

    private void unnamed(Chain chain, Quantity quantity) {
        long tags = chain.all().tags();
        discourse.ofBoth(tags);
        boolean alone = discourse.lastGroup() == null;
        boolean named = words.has(tags, REQUEST, BARE);
        discourse.counting().unnamed(chain, quantity.value(), named, alone);
    }

    /** What a number is said of; what one grew or fell to is said of the same. */
    private List<Found> found(Chain chain, List<Sign> signs, int at, Quantity quantity) {
        if (chain.isReached() && !started.isEmpty()) {
            return started;
        }
        var right = Chain.behind(words, signs, at);
        var found = meanings.resolve(chain, right, signs, at, quantity);
        if (chain.isSum() && chain.all().tags() == 0 && right.all().tags() == 0) {
            var summing = discourse.counting().summing();
            maker.known(signs.get(at).from(), summing.addsUp(quantity));
            var whole = words.indicator(summing.total(quantity));
            found = whole == null ? found : List.of(new Found(whole, false));
        }
        discourse.counting().summing().number(quantity);
        if (found.isEmpty()) {
            unnamed(chain, quantity);
        }
        started = chain.isCompared() && chain.end() != Kind.GAP ? found : List.of();
        return found;
    }

    /**
     * Whether a channel, or a word before another number, says which ones it counts: 5 on paper and
     * 1 told.
     */
    private static boolean isQualified(List<Sign> signs, int at) {
        boolean channel = at + 1 < signs.size() && signs.get(at + 1).is(Kind.CHANNEL);
        return channel
                || at + 3 < signs.size()
                        && signs.get(at + 1).is(Kind.GAP)
                        && signs.get(at + 2).is(Kind.AND)
                        && signs.get(at + 3).is(Kind.NUMBER);
    }

    /** What the number is said to hold: the bracket behind it, or the clause of which. */
    private List<Sign> told(Clause clause, int at) {
        var signs = clause.signs();
        if (at + 1 < signs.size()) {
            return signs.get(at + 1).is(Kind.BRACKET) ? signs.get(at + 1).inner() : List.of();
        }
        boolean behind = current + 1 < clauses.size() && depth == 0;
        return behind && clauses.get(current + 1).begins(Kind.WHICH)
                ? clauses.get(current + 1).signs()
                : List.of();
    }

    private void claim(Found found, Chain chain, Quantity quantity, int at) {
        if (listing.isPart(found.indicator())) {
            listing.part(chain, quantity, at);
        } else {
            listing.close();
            var group = maker.claim(found.indicator(), chain, quantity, at, found.form());
            listing.open(found.indicator(), group);
        }
    }

    /** As many numbers as there are words, in this clause and those that are only numbers. */
    private void respectively(Chain chain, List<Sign> signs, int at) {
        maker.forget();
        if (chain.said().size() < 2) {
            listing.hedge();
            return;
        }
        List<Sign> numbers = new ArrayList<>(List.of(signs.get(at)));
        int next = current + 1;
        while (next < clauses.size() && clauses.get(next).isOnlyNumber()) {
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
}
