package cn.nianshen.campaign;

import java.util.List;

/** A list of agencies or submissions that cannot be used, with all that is wrong in it. */
public final class BadListException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<ListFault> faults;

    BadListException(List<ListFault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    /** All faults, by line and column. */
    public List<ListFault> faults() {
        return faults;
    }
}
