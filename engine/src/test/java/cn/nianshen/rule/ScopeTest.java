package cn.nianshen.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Need;
import cn.nianshen.fact.ReportHead;
import cn.nianshen.form.Form;
import cn.nianshen.report.Place;
import cn.nianshen.rule.RuleCard.Applies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    private static final List<Form> FORMS =
            List.of(
                    new Form("old", "Old", 2019, 2020, List.of(), List.of()),
                    new Form("new", "New", 2021, 0, List.of(), List.of()));

    private static Scope scope(int year, String form, String kind, Need... needs) {
        List<Fact> facts =
                new ArrayList<>(
                        List.of(
                                new ReportHead(
                                        Place.FILE,
                                        year,
                                        form,
                                        "a",
                                        kind,
                                        "l",
                                        0,
                                        "",
                                        LocalDate.EPOCH)));
        facts.addAll(List.of(needs));
        return new Scope(facts, FORMS);
    }

    private static RuleCard card(Applies applies, String... needs) {
        return new RuleCard(
                "AB-001",
                "t",
                "C",
                Severity.INFO,
                Map.of(),
                Basis.FORM,
                applies,
                List.of(needs),
                List.of(),
                List.of(),
                "m",
                "r",
                "1");
    }

    @ParameterizedTest
    @CsvSource({
        "2021, new, 2021, 0, true",
        "2020, old, 2021, 0, false",
        "2020, new, 2019, 2020, true",
        "2022, new, 2019, 2020, false",
        "2019, old, 2019, 2019, true",
        "0, new, 2021, 0, true",
        "0, old, 2021, 0, false",
        "0, old, 2020, 0, true",
        "0, new, 2019, 2020, false",
        "0, unknown, 2021, 0, true",
        "0, old, 0, 0, true"
    })
    void yearsDecide(int year, String form, int first, int last, boolean applies) {
        RuleCard card = card(new Applies(first, last, Set.of(), Set.of()));
        assertEquals(applies, scope(year, form, "k").applies(card));
    }

    @Test
    void rulesOfFormsDoNotApplyToAnUnknownForm() {
        RuleCard card = card(new Applies(0, 0, Set.of("old", "new"), Set.of()));
        assertTrue(scope(2020, "old", "k").applies(card));
        assertFalse(scope(2020, "unknown", "k").applies(card));
    }

    @Test
    void anUnknownKindCannotBeJudgedInsteadOfNotApplying() {
        RuleCard card = card(new Applies(0, 0, Set.of(), Set.of("k")));
        Need unsure = new Need(Place.FILE, "agency.kind", false, "unsure");
        Need sure = new Need(Place.FILE, "agency.kind", true, "");
        assertFalse(scope(2020, "old", "other", sure).applies(card));
        Scope unknown = scope(2020, "old", "unknown", unsure);
        assertTrue(unknown.applies(card));
        assertEquals("unsure", unknown.unmet(card).get(0).reason());
        assertEquals(List.of(), scope(2020, "old", "k", sure).unmet(card));
    }

    @Test
    void withoutAHeadOnlyUnrestrictedRulesApply() {
        Scope nothing = new Scope(List.of(), FORMS);
        assertTrue(nothing.applies(card(Applies.ALWAYS)));
        assertFalse(nothing.applies(card(new Applies(0, 0, Set.of("old"), Set.of()))));
    }
}
