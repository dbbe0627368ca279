package cn.nianshen.prelink.sample.p2;

import java.util.List;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate2;

/** A condition with a function in it. */
public enum LambdaPredicateB implements Predicate2<List<String>, Object>, HashedExpression {
    INSTANCE;

    public static final String EXPRESSION_HASH = "B2";

    @Override
    public String getExpressionHash() {
        return EXPRESSION_HASH;
    }

    @Override
    public boolean test(List<String> all, Object one) {
        return all.stream().anyMatch(each -> each.equals(one));
    }

    @Override
    public String predicateInformation() {
        return "second";
    }
}
