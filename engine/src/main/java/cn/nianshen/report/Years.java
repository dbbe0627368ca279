package cn.nianshen.report;

import cn.nianshen.report.Sign.Kind;
import java.util.List;

/** What a year named in a clause is there for, besides telling when the clause happened. */
final class Years {

    private Years() {}

    /** Whether what stands in a bracket behind it is another year's figure. */
    static boolean isOther(Sign sign) {
        return sign.is(Kind.PERIOD) && !sign.tag().equals("this");
    }

    /** Whether the year is that of a figure compared with: than in 2023, with the 12 of 2023. */
    static boolean isCompared(List<Sign> clause, int at) {
        boolean before = at > 0 && Chain.isBeforeCompared(clause.get(at - 1));
        boolean behind = at + 1 < clause.size() && clause.get(at + 1).is(Kind.COMPARE);
        return before || behind || isWith(clause, at);
    }

    private static boolean isWith(List<Sign> clause, int at) {
        if (at == 0 || !clause.get(at - 1).is(Kind.AND)) {
            return false;
        }
        for (int i = at + 1; i < clause.size(); i++) {
            if (clause.get(i).is(Kind.COMPARE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether another year stands before it: a span of years, or several of them. */
    static boolean isOfSeveral(List<Sign> clause, int at) {
        return isSecond(clause, at, 1) || isSecond(clause, at, 2);
    }

    private static boolean isSecond(List<Sign> clause, int at, int before) {
        return at >= before
                && clause.get(at - before).is(Kind.PERIOD)
                && !clause.get(at - before).tag().equals(clause.get(at).tag());
    }
}
