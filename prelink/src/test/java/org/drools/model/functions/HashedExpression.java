package org.drools.model.functions;

/** As in Drools, which this module does without. */
public interface HashedExpression {
    String getExpressionHash();
}
