package cn.nianshen.prelink.sample.p2;

import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;

/** A binding. */
public enum LambdaExtractorC implements Function1<String, Integer>, HashedExpression {
    INSTANCE;

    @Override
    public String getExpressionHash() {
        return "C3";
    }

    @Override
    public Integer apply(String text) {
        return text.length();
    }
}
