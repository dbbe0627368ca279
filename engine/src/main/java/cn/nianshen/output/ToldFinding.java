package cn.nianshen.output;

import cn.nianshen.rule.Finding;
import java.math.BigDecimal;
import java.util.List;

/**
 * A finding in words, the same for all outputs that people read.
 *
 * @param finding what is told
 * @param points points that it costs
 * @param severity its severity in words
 * @param place the place in the words of the form, with the position in the file
 * @param quote words printed there that the other lines do not hold, or empty
 * @param compare printed and expected value, or empty
 * @param charge what it says of the report
 * @param suspects which cells may be wrong, a line each
 * @param further further places of the same cause
 * @param consequences what else hangs on the same cause
 */
public record ToldFinding(
        Finding finding,
        BigDecimal points,
        String severity,
        String place,
        String quote,
        String compare,
        String charge,
        List<String> suspects,
        List<String> further,
        List<Consequence> consequences) {

    public ToldFinding {
        suspects = List.copyOf(suspects);
        further = List.copyOf(further);
        consequences = List.copyOf(consequences);
    }

    /**
     * What another rule says of the same cause.
     *
     * @param rule rule id
     * @param told the rule, the place and what it says
     */
    public record Consequence(String rule, String told) {}

    /**
     * Findings under one heading.
     *
     * @param heading of the section as printed, or what makes them urgent
     * @param findings the gravest first
     */
    public record Group(String heading, List<ToldFinding> findings) {
        public Group {
            findings = List.copyOf(findings);
        }
    }
}
