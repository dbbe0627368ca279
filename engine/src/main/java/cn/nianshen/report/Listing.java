package cn.nianshen.report;

import cn.nianshen.report.Clauses.Clause;
import cn.nianshen.report.Sign.Kind;
import org.jspecify.annotations.Nullable;

/** The list of parts behind a total whose parts go by any name. */
final class Listing {

    private final ClaimMaker maker;
    private @Nullable Group group;
    private @Nullable Kind separator;
    private int parts;
    private boolean colon;
    private boolean announced;
    private boolean withAct;

    Listing(ClaimMaker maker) {
        this.maker = maker;
    }

    /** A total was stated; its parts may follow. */
    void open(Indicator indicator, Group opened) {
        if (!indicator.parts().isEmpty()) {
            group = opened;
            parts = 0;
            colon = false;
            announced = false;
            separator = null;
        }
    }

    void close() {
        group = null;
    }

    /** A bracket behind a part divides that part; the list goes on behind it. */
    @Nullable Group pause() {
        var open = parts > 0 ? group : null;
        if (open != null) {
            close();
        }
        return open;
    }

    /** Goes on where it was paused. */
    void resume(@Nullable Group paused) {
        if (paused != null) {
            group = paused;
        }
    }

    /** A clause begins: a list goes on as it began. */
    void clause(Clause clause) {
        if (group == null) {
            return;
        }
        announced |=
                clause.has(Kind.WHICH)
                        || clause.has(Kind.HEDGE)
                        || clause.has(Kind.RESPECTIVELY)
                        || clause.before() == Kind.COLON;
        boolean act =
                clause.signs().stream()
                        .filter(s -> !s.is(Kind.WHICH, Kind.HEDGE, Kind.NEUTRAL))
                        .limit(1)
                        .anyMatch(s -> s.is(Kind.TERM));
        boolean other = separator != null && clause.before() != separator;
        boolean ended = clause.before() == Kind.SEMICOLON && !clause.begins(Kind.WHICH);
        colon |= parts == 0 && clause.before() == Kind.COLON;
        if (ended && !colon
                || parts > 0 && (other || act && !withAct)
                || parts > 0 && clause.begins(Kind.WHICH)) {
            close();
            return;
        }
        if (parts == 1 && separator == null) {
            separator = clause.before();
        }
        withAct = parts == 0 ? act : withAct;
    }

    /** The text says of which, or a number is not understood: the parts may not be all. */
    void hedge() {
        var groups = maker.groups();
        for (int i = groups.size() - 1; i >= 0; i--) {
            groups.get(i).hedge();
            if (groups.get(i).hasTotal() || maker.isInBracket()) {
                // what is listed behind has no total of its own, and may be told of some of a part
                return;
            }
        }
    }

    /** Whether a number is one of the parts: of the same unit, in a list that was announced. */
    boolean takes(Clause clause, Chain chain, Quantity quantity) {
        return group != null
                && announced
                && group.total().isSameUnit(quantity)
                && !chain.has(Kind.MORE, Kind.LESS, Kind.COMPARE, Kind.SHARE)
                && clause.signs().stream().filter(s -> s.is(Kind.NUMBER)).count() == 1;
    }

    /** Whether the indicator is that of the list itself, so that another number is a part of it. */
    boolean isPart(Indicator indicator) {
        return group != null && announced && group.indicator().id().equals(indicator.id());
    }

    void part(Chain chain, Quantity quantity, int at) {
        var open = group;
        if (open != null) {
            maker.part(open, open.indicator().parts(), open.scope(), chain, quantity, at);
            parts++;
        }
    }
}
