package cn.nianshen.rule;

/** How grave a finding is. */
public enum Severity {
    INFO,
    WARNING,
    ERROR;

    /** Lower-case id as cards and outputs write it. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
