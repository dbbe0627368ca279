package cn.nianshen.word;

/** A template that cannot be used, said by a key and its arguments. */
public final class TemplateFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    TemplateFault(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    /** Key of the reason. */
    public String key() {
        return key;
    }

    /** Values for the words of the reason. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
