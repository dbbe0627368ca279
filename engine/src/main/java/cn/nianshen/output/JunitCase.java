package cn.nianshen.output;

import java.util.List;

/**
 * What became of one rule, or of a file as a whole, in the terms of JUnit.
 *
 * @param name of the case
 * @param result what became of it
 * @param message why it did not pass, or empty
 * @param type what kind of failure or error it is: a category or the key of a reason
 * @param lines what there is to tell besides
 */
record JunitCase(String name, Result result, String message, String type, List<String> lines) {

    /** Results that JUnit knows. */
    enum Result {
        PASSED,
        SKIPPED,
        FAILURE,
        ERROR
    }

    JunitCase {
        lines = List.copyOf(lines);
    }
}
