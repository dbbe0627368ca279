package cn.nianshen.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MendingPeriodTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 13);

    @Test
    void calendar_days_run_on_from_the_letter() {
        var period = new MendingPeriod(15, false, Set.of(), Set.of());
        assertEquals(LocalDate.of(2026, 2, 28), period.end(FRIDAY));
        assertFalse(period.isBlindTo(FRIDAY));
    }

    @Test
    void working_days_pass_over_weekends_and_holidays_but_not_worked_saturdays() {
        var plain = new MendingPeriod(1, true, Set.of(), Set.of());
        assertEquals(LocalDate.of(2026, 2, 16), plain.end(FRIDAY));
        var off = Set.of(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 17));
        var on = Set.of(LocalDate.of(2026, 2, 14));
        assertEquals(FRIDAY.plusDays(1), new MendingPeriod(1, true, off, on).end(FRIDAY));
        assertEquals(LocalDate.of(2026, 2, 18), new MendingPeriod(2, true, off, on).end(FRIDAY));
    }

    @Test
    void without_holidays_of_the_year_working_days_are_a_guess() {
        var old = Set.of(LocalDate.of(2024, 2, 12));
        assertTrue(new MendingPeriod(5, true, old, Set.of()).isBlindTo(FRIDAY));
        var known = Set.of(LocalDate.of(2026, 10, 1));
        assertFalse(new MendingPeriod(5, true, known, Set.of()).isBlindTo(FRIDAY));
    }
}
