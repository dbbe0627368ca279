package cn.nianshen.drools;

import java.util.List;
import java.util.stream.Collectors;

/** Rule files that do not compile. */
public final class RuleSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Error> errors;

    /**
     * One error.
     *
     * @param file path of the rule file, or empty where the compiler does not say
     * @param line line from 1, or 0 where the compiler does not say
     * @param reason the words of the compiler
     */
    public record Error(String file, int line, String reason) {}

    RuleSyntaxException(List<Error> errors) {
        super(errors.stream().map(Error::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    /** All errors, in the order of the compiler. */
    public List<Error> errors() {
        return errors;
    }
}
