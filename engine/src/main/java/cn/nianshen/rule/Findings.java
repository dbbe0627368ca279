package cn.nianshen.rule;

import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Fact;
import cn.nianshen.report.Place;
import java.util.List;

/**
 * The sink: all that a rule can do is to speak to it. Rule files declare it as {@code global
 * cn.nianshen.rule.Findings findings} and use it in consequences only. It knows which rule is
 * speaking.
 */
public interface Findings {

    /**
     * Begins a finding at the place of a fact; nothing is reported before {@link Draft#report()}.
     * At a cell that was read by recognition nothing is reported at all: the rule cannot be judged
     * there.
     */
    Draft at(Fact fact);

    /** Begins a finding at a place. */
    Draft at(Place place);

    /** States that the cells of both sides have the same sum. The sink decides and reports. */
    void equal(List<Cell> left, List<Cell> right);

    /** States that the sum of the first cells is not above that of the second. */
    void atMost(List<Cell> small, List<Cell> large);

    /**
     * Reports a blank cell: at full severity where the stated sums force a value above zero on it,
     * else at the grade {@code unforced}.
     */
    void blank(Cell cell);

    /** States that the rule cannot be judged here, with the key of the reason. */
    void cannotJudge(Fact fact, String reason);

    /** A finding in the making. */
    interface Draft {

        /** Adds a further place of the same cause. */
        Draft and(Fact fact);

        /** Adds a further place of the same cause. */
        Draft and(Place place);

        /**
         * Names the cause. Reports of one rule with the same grade and cause become one finding
         * with all its places; without a name all reports of the rule at that grade do.
         */
        Draft cause(String cause);

        /** Reports at a lower grade named on the card. */
        Draft grade(String grade);

        /** Gives a value for the message and remedy templates. */
        Draft with(String name, Object value);

        /** What should stand there. */
        Draft expected(Object value);

        /** What stands there. */
        Draft actual(Object value);

        /** Names another agency that it is about, by its id. */
        Draft related(String agency);

        /**
         * What is said of this place alone where the finding has further ones.
         *
         * @param template words with the values of the draft in braces, as messages have them
         */
        Draft each(String template);

        /** Ends the draft: the finding is made. */
        void report();
    }
}
