package cn.nianshen.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChargeTest {

    @ParameterizedTest
    @CsvSource({
        "LAW, ERROR, BREACH",
        "LAW, WARNING, VERIFY",
        "FORM, ERROR, BREACH",
        "FORM, WARNING, DEPARTURE",
        "FORM, INFO, DEPARTURE",
        "CONTRADICTION, ERROR, CONTRADICTION",
        "CONTRADICTION, WARNING, CONTRADICTION",
        "PLAUSIBILITY, WARNING, VERIFY",
        "LOCAL, WARNING, VERIFY",
        "FILE, INFO, VERIFY",
        "CUSTOM, INFO, VERIFY"
    })
    void basisAndSeverityMakeTheCharge(Basis basis, Severity severity, Charge charge) {
        assertEquals(charge, Charge.of(basis, severity));
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void whatIsNoErrorIsNoBreach(Basis basis) {
        assertNotEquals(Charge.BREACH, Charge.of(basis, Severity.WARNING));
        assertNotEquals(Charge.BREACH, Charge.of(basis, Severity.INFO));
    }

    @Test
    void whatCannotBeAnErrorIsNeverABreach() {
        for (var basis : Basis.values()) {
            if (basis.ceiling() != Severity.ERROR) {
                assertEquals(Charge.VERIFY, Charge.of(basis, basis.ceiling()), basis.id());
            }
        }
    }
}
