package cn.nianshen.pack;

import cn.nianshen.fact.Brief;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How findings are weighed: every figure of the score, which rules are off or graded otherwise,
 * what is known of the place, and what is waived.
 *
 * @param id name of the profile, shown in the header of every output
 * @param max points to start from
 * @param severityPoints points that a finding of each severity costs
 * @param rulePoints points of single rules; the first entry that names a rule holds
 * @param perRuleLimit most findings of one rule that cost points
 * @param categories caps; categories of one entry share theirs
 * @param vetoes rules that bar a passing grade
 * @param grades grades from the best to the worst
 * @param coverageFloor least share of judged items for a grade, 0 to 1
 * @param disabled rules that are off, with the reason
 * @param regraded rules with another severity, with the reason
 * @param thresholds bounds that rules ask for, by their id
 * @param dueDays days by which reports are due, by agency kind
 * @param locality what is known of the place
 * @param waivers findings that somebody answers for
 * @param mending how long agencies have to mend
 */
public record Profile(
        String id,
        BigDecimal max,
        Map<Severity, BigDecimal> severityPoints,
        List<RulePoints> rulePoints,
        int perRuleLimit,
        List<CategoryCap> categories,
        Vetoes vetoes,
        List<Grade> grades,
        BigDecimal coverageFloor,
        Map<String, String> disabled,
        Map<String, Regrade> regraded,
        Map<String, BigDecimal> thresholds,
        List<Brief.DueDay> dueDays,
        Locality locality,
        List<Waiver> waivers,
        MendingPeriod mending) {

    public Profile {
        severityPoints = Map.copyOf(severityPoints);
        rulePoints = List.copyOf(rulePoints);
        categories = List.copyOf(categories);
        grades = List.copyOf(grades);
        disabled = Map.copyOf(disabled);
        regraded = Map.copyOf(regraded);
        thresholds = Map.copyOf(thresholds);
        dueDays = List.copyOf(dueDays);
        waivers = List.copyOf(waivers);
    }

    /**
     * Points of some rules, for findings at the severity of the card; lower grades cost what their
     * severity costs.
     *
     * @param rules rule ids
     * @param points points of each finding
     * @param why the reason, or empty
     */
    public record RulePoints(Set<String> rules, BigDecimal points, String why) {
        public RulePoints {
            rules = Set.copyOf(rules);
        }
    }

    /**
     * The most that findings of some categories can cost together.
     *
     * @param ids category ids that share the cap, in the order of the profile
     * @param cap the most points lost
     * @param why the reason, or empty
     */
    public record CategoryCap(List<String> ids, BigDecimal cap, String why) {
        public CategoryCap {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Rules whose finding bars a passing grade.
     *
     * @param rules rule ids
     * @param ceiling most points with such a finding
     */
    public record Vetoes(Set<String> rules, BigDecimal ceiling) {
        public Vetoes {
            rules = Set.copyOf(rules);
        }
    }

    /**
     * A band of points.
     *
     * @param name name of the grade
     * @param from least points for it
     */
    public record Grade(String name, BigDecimal from) {}

    /**
     * Another severity for a rule.
     *
     * @param severity the severity from now on
     * @param why the reason, never empty
     * @param cites notice of the place that the severity rests on, or empty
     */
    public record Regrade(Severity severity, String why, String cites) {}

    /** Points that a finding of the rule costs at the severity, before limits and caps. */
    public BigDecimal points(RuleCard card, Severity severity) {
        boolean full = severity == card.severity() && !regraded.containsKey(card.id());
        return Optional.of(card.id())
                .filter(id -> full)
                .flatMap(this::ownPoints)
                .orElseGet(() -> severityPoints.getOrDefault(severity, BigDecimal.ZERO));
    }

    private Optional<BigDecimal> ownPoints(String rule) {
        return rulePoints.stream()
                .filter(entry -> entry.rules().contains(rule))
                .map(RulePoints::points)
                .findFirst();
    }

    /** The cap that the category stands under, if any. */
    public Optional<CategoryCap> cap(String category) {
        return categories.stream().filter(entry -> entry.ids().contains(category)).findFirst();
    }

    /** Name of the grade for the points, or empty where no band reaches down to them. */
    public String grade(BigDecimal points) {
        return grades.stream()
                .filter(grade -> points.compareTo(grade.from()) >= 0)
                .map(Grade::name)
                .findFirst()
                .orElse("");
    }

    /** The cards that are on, with the severities of this profile, in the order given. */
    public List<RuleCard> cards(List<RuleCard> cards) {
        return cards.stream()
                .filter(card -> !disabled.containsKey(card.id()))
                .map(this::regrade)
                .toList();
    }

    private RuleCard regrade(RuleCard card) {
        Regrade regrade = regraded.get(card.id());
        if (regrade == null) {
            return card;
        }
        RuleCard graded = card.withSeverity(regrade.severity());
        return regrade.cites().isEmpty() ? graded : graded.citing(regrade.cites());
    }

    /** A profile with nothing in it but the severities at no points; for packs that bring none. */
    public static Profile empty(String id) {
        Map<Severity, BigDecimal> free = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            free.put(severity, BigDecimal.ZERO);
        }
        return new Profile(
                id,
                BigDecimal.valueOf(100),
                free,
                List.of(),
                Integer.MAX_VALUE,
                List.of(),
                new Vetoes(Set.of(), BigDecimal.valueOf(100)),
                List.of(),
                BigDecimal.ZERO,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Locality.NONE,
                List.of(),
                MendingPeriod.UNSAID);
    }
}
