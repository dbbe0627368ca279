package cn.nianshen.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers all that is wrong, so that it is told in one go. */
final class Faults {

    private final List<PackFault> faults = new ArrayList<>();
    private final boolean ofChecked;

    private Faults(boolean ofChecked) {
        this.ofChecked = ofChecked;
    }

    /** None so far. */
    Faults() {
        this(false);
    }

    /** None so far, of files that the build has checked: no key is in them that is unknown. */
    static Faults ofChecked() {
        return new Faults(true);
    }

    /** Whether the build has checked the files. */
    boolean areOfChecked() {
        return ofChecked;
    }

    void add(String file, int line, String reason, Object... arguments) {
        faults.add(PackFault.of(file, line, "", reason, arguments));
    }

    void add(PackFault fault) {
        faults.add(fault);
    }

    /** The value, or the fallback and its faults kept. */
    <T> T orElse(T fallback, Supplier<T> read) {
        try {
            return read.get();
        } catch (BadPackException e) {
            faults.addAll(e.faults());
            return fallback;
        }
    }

    List<PackFault> list() {
        return List.copyOf(faults);
    }

    /**
     * Ends the gathering.
     *
     * @throws BadPackException if there is any fault
     */
    void raise() {
        if (!faults.isEmpty()) {
            // what is said of a file that could not be read would only mislead
            List<PackFault> unread =
                    faults.stream().filter(f -> f.template().equals(TreeReader.SYNTAX)).toList();
            throw new BadPackException(unread.isEmpty() ? faults : unread);
        }
    }
}
