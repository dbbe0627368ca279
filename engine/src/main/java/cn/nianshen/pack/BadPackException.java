package cn.nianshen.pack;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A pack or a profile that is not as it should be; nothing of it is loaded. */
public final class BadPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PackFault> faults;

    /** With all that is wrong, at least one fault. */
    public BadPackException(Collection<PackFault> faults) {
        super(faults.stream().sorted().map(PackFault::toString).collect(Collectors.joining("\n")));
        this.faults = faults.stream().distinct().sorted().toList();
    }

    /** All that is wrong, by file and line. */
    public List<PackFault> faults() {
        return faults;
    }
}
