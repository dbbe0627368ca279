package cn.nianshen.rule;

import java.util.Locale;

/**
 * What a finding may say of the report, by what it rests on and how firmly it stands. Outputs show
 * it with every finding, so that a suspicion never reads like a breach.
 */
public enum Charge {
    /** The statute or the printed form is not kept. */
    BREACH,
    /** Two places of the report cannot both be right. */
    CONTRADICTION,
    /** The wording or the notation is not that of the form; nothing is missing for it. */
    DEPARTURE,
    /** Worth a look; it may well be right. */
    VERIFY;

    /**
     * The charge of a finding. Only what stands as an error is called a breach: law that cannot be
     * applied firmly asks for a look.
     */
    public static Charge of(Basis basis, Severity severity) {
        boolean firm = severity == Severity.ERROR;
        return switch (basis) {
            case LAW -> firm ? BREACH : VERIFY;
            case FORM -> firm ? BREACH : DEPARTURE;
            case CONTRADICTION -> CONTRADICTION;
            case PLAUSIBILITY, LOCAL, FILE, CUSTOM -> VERIFY;
        };
    }

    /** Lower-case id as outputs write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
