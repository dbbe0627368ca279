package cn.nianshen.check;

import cn.nianshen.fact.Section;
import cn.nianshen.rule.Findings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a section is of some length.
 *
 * @param section section id
 * @param least least number of characters without white space, 0 for no bound
 * @param most greatest number of characters, 0 for no bound
 * @param grade grade of the card, or empty
 */
public record LengthCheck(String section, int least, int most, String grade) implements Check {

    /** Reason where the section is not there. */
    static final String SECTION_ABSENT = "section.absent";

    @Override
    public List<CellName> cells() {
        return List.of();
    }

    @Override
    public Set<String> values() {
        return Set.of("expected", "actual");
    }

    @Override
    public void run(CheckFacts facts, Findings findings) {
        Optional<Section> found =
                facts.of(Section.class)
                        .filter(one -> one.id().equals(section) && one.covered())
                        .findFirst();
        if (found.isEmpty()) {
            findings.cannotJudge(facts.head(), SECTION_ABSENT);
            return;
        }
        int length = found.get().characters();
        if (length < least) {
            breach(found.get(), Relation.AT_LEAST.bound(BigDecimal.valueOf(least)), findings);
        } else if (most > 0 && length > most) {
            breach(found.get(), Relation.AT_MOST.bound(BigDecimal.valueOf(most)), findings);
        }
    }

    private void breach(Section found, String bound, Findings findings) {
        report(findings.at(found).cause(section).actual(found.characters()).expected(bound));
    }
}
