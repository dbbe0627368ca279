package cn.nianshen.report;

import cn.nianshen.report.Sign.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been said so far in a passage, and so holds for what follows. */
final class Discourse {

    private static final String YEAR = "year";
    private static final String OTHER_YEAR = "other-year";
    private static final Set<String> DISPUTES = Set.of("review", "litigation");

    private final ClaimWords words;
    private final String text;
    private String topic = "";
    private String period = YEAR;
    private String carriedPeriod = YEAR;
    private String scope = "own";
    private boolean since;
    private boolean sinceHere;
    private boolean through;
    private boolean channel;
    private boolean cause;
    private boolean plan;
    private boolean turn;
    private boolean opensWithPeriod;
    private final List<Group> groups = new ArrayList<>();
    private final Set<String> undivided = new HashSet<>();

    Discourse(ClaimWords words, String text) {
        this.words = words;
        this.text = text;
    }

    /** A state to come back to behind a bracket. */
    record Mark(String topic, String period, String scope, boolean channel, boolean since) {}

    Mark mark() {
        return new Mark(topic, period, scope, channel, since);
    }

    void back(Mark mark) {
        topic = mark.topic;
        period = mark.period;
        scope = mark.scope;
        channel = mark.channel;
        since = mark.since;
    }

    /** A new sentence; one that begins with of which goes on with the totals before it. */
    void sentence(boolean goesOn) {
        period = carriedPeriod;
        opensWithPeriod = false;
        scope = "own";
        since = false;
        channel = false;
        plan = false;
        if (!goesOn) {
            cause = false;
            groups.clear();
            undivided.clear();
        }
    }

    /** A new clause. */
    void clause(Kind before) {
        turn = false;
        sinceHere = false;
        through = false;
        if (before == Kind.SEMICOLON) {
            undivided.clear();
            channel = false;
        }
    }

    /** The clause ends; a channel serves for the one number behind it. */
    void endOfClause(boolean counted) {
        channel &= !counted;
    }

    /** What a sign of a clause changes. */
    void hear(List<Sign> clause, int at) {
        var sign = clause.get(at);
        switch (sign.kind()) {
            case TERM -> topic = sign.topic().isEmpty() ? topic : sign.topic();
            case PERIOD -> period(clause, at);
            case SINCE -> {
                sinceHere |= sign.tag().equals("local");
                since |= !sign.tag().equals("local");
            }
            case WIDER -> scope = opens(clause, at) ? "wider" : scope;
            case ELSEWHERE -> scope = opens(clause, at) ? "other" : scope;
            case OWN -> scope = at > 0 && clause.get(at - 1).is(Kind.GAP) ? scope : "own";
            case GAP -> gap(clause, at);
            case THROUGH -> through = true;
            case CHANNEL -> channel |= through;
            case CAUSE -> cause = true;
            case PLAN -> plan = true;
            case TURN -> turn = true;
            default -> {}
        }
    }

    private void period(List<Sign> clause, int at) {
        boolean compared =
                at > 0 && clause.get(at - 1).is(Kind.COMPARE)
                        || at + 1 < clause.size() && clause.get(at + 1).is(Kind.COMPARE);
        if (compared) {
            return;
        }
        period = clause.get(at).tag().equals("this") ? YEAR : OTHER_YEAR;
        if (period.equals(YEAR)) {
            carriedPeriod = YEAR;
        }
        opensWithPeriod |= at == 0;
    }

    /** The name of another organ as the subject. */
    private void gap(List<Sign> clause, int at) {
        var sign = clause.get(at);
        boolean subject =
                at + 1 == clause.size()
                        || clause.get(at + 1)
                                .is(Kind.PERIOD, Kind.NEUTRAL, Kind.THROUGH, Kind.TERM, Kind.NONE);
        if (subject && opens(clause, at) && words.isOrgan(text.substring(sign.from(), sign.to()))) {
            scope = "other";
        }
    }

    /** Whether a sign stands where the subject does. */
    private static boolean opens(List<Sign> clause, int at) {
        for (int i = 0; i < at; i++) {
            if (!clause.get(i)
                    .is(Kind.PERIOD, Kind.NEUTRAL, Kind.ITEM, Kind.BRACKET, Kind.OWN, Kind.WIDER)) {
                return false;
            }
        }
        return true;
    }

    /** A number was claimed; the year that its sentence began with holds for the next one too. */
    void claimed(Indicator indicator, boolean isPart) {
        topic = indicator.topic().isEmpty() ? topic : indicator.topic();
        carriedPeriod = opensWithPeriod ? period : carriedPeriod;
        if (isPart) {
            undivided.clear();
        } else if (DISPUTES.contains(topic)) {
            undivided.add(topic);
        }
    }

    /** The topic that unnamed parts belong to; two totals before them leave it open. */
    String topic() {
        return undivided.size() > 1 && undivided.contains(topic) ? "?" : topic;
    }

    String topicSaid() {
        return topic;
    }

    /** The period of a number in a chain with that time word. */
    String period(Chain chain, Indicator indicator) {
        if (!indicator.stock() && (since || sinceHere || chain.has(Kind.SINCE))) {
            return "since";
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
        if (chain.has(Kind.APPLICANT)) {
            return "applicant";
        }
        if (chain.has(Kind.WIDER)) {
            return "wider";
        }
        return chain.has(Kind.ELSEWHERE) ? "other" : scope;
    }

    boolean isPlan() {
        return plan || turn;
    }

    boolean hasCause() {
        return cause;
    }

    List<Group> groups() {
        return groups;
    }

    @Nullable Group lastGroup() {
        return groups.isEmpty() ? null : groups.get(groups.size() - 1);
    }
}
