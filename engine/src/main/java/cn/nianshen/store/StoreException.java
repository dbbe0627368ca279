package cn.nianshen.store;

import java.util.List;

/** A store cannot be used, or no longer. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    StoreException(String key, Throwable cause, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    StoreException(String key, Object... arguments) {
        this(key, (Throwable) null, arguments);
    }

    /**
     * What happened: {@code newer} (the store was made by a newer version), {@code foreign} (it is
     * no store), {@code busy} (another run uses it), {@code closed} (it cannot be opened), {@code
     * damaged} (what it holds cannot be read) or {@code lost} (it failed in the middle of the run).
     */
    public String key() {
        return key;
    }

    /** Values for the words of the key. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
