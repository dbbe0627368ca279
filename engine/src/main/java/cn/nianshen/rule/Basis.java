package cn.nianshen.rule;

import java.util.Locale;

/** What kind of source a rule rests on. */
public enum Basis {
    /** The statute demands it. */
    LAW(Severity.ERROR),
    /** The printed form demands it. */
    FORM(Severity.ERROR),
    /** Two figures or statements cannot both be true. */
    CONTRADICTION(Severity.ERROR),
    /** Unlikely, not impossible. */
    PLAUSIBILITY(Severity.WARNING),
    /** A duty that binds only agencies of a place. */
    LOCAL(Severity.WARNING),
    /** Damage to the file. */
    FILE(Severity.WARNING),
    /** Usage seen, demanded by no source. */
    CUSTOM(Severity.INFO);

    private final Severity ceiling;

    Basis(Severity ceiling) {
        this.ceiling = ceiling;
    }

    /** The gravest severity that a rule on this basis may have. */
    public Severity ceiling() {
        return ceiling;
    }

    /** Lower-case id as cards and outputs write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
