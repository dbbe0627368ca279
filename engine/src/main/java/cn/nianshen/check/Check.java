package cn.nianshen.check;

import cn.nianshen.rule.Findings;
import java.util.List;
import java.util.Set;

/**
 * A check written as data. It speaks to the same sink as any other rule, so needs, folding and
 * outcomes are those of its card.
 */
public sealed interface Check
        permits SumsCheck, FigureCheck, RatioCheck, StatedCheck, LengthCheck, WordsCheck {

    /** Grade of the card that it reports at, or empty for full severity. */
    String grade();

    /** Cells that it looks at. */
    List<CellName> cells();

    /** Names that its message may use, besides those that every message may. */
    Set<String> values();

    /** Looks at the facts and speaks to the sink. */
    void run(CheckFacts facts, Findings findings);

    /** Gives the draft its grade, where there is one, and ends it. */
    default void report(Findings.Draft draft) {
        if (!grade().isEmpty()) {
            draft.grade(grade());
        }
        draft.report();
    }
}
