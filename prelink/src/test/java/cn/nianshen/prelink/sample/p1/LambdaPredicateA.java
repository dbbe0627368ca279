package cn.nianshen.prelink.sample.p1;

import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate2;

/** A condition as Drools writes it. */
public enum LambdaPredicateA implements Predicate2<String, Integer>, HashedExpression {
    INSTANCE;

    public static final String EXPRESSION_HASH = "A1";

    @Override
    public String getExpressionHash() {
        return EXPRESSION_HASH;
    }

    @Override
    public boolean test(String text, Integer most) throws Exception {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '。') {
                return i < most;
            }
        }
        if (most < 0) {
            throw new Exception(EXPRESSION_HASH);
        }
        return text.length() < most;
    }

    @Override
    public String predicateInformation() {
        return "first " + getExpressionHash();
    }
}
