package cn.nianshen.report;

import cn.nianshen.report.Sign.Kind;
import java.util.ArrayList;
import java.util.List;

/** Joins words such as carried over with the years beside them, which then are no time of it. */
final class Carrying {

    private static final int REACH = 3;
    private static final String THIS = "this";

    /** This year before the word: out of it or into it, that is not said. */
    private static final String FROM_THIS = "from-this";

    private Carrying() {}

    static List<Sign> of(List<Sign> signs) {
        var out = new ArrayList<>(signs);
        for (int i = 0; i < out.size(); i++) {
            if (out.get(i).is(Kind.CARRY)) {
                out.set(i, term(out.get(i), out.get(i).tag()));
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
                boolean from = step < 0 && sign.tag().equals(THIS);
                signs.set(i, term(sign, from ? FROM_THIS : sign.tag()));
                return;
            }
            if (!sign.is(Kind.NEUTRAL, Kind.NONE)) {
                return;
            }
        }
    }

    private static Sign term(Sign s, String tag) {
        return new Sign(Kind.TERM, tag, s.topic(), true, s.from(), s.to(), s.quantity(), s.inner());
    }
}
