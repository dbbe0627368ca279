package org.drools.model.functions;

/** As in Drools, which this module does without. */
public interface Predicate2<A, B> {
    boolean test(A a, B b) throws Exception;

    String predicateInformation();
}
