package cn.nianshen.report;

import cn.nianshen.report.Sign.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts signs into sentences, and sentences into clauses. */
final class Clauses {

    private static final String UNRELATED = "unrelated";

    /** Letters that make another name of one: a place, a rank, a kind. */
    private static final int LONGEST_PREFIX = 6;

    private static final Kind[] SUBJECT = {
        Kind.PERIOD,
        Kind.NEUTRAL,
        Kind.ITEM,
        Kind.BRACKET,
        Kind.OWN,
        Kind.AREA,
        Kind.WIDER,
        Kind.WHICH
    };

    private Clauses() {}

    /**
     * A clause.
     *
     * @param signs its signs
     * @param before the mark before it; a full stop for the first one
     */
    record Clause(List<Sign> signs, Kind before) {
        boolean begins(Kind kind) {
            return !signs.isEmpty() && signs.get(0).is(kind);
        }

        /** Whether it is a number and what stands in brackets behind it. */
        boolean isOnlyNumber() {
            return begins(Kind.NUMBER)
                    && signs.stream().allMatch(s -> s.is(Kind.NUMBER, Kind.BRACKET));
        }

        boolean has(Kind kind) {
            for (int i = 0; i < signs.size(); i++) {
                if (signs.get(i).is(kind)) {
                    return true;
                }
            }
            return false;
        }
    }

    static List<List<Sign>> sentences(List<Sign> signs) {
        var out = new ArrayList<List<Sign>>();
        int from = 0;
        for (int i = 0; i <= signs.size(); i++) {
            if (i == signs.size() || signs.get(i).is(Kind.STOP)) {
                if (i > from) {
                    out.add(signs.subList(from, i));
                }
                from = i + 1;
            }
        }
        return out;
    }

    /**
     * The clauses of a sentence: parted by commas and the like, by what stands side by side once a
     * number was given, and before of which.
     */
    static List<Clause> of(List<Sign> sentence) {
        var out = new ArrayList<Clause>();
        var open = new ArrayList<Sign>();
        var before = Kind.STOP;
        for (int i = 0; i < sentence.size(); i++) {
            var sign = sentence.get(i);
            if (parts(sentence, i, open)) {
                close(open, before, out);
                before = sign.kind();
                if (sign.is(Kind.WHICH)) {
                    open.add(sign);
                }
            } else {
                open.add(sign);
            }
        }
        close(open, before, out);
        return out;
    }

    /** Whether there is a number, a word of none or of all among signs, or in a bracket of them. */
    static boolean hasFigure(List<Sign> signs) {
        return lastFigure(signs) >= 0;
    }

    private static int lastFigure(List<Sign> signs) {
        for (int i = signs.size() - 1; i >= 0; i--) {
            var sign = signs.get(i);
            if (sign.is(Kind.NUMBER, Kind.NONE, Kind.EACH)
                    || sign.is(Kind.BRACKET) && hasFigure(sign.inner())) {
                return sign.from();
            }
        }
        return -1;
    }

    /**
     * Where the last figure begins of a sentence and of those that go on with it, of which; -1 for
     * none.
     */
    static int reach(List<List<Sign>> sentences, int at) {
        int reach = lastFigure(sentences.get(at));
        for (int i = at + 1; i < sentences.size() && goesOn(sentences.get(i)); i++) {
            reach = Math.max(reach, lastFigure(sentences.get(i)));
        }
        return reach;
    }

    private static boolean goesOn(List<Sign> sentence) {
        return sentence.get(0).is(Kind.WHICH);
    }

    /**
     * What a sign may end the name of: the sign right before it, or the one before a bracket that
     * stands between the two, as in county (city, district) bureau. Null for none.
     */
    static @Nullable Sign nameBefore(List<Sign> signs, int at) {
        if (at == 0) {
            return null;
        }
        var before = signs.get(at - 1);
        boolean within =
                at > 1
                        && before.is(Kind.BRACKET)
                        && before.to() == signs.get(at).from()
                        && !hasFigure(before.inner());
        return within ? signs.get(at - 2) : before;
    }

    /** Whether a name of this organ ends that of another: a few letters stand right before it. */
    static boolean isNameOfAnother(List<Sign> signs, int at) {
        if (at == 0 || !signs.get(at).isName()) {
            return false;
        }
        var before = signs.get(at - 1);
        return before.is(Kind.GAP) && before.to() - before.from() <= LONGEST_PREFIX;
    }

    /** Whether a sign stands where the subject does. */
    static boolean opens(List<Sign> clause, int at) {
        boolean each = false;
        for (int i = 0; i < at; i++) {
            var sign = clause.get(i);
            each |= sign.is(Kind.EACH);
            boolean ofName = each && sign.is(Kind.EACH, Kind.GAP, Kind.AND);
            boolean about = sign.is(Kind.HEDGE) && sign.tag().equals("about");
            if (!about && !ofName && !sign.is(SUBJECT)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word for this organ belongs to the name of another, or of all of its kind. */
    static boolean isInName(List<Sign> clause, int at) {
        var before = nameBefore(clause, at);
        return before != null
                && (before.is(Kind.GAP)
                        || before.is(Kind.WIDER) && before.to() == clause.get(at).from());
    }

    private static void close(List<Sign> open, Kind before, List<Clause> out) {
        if (!open.isEmpty()) {
            out.add(new Clause(List.copyOf(open), before));
            open.clear();
        }
    }

    private static boolean parts(List<Sign> sentence, int at, List<Sign> open) {
        return switch (sentence.get(at).kind()) {
            case COMMA, SEMICOLON, ITEM -> true;
            case COLON -> at + 1 == sentence.size() || !sentence.get(at + 1).is(Kind.NUMBER);
            case AND -> lastWord(open) == Kind.NUMBER;
            case WHICH -> !open.isEmpty();
            default -> false;
        };
    }

    private static Kind lastWord(List<Sign> open) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (!open.get(i).is(Kind.BRACKET, Kind.HEDGE)) {
                return open.get(i).kind();
            }
        }
        return Kind.STOP;
    }

    /**
     * Whether a sentence tells of what has nothing to do with disclosure: it says so, or the next
     * one does, without figures.
     */
    static boolean isUnrelated(List<List<Sign>> sentences, int at) {
        var sentence = sentences.get(at);
        boolean said =
                saysUnrelated(sentence)
                        || at + 1 < sentences.size()
                                && saysUnrelated(sentences.get(at + 1))
                                && sentences.get(at + 1).stream()
                                        .noneMatch(s -> s.is(Kind.NUMBER, Kind.CAUSE));
        return said && sentence.stream().noneMatch(s -> s.is(Kind.CAUSE));
    }

    private static boolean saysUnrelated(List<Sign> sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.get(i).tag().equals(UNRELATED)) {
                return true;
            }
        }
        return false;
    }
}
