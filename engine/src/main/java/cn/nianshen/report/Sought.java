package cn.nianshen.report;

import java.util.EnumSet;
import java.util.Set;

/** What is looked for in the running text only where somebody asks for it. */
public enum Sought {
    /** Organs named as the reporting one. */
    ORGANS,
    /** Dates written out. */
    DATES,
    /** Notices on a form that are cited. */
    NOTICES;

    /** All of it. */
    public static final Set<Sought> ALL = Set.copyOf(EnumSet.allOf(Sought.class));
}
