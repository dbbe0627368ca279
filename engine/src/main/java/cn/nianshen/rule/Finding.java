package cn.nianshen.rule;

import cn.nianshen.report.Place;
import cn.nianshen.source.Masks;
import java.util.List;

/**
 * One thing to mend. Long numbers are masked in all its words.
 *
 * @param card card of the rule
 * @param severity severity of this finding
 * @param message what is wrong
 * @param remedy what to do
 * @param where first place
 * @param expected what should stand there, or empty
 * @param actual what stands there, or empty
 * @param also further places, identities and consequences of the same cause
 * @param suspects likeliest wrong cells, where it can be told
 * @param tracing how far it can be told
 * @param related ids of further agencies that it is about, where it was found by comparing reports
 */
public record Finding(
        RuleCard card,
        Severity severity,
        String message,
        String remedy,
        Place where,
        String expected,
        String actual,
        List<Also> also,
        List<Suspect> suspects,
        Tracing tracing,
        List<String> related) {

    public Finding {
        message = Masks.numbers(message);
        remedy = Masks.numbers(remedy);
        expected = Masks.numbers(expected);
        actual = Masks.numbers(actual);
        also = List.copyOf(also);
        suspects = List.copyOf(suspects);
        related = List.copyOf(related);
    }

    /** A finding about one agency. */
    public Finding(
            RuleCard card,
            Severity severity,
            String message,
            String remedy,
            Place where,
            String expected,
            String actual,
            List<Also> also,
            List<Suspect> suspects,
            Tracing tracing) {
        this(
                card, severity, message, remedy, where, expected, actual, also, suspects, tracing,
                List.of());
    }

    /** A finding that was not traced to cells. */
    public Finding(
            RuleCard card,
            Severity severity,
            String message,
            String remedy,
            Place where,
            String expected,
            String actual,
            List<Also> also,
            List<Suspect> suspects) {
        this(
                card,
                severity,
                message,
                remedy,
                where,
                expected,
                actual,
                also,
                suspects,
                Tracing.NONE);
    }

    /** What it may say of the report. */
    public Charge charge() {
        return Charge.of(card.basis(), severity);
    }

    /**
     * A further place of the same cause.
     *
     * @param rule rule that speaks there
     * @param where the place
     * @param message what that rule says there; of a mere further place a few words or none
     */
    public record Also(String rule, Place where, String message) {
        public Also {
            message = Masks.numbers(message);
        }
    }
}
