package cn.nianshen.rule;

import java.util.Locale;

/** How far it can be told which cell is wrong. */
public enum Certainty {
    /** The finding is about no broken identity. */
    NONE,
    /** No other change of as few cells makes all identities hold. */
    UNIQUE,
    /** Several changes do, and the narrative agrees with this one alone. */
    WITNESSED,
    /** Several changes of as few cells do. */
    SEVERAL,
    /** One known slip explains it; not all other changes could be tried. */
    LIKELY,
    /** The identity stands alone: any cell of it may be the wrong one. */
    LONE,
    /** So much is broken that it cannot be told. */
    TOO_MANY;

    /** Word of the JSON contract and key of the messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether one change is named. */
    public boolean names() {
        return this == UNIQUE || this == WITNESSED || this == LIKELY;
    }
}
