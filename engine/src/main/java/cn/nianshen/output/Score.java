package cn.nianshen.output;

import cn.nianshen.score.Scorecard;
import java.math.BigDecimal;
import java.util.List;

/**
 * A score without the lines that it was computed from.
 *
 * @param points points left
 * @param max points to start from
 * @param grade grade name, or empty where no grade is given
 * @param coverage share of what could be judged, 0 to 1
 * @param vetoes rule ids that bar a passing grade
 */
public record Score(
        BigDecimal points, BigDecimal max, String grade, BigDecimal coverage, List<String> vetoes) {
    public Score {
        vetoes = List.copyOf(vetoes);
    }

    /** Whether there is a grade: without one the points say nothing of the report. */
    public boolean isGraded() {
        return !grade.isEmpty();
    }

    /** The score of a card. */
    public static Score of(Scorecard card) {
        return new Score(card.points(), card.max(), card.grade(), card.coverage(), card.vetoes());
    }
}
