package cn.nianshen.campaign;

import cn.nianshen.output.CampaignResult.Agency;
import cn.nianshen.output.CampaignResult.Rank;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The order in which agencies are worth a look: what their report has lost, what comparing found,
 * what could not be judged, and those of which nothing could.
 */
final class RiskOrder {

    private final Map<String, BigDecimal> weights;

    /**
     * @param weights figures of the profile, by id
     */
    RiskOrder(Map<String, BigDecimal> weights) {
        this.weights = weights;
    }

    /** The agencies, those first that are most worth a look. */
    List<Rank> of(List<Agency> agencies) {
        return agencies.stream()
                .map(this::rank)
                .sorted(Comparator.comparing(Rank::risk).reversed())
                .toList();
    }

    private BigDecimal weight(String id) {
        return Objects.requireNonNull(weights.get(id), id);
    }

    private Rank rank(Agency agency) {
        var score = agency.score();
        var compared = agency.compared();
        var found =
                weight("risk.error")
                        .multiply(BigDecimal.valueOf(compared.errors()))
                        .add(
                                weight("risk.warning")
                                        .multiply(BigDecimal.valueOf(compared.warnings())));
        if (score == null) {
            var all = weight("risk.unaudited");
            return new Rank(
                    agency.id(), all.add(found), BigDecimal.ZERO, found, BigDecimal.ZERO, all);
        }
        var lost = score.max().subtract(score.points());
        var uncovered =
                weight("risk.uncovered")
                        .multiply(BigDecimal.ONE.subtract(score.coverage()))
                        .setScale(1, RoundingMode.HALF_UP);
        return new Rank(
                agency.id(),
                lost.add(found).add(uncovered),
                lost,
                found,
                uncovered,
                BigDecimal.ZERO);
    }
}
