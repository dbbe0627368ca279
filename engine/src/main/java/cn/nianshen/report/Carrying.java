package cn.nianshen.report;

import cn.nianshen.report.Sign.Kind;
import java.util.ArrayList;
import java.util.List;

/** Joins words such as carried over with the years beside them, which then are no time of it. */
final class Carrying {

    private static final int REACH = 3;

    private Carrying() {}

    static List<Sign> of(List<Sign> signs) {
        var out = new ArrayList<>(signs);
        for (int i = 0; i < out.size(); i++) {
            if (out.get(i).is(Kind.CARRY)) {
                out.set(i, term(out.get(i)));
                join(out, i, -1);
                join(out, i, 1);
            }
        }
        return out;
    }

    private static void join(List<Sign> signs, int at, int step) {
        for (int n = 1; n <= REACH; n++) {
            int i = at + n * step;
            if (i < 0 || i >= signs.size()) {
                return;
            }
            var sign = signs.get(i);
            if (sign.is(Kind.PERIOD)) {
                signs.set(i, term(sign));
                return;
            }
            if (!sign.is(Kind.NEUTRAL)) {
                return;
            }
        }
    }

    private static Sign term(Sign s) {
        return new Sign(
                Kind.TERM, s.tag(), s.topic(), true, s.from(), s.to(), s.quantity(), s.inner());
    }
}
