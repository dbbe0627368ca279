package cn.nianshen.cli;

/** The run cannot go on; said in words of the bundle. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final String key;
    private final transient Object[] arguments;

    private Refusal(int code, String key, Object... arguments) {
        super(key, null, false, false);
        this.code = code;
        this.key = key;
        this.arguments = arguments;
    }

    /** Wrong usage. */
    static Refusal usage(String key, Object... arguments) {
        return new Refusal(Exit.USAGE, key, arguments);
    }

    /** Something that the run needs is not as it should be. */
    static Refusal failed(String key, Object... arguments) {
        return new Refusal(Exit.FAILED, key, arguments);
    }

    int code() {
        return code;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
