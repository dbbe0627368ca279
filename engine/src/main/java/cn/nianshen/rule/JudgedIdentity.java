package cn.nianshen.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An identity with what came of it.
 *
 * @param identity the identity, its cells in the order of the file
 * @param verdict whether it holds
 * @param left sum of the numbers on the left side
 * @param right sum of the numbers on the right side
 * @param finding what the rule reports where it is broken, else null
 */
public record JudgedIdentity(
        Identity identity,
        Verdict verdict,
        BigDecimal left,
        BigDecimal right,
        @Nullable Finding finding) {

    /** What became of an identity. */
    public enum Verdict {
        HOLDS,
        BROKEN,
        UNJUDGED
    }
}
