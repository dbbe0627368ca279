package cn.nianshen.report;

import java.util.List;

/** A total and its parts while they are read. */
final class Group {

    private final String head;
    private final List<String> heads;
    private final Indicator indicator;
    private final Quantity total;
    private final String scope;
    private boolean partial;
    private boolean levelled;

    /**
     * A group.
     *
     * @param head id of its total, or empty where only parts are listed
     * @param heads ids of the totals that its parts can belong to
     * @param indicator the indicator that opened it
     * @param total the number that opened it
     * @param scope scope of that number
     */
    Group(String head, List<String> heads, Indicator indicator, Quantity total, String scope) {
        this.head = head;
        this.heads = heads;
        this.indicator = indicator;
        this.total = total;
        this.scope = scope;
    }

    boolean isFor(Indicator part) {
        return head.isEmpty() ? heads.equals(part.heads()) : part.heads().contains(head);
    }

    boolean hasTotal() {
        return !head.isEmpty();
    }

    Indicator indicator() {
        return indicator;
    }

    String scope() {
        return scope;
    }

    Quantity total() {
        return total;
    }

    /** The text says that the parts are some of them. */
    void hedge() {
        partial = true;
    }

    /** Something of an organ within the area was told of, and not understood. */
    void levelled() {
        levelled = true;
    }

    boolean isLevelled() {
        return levelled;
    }

    boolean isComplete() {
        return !partial;
    }
}
