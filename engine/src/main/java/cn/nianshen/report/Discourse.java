package cn.nianshen.report;

import cn.nianshen.report.Clauses.Clause;
import cn.nianshen.report.Sign.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been said so far in a passage, and so holds for what follows. */
final class Discourse {

    private static final String YEAR = "year";
    private static final String OTHER_YEAR = "other-year";
    private static final String WEAK = "?";

    /** So many a month or a day. */
    private static final String RATE = "rate";

    private static final String FOREIGN = "foreign";
    private static final String RECEIVED = "requests.received";
    private static final String HANDLED = "requests.handled";
    static final Set<String> DISPUTES = Set.of("review", "litigation");

    private final ClaimWords words;
    private final String text;
    private String topic = "";
    private String period = YEAR;
    private String carriedPeriod = YEAR;
    private String scope = Levels.OWN;
    private boolean since;
    private boolean sinceHere;
    private final CountedUp countedUp = new CountedUp();
    private boolean through;
    private boolean channel;
    private boolean applicants;
    private boolean counted;
    private final Division division = new Division();
    private final Counting counting = new Counting();
    private final Matter matter = new Matter();
    private Aside aside;
    private boolean plan;
    private boolean turn;
    private boolean opensWithPeriod;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Told> told = new HashMap<>();
    private int sentences;
    private int brackets;
    private final Undivided undivided = new Undivided();
    private final Set<String> others = new HashSet<>();

    Discourse(ClaimWords words, String text, String topic) {
        this.words = words;
        this.text = text;
        this.topic = topic;
        this.aside = new Aside(words, List.of(), text, Reviewing.NEVER);
    }

    /** A state to come back to behind a bracket. */
    record Mark(
            String topic,
            String period,
            String scope,
            boolean channel,
            boolean since,
            boolean plan,
            Counting.Mark counted) {}

    /** A bracket begins. */
    Mark mark() {
        brackets++;
        return new Mark(topic, period, scope, channel, since, plan, counting.mark());
    }

    void back(Mark mark) {
        topic = mark.topic;
        period = mark.period;
        scope = mark.scope;
        channel = mark.channel;
        since = mark.since;
        plan = mark.plan;
        counting.back(mark.counted);
        brackets--;
    }

    /** Whether what is told now stands within a bracket. */
    boolean isInBracket() {
        return brackets > 0;
    }

    /** A new sentence; one that begins with of which goes on with the totals before it. */
    void sentence(boolean goesOn, Aside said) {
        sentences++;
        aside = said;
        others.clear();
        period = carriedPeriod;
        opensWithPeriod = false;
        scope = Levels.OWN;
        since = false;
        countedUp.sentence();
        channel = false;
        applicants = false;
        plan = false;
        division.sentence(goesOn, lastGroup());
        counting.sentence(goesOn);
        matter.sentence(goesOn || said.goesOnWithDisputes(), said.countsDisputesOn());
        if (!goesOn) {
            groups.clear();
            undivided.begin();
        }
    }

    /** A topic that words of the sentence suggest, where nothing has been spoken of yet. */
    void suggest(List<Sign> sentence) {
        for (var sign : sentence) {
            if (topic.isEmpty() && isFirm(sign)) {
                return;
            }
            if (topic.isEmpty() && sign.topic().startsWith(WEAK)) {
                topic = sign.topic().substring(WEAK.length());
            }
        }
    }

    private static boolean isFirm(Sign sign) {
        return !sign.topic().isEmpty() && !sign.topic().startsWith(WEAK);
    }

    /** A new clause. */
    void clause(Clause clause) {
        turn = false;
        sinceHere = false;
        through = false;
        applicants |= words.isOfApplicants(clause.signs());
        if (clause.before() == Kind.SEMICOLON) {
            applicants = words.isOfApplicants(clause.signs());
            division.end();
            counting.semicolon();
            undivided.begin();
            channel = false;
        }
        undivided.clause(clause);
        if (clause.before() == Kind.WHICH
                || clause.begins(Kind.WHICH)
                || clause.begins(Kind.HEDGE)
                || clause.before() == Kind.COLON && counted) {
            divide();
        }
    }

    /** The clause ends; a channel serves for the one number behind it. */
    void endOfClause(boolean counted) {
        channel &= !counted;
        this.counted = counted;
    }

    /** What follows divides the number told last, understood or not. */
    void divide() {
        division.begin(lastGroup(), counting.isUnderstood());
        counting.divide();
    }

    /** What the numbers told now divide. */
    Division division() {
        return division;
    }

    /** What a sign of a clause changes. */
    void hear(List<Sign> clause, int at) {
        var sign = clause.get(at);
        countedUp.hear(sign);
        counting.hear(sign);
        switch (sign.kind()) {
            case TERM -> topic = isFirm(sign) ? sign.topic() : topic;
            case PERIOD -> period(clause, at);
            case SINCE -> {
                sinceHere |= sign.tag().equals("local");
                since |= !sign.tag().equals("local");
            }
            case WIDER -> scope = Clauses.opens(clause, at) ? "wider" : scope;
            case ELSEWHERE -> scope = Clauses.opens(clause, at) ? Levels.ELSEWHERE : scope;
            case OWN -> own(clause, at);
            case AREA -> scope = Clauses.isInName(clause, at) ? scope : Levels.AREA;
            case SEAT -> scope = Clauses.opens(clause, at) ? Levels.SEAT : scope;
            case GAP -> gap(clause, at);
            case THROUGH -> through = true;
            case CHANNEL -> channel |= through && clause.stream().noneMatch(s -> s.is(Kind.EACH));
            case CAUSE -> matter.cause();
            case PLAN -> plan = true;
            case TURN -> turn = true;
            default -> {}
        }
    }

    private void period(List<Sign> clause, int at) {
        if (Years.isCompared(clause, at)) {
            return;
        }
        boolean one = !Years.isOfSeveral(clause, at);
        period = one && clause.get(at).tag().equals("this") ? YEAR : OTHER_YEAR;
        if (period.equals(YEAR)) {
            carriedPeriod = YEAR;
            boolean until = at == 0 || clause.get(at - 1).is(Kind.SINCE);
            since &= until && clause.stream().anyMatch(s -> s.is(Kind.SINCE));
        }
        opensWithPeriod |= at == 0 && !clause.get(at).tag().equals(RATE);
    }

    /** What follows in the sentence is told of a span of time that is not the year. */
    void span() {
        period = OTHER_YEAR;
    }

    /** None until the end of the year is none in the year. */
    void untilYearEnd() {
        since &= !period.equals(YEAR);
    }

    /** The name of another organ as the subject. */
    private void gap(List<Sign> clause, int at) {
        var sign = clause.get(at);
        boolean subject =
                at + 1 == clause.size()
                        || clause.get(at + 1)
                                .is(Kind.PERIOD, Kind.NEUTRAL, Kind.THROUGH, Kind.TERM, Kind.NONE);
        if (subject
                && Clauses.opens(clause, at)
                && words.isOrgan(text.substring(sign.from(), sign.to()))) {
            scope = Levels.ELSEWHERE;
        }
    }

    /** This organ, or another of its kind by a name that ends in the same words. */
    private void own(List<Sign> clause, int at) {
        if (!Clauses.isInName(clause, at)) {
            scope = Levels.SELF;
        } else if (Clauses.isNameOfAnother(clause, at) && Clauses.opens(clause, at - 1)) {
            scope = Levels.ELSEWHERE;
        }
    }

    /**
     * Whether another figure of the same indicator, period and level was told in this sentence, or
     * before where its words say less and do not name the year: then this one is of something
     * narrower.
     */
    boolean isTold(Indicator indicator, String when, BigDecimal value, Chain chain) {
        var now = new Told(value, sentences);
        var before = told.putIfAbsent(indicator.id() + ' ' + when, now);
        boolean anew = !indicator.hasLessWords() || chain.period().equals("this");
        return before != null
                && before.value().compareTo(value) != 0
                && (before.sentence() == sentences || !anew);
    }

    /** A number was claimed; the year that its sentence began with holds for the next one too. */
    void claimed(Indicator indicator, boolean isPart, boolean isWhole) {
        topic = indicator.topic().isEmpty() ? topic : indicator.topic();
        division.claimed(isPart && !isWhole);
        carriedPeriod = opensWithPeriod ? period : carriedPeriod;
        if (!isInBracket()) {
            undivided.told(topic, isPart);
        }
    }

    /** One number of both kinds of disputes, by the meanings of its words. */
    void ofBoth(long tags) {
        if (words.has(tags, "review") && words.has(tags, "litigation")) {
            undivided.both();
        }
    }

    /** The topic that unnamed parts belong to; two totals before them leave it open. */
    String topic() {
        return undivided.isOfBoth(topic) ? "?" : topic;
    }

    String topicSaid() {
        return topic;
    }

    /** The period of a number in a chain with that time word. */
    String period(Chain chain, Indicator indicator) {
        return period(chain, indicator, false);
    }

    /** The same, where the number may be told of the last day of the year. */
    String period(Chain chain, Indicator indicator, boolean lastDay) {
        boolean apart = indicator.stock() || lastDay && period.equals(YEAR);
        boolean summed = (sinceHere || chain.has(Kind.SINCE)) && !countedUp.isOfYear(indicator);
        if (!apart && (since || summed)) {
            return "since";
        }
        if (chain.isCompared()) {
            return OTHER_YEAR;
        }
        if (chain.period().isEmpty() || chain.has(Kind.COMPARE)) {
            return period;
        }
        return chain.period().equals("this") ? YEAR : OTHER_YEAR;
    }

    /** The scope of a number in a chain. */
    String scope(Chain chain) {
        if (chain.has(Kind.CHANNEL) || channel) {
            return "channel";
        }
        if (chain.has(Kind.APPLICANT) || applicants) {
            return "applicant";
        }
        if (chain.has(Kind.WIDER)) {
            return "wider";
        }
        if (chain.has(Kind.SEAT)) {
            return Levels.SEAT;
        }
        return chain.has(Kind.ELSEWHERE) ? Levels.ELSEWHERE : scope;
    }

    boolean isPlan() {
        return plan || turn;
    }

    /** Another organ has some of an indicator, as the sentence told. */
    void others(String indicator) {
        others.add(indicator);
    }

    /** Whether another organ was said to have some. */
    boolean isOfOthers(Indicator indicator) {
        return others.contains(indicator.id());
    }

    /** What the sentence says beside its figures. */
    Aside aside() {
        return aside;
    }

    /** What the disputes told of are about. */
    Matter matter() {
        return matter;
    }

    /**
     * The words of a number are those of something else: applications of another kind, or disputes
     * about another matter, and so is what the list names next.
     */
    void ofAnother(List<Sign> clause, int at) {
        boolean disputes = false;
        for (int i = at - 1; i >= 0 && !clause.get(i).is(Kind.GAP); i--) {
            var sign = clause.get(i);
            boolean gap = i > 0 && clause.get(i - 1).is(Kind.GAP);
            disputes |= sign.is(Kind.TERM) && DISPUTES.contains(sign.topic());
            topic = sign.is(Kind.TERM) && gap && words.isBare(sign) ? FOREIGN : topic;
        }
        matter.foreign(disputes);
    }

    Counting counting() {
        return counting;
    }

    /** Whether the indicator is told of as a part of a total that it is otherwise beside. */
    boolean isWithin(Indicator indicator) {
        return division.isOfTotalBeside(indicator) || isOfResults(indicator);
    }

    /** Who applied, told behind results: of the results, not of what was received. */
    private boolean isOfResults(Indicator indicator) {
        var last = lastGroup();
        boolean applicants = indicator.heads().contains(RECEIVED) && !Counting.isResult(indicator);
        if (last == null || !applicants) {
            return false;
        }
        return last.isFor(indicator) && !last.hasTotal() && !Levels.isWhole(last.scope())
                || Counting.isResult(last.indicator())
                || last.indicator().id().equals(HANDLED);
    }

    List<Group> groups() {
        return groups;
    }

    @Nullable Group lastGroup() {
        return groups.isEmpty() ? null : groups.get(groups.size() - 1);
    }
}
