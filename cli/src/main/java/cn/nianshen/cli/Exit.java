package cn.nianshen.cli;

/** Exit codes; where several hold the highest wins. */
final class Exit {

    /** Nothing at or above the severity that fails. */
    static final int FINE = 0;

    /** Findings at or above the severity that fails. */
    static final int FINDINGS = 1;

    /** Wrong usage. */
    static final int USAGE = 2;

    /** A file was unreadable or no report, or a rule failed. */
    static final int NOT_ALL_AUDITED = 3;

    /** A bad pack or profile, an output that could not be written, or an internal error. */
    static final int FAILED = 4;

    private Exit() {}
}
