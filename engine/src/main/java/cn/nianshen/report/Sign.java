package cn.nianshen.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word, number or mark of running text, by what it does in a sentence.
 *
 * @param kind what it does
 * @param tag what it means, or empty
 * @param topic what is spoken of once it was said, or empty
 * @param form whether it is a word of the form
 * @param from index of its first character
 * @param to index behind it
 * @param quantity the number, or null
 * @param inner what stands within brackets; else empty
 */
record Sign(
        Kind kind,
        String tag,
        String topic,
        boolean form,
        int from,
        int to,
        @Nullable Quantity quantity,
        List<Sign> inner) {

    static final String AMONG = "among";

    private static final String NAME = "name";

    /** Words that go through all once more, by something else: who applied, how it ended. */
    static final String VIEW = "view";

    /** What words do in a sentence; all but the marks are named in the words of the pack. */
    enum Kind {
        /** Text that the grammar does not know. */
        GAP,
        TERM,
        NEUTRAL,
        OWN,
        REGION,
        /** All the area that this organ leads. */
        AREA,
        /** This organ alone, without those below it. */
        SEAT,
        WIDER,
        ELSEWHERE,
        CHANNEL,
        THROUGH,
        APPLICANT,
        PERIOD,
        /** A term that tells with the year next to it. */
        CARRY,
        SINCE,
        NONE,
        PLAN,
        TURN,
        ABOUT,
        WHICH,
        HEDGE,
        EACH,
        RESPECTIVELY,
        AND,
        MORE,
        LESS,
        COMPARE,
        SHARE,
        CAUSE,
        ITEM,
        NUMBER,
        BRACKET,
        COMMA,
        SEMICOLON,
        COLON,
        STOP
    }

    static Sign of(Kind kind, int from, int to) {
        return new Sign(kind, "", "", false, from, to, null, List.of());
    }

    /** This organ by its name. */
    static Sign name(int from, int to) {
        return new Sign(Kind.OWN, NAME, "", false, from, to, null, List.of());
    }

    /** Whether words right before it can belong to it and make it the name of another organ. */
    boolean isName() {
        return tag.equals(NAME);
    }

    /** The word for among that ends a clause, and says nothing else. */
    static Sign among(int from, int to) {
        return new Sign(Kind.NEUTRAL, AMONG, "", false, from, to, null, List.of());
    }

    static Sign period(String tag, int from, int to) {
        return new Sign(Kind.PERIOD, tag, "", false, from, to, null, List.of());
    }

    static Sign number(Quantity quantity, int from) {
        return new Sign(Kind.NUMBER, "", "", false, from, quantity.to(), quantity, List.of());
    }

    static Sign bracket(List<Sign> inner, int from, int to) {
        return new Sign(Kind.BRACKET, "", "", false, from, to, null, List.copyOf(inner));
    }

    boolean is(Kind... kinds) {
        for (var each : kinds) {
            if (kind == each) {
                return true;
            }
        }
        return false;
    }
}
