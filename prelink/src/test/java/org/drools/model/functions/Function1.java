package org.drools.model.functions;

/** As in Drools, which this module does without. */
public interface Function1<A, R> {
    R apply(A a);
}
