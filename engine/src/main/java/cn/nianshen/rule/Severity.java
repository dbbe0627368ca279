package cn.nianshen.rule;

import java.util.Locale;

/** How grave a finding is. */
public enum Severity {
    INFO,
    WARNING,
    ERROR;

    /** Lower-case id as cards and outputs write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
