package cn.nianshen.reader;

import java.util.List;

/** The content cannot be read; the outcome of the file, not a failure of the program. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient List<String> arguments;

    /**
     * @param reason key of the reason, e.g. {@code damaged}
     * @param arguments values for its words
     */
    public UnreadableException(String reason, String... arguments) {
        super(reason, null, false, false);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** Key of the reason. */
    public String reason() {
        return reason;
    }

    /** Values for the words of the reason. */
    public List<String> arguments() {
        return arguments;
    }
}
