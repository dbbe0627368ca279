package cn.nianshen.pack;

import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads profiles: what a file does not say stays as in the profile that it is laid over. */
final class ProfileReader {

    private final Faults faults;
    private final ProfileGround ground;

    /**
     * For a file.
     *
     * @param ground what it may speak of
     */
    ProfileReader(Faults faults, ProfileGround ground) {
        this.faults = faults;
        this.ground = ground;
    }

    Profile over(Profile base, String file, Tree tree) {
        Fields fields = Fields.of(file, tree, faults);
        Profile profile =
                new Profile(
                        fields.text("id", base.id()),
                        atLeastZero(fields, "max", base.max()),
                        severityPoints(fields, base),
                        rulePoints(fields, base),
                        fields.number("per-rule-limit", base.perRuleLimit()),
                        categoryCaps(fields, base),
                        vetoes(fields, base),
                        grades(fields, base),
                        atLeastZero(fields, "coverage-floor", base.coverageFloor()),
                        disabled(fields, base),
                        regraded(fields, base),
                        thresholds(fields, base),
                        new DueDayReader(ground.own()).over(base.dueDays(), fields),
                        new LocalityReader(ground).over(base.locality(), fields),
                        new WaiverReader(ground).over(base.waivers(), fields),
                        MendingReader.over(base.mending(), fields));
        fields.done();
        if (profile.coverageFloor().compareTo(BigDecimal.ONE) > 0) {
            fields.fault("coverage-floor", "the coverage floor is a share of 1");
        }
        return profile;
    }

    private BigDecimal atLeastZero(Fields fields, String key, BigDecimal fallback) {
        BigDecimal value = fields.decimal(key, fallback);
        if (value.signum() < 0) {
            fields.fault(key, "{0} is below 0", key);
        }
        return value;
    }

    private Map<Severity, BigDecimal> severityPoints(Fields fields, Profile base) {
        Map<Severity, BigDecimal> points = new EnumMap<>(base.severityPoints());
        Fields map = fields.map("severity-points");
        for (Severity severity : Severity.values()) {
            BigDecimal before = points.getOrDefault(severity, BigDecimal.ZERO);
            points.put(severity, atLeastZero(map, severity.id(), before));
        }
        map.done();
        return points;
    }

    private List<Profile.RulePoints> rulePoints(Fields fields, Profile base) {
        List<Profile.RulePoints> entries = new ArrayList<>();
        for (Fields entry : fields.maps("rule-points")) {
            entries.add(
                    new Profile.RulePoints(
                            rules(entry),
                            atLeastZero(entry, "points", BigDecimal.ZERO),
                            entry.text("why", "")));
            entry.done();
        }
        entries.addAll(base.rulePoints());
        return entries;
    }

    private Set<String> rules(Fields entry) {
        Set<String> rules = new HashSet<>(entry.texts("rules"));
        for (String rule : rules) {
            if (ground.card(rule).isEmpty()) {
                entry.fault("rules", "there is no rule {0}", rule);
            }
        }
        if (rules.isEmpty()) {
            entry.fault("rules", "no rules are named");
        }
        return rules;
    }

    private List<Profile.CategoryCap> categoryCaps(Fields fields, Profile base) {
        List<Profile.CategoryCap> caps = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Fields entry : fields.maps("categories")) {
            List<String> ids = entry.texts("id");
            ids.forEach(id -> checkCategory(entry, id, named, base));
            BigDecimal cap = atLeastZero(entry, "cap", BigDecimal.ZERO);
            caps.add(new Profile.CategoryCap(ids, cap, entry.text("why", "")));
            entry.done();
        }
        base.categories().stream()
                .filter(cap -> cap.ids().stream().noneMatch(named::contains))
                .forEach(caps::add);
        return caps;
    }

    private void checkCategory(Fields entry, String id, Set<String> named, Profile base) {
        if (!ground.own() && !ground.hasCategory(id) && base.cap(id).isEmpty()) {
            entry.fault("id", "there is no category {0}", id);
        }
        if (!named.add(id)) {
            entry.fault("id", "the category {0} stands twice", id);
        }
    }

    private Profile.Vetoes vetoes(Fields fields, Profile base) {
        if (!fields.has("vetoes")) {
            return base.vetoes();
        }
        Fields map = fields.map("vetoes");
        Set<String> rules = map.texts("rules").isEmpty() ? Set.of() : rules(map);
        BigDecimal ceiling = atLeastZero(map, "ceiling", base.vetoes().ceiling());
        map.done();
        return new Profile.Vetoes(rules, ceiling);
    }

    private List<Profile.Grade> grades(Fields fields, Profile base) {
        List<Profile.Grade> grades = new ArrayList<>();
        for (Fields entry : fields.maps("grades")) {
            BigDecimal from = atLeastZero(entry, "from", BigDecimal.ZERO);
            if (!grades.isEmpty() && from.compareTo(grades.get(grades.size() - 1).from()) >= 0) {
                entry.fault("from", "grades go from the best to the worst");
            }
            grades.add(new Profile.Grade(entry.text("name"), from));
            entry.done();
        }
        return grades.isEmpty() ? base.grades() : grades;
    }

    /** Rules that are off; what the file grades anew is on again. */
    private Map<String, String> disabled(Fields fields, Profile base) {
        Map<String, String> disabled = new HashMap<>(base.disabled());
        fields.maps("regraded").forEach(e -> e.texts("rules").forEach(disabled::remove));
        for (Fields entry : fields.maps("disabled")) {
            String why = entry.text("why");
            rules(entry).forEach(rule -> disabled.put(rule, why));
            entry.done();
        }
        return disabled;
    }

    private Map<String, Profile.Regrade> regraded(Fields fields, Profile base) {
        Map<String, Profile.Regrade> regraded = new HashMap<>(base.regraded());
        Set<String> off = new HashSet<>();
        fields.maps("disabled").forEach(entry -> off.addAll(entry.texts("rules")));
        for (Fields entry : fields.maps("regraded")) {
            Severity severity = entry.constant("severity", Severity.class, Severity.INFO);
            String cites = entry.text("cites", "");
            Profile.Regrade regrade = new Profile.Regrade(severity, entry.text("why"), cites);
            for (String rule : rules(entry)) {
                ground.card(rule).ifPresent(card -> checkGrade(entry, card, regrade));
                if (off.contains(rule)) {
                    entry.fault("rules", "the rule {0} is disabled and regraded", rule);
                }
                regraded.put(rule, regrade);
            }
            if (!entry.has("severity")) {
                entry.fault("severity", "the key severity is missing or empty");
            }
            entry.done();
        }
        return regraded;
    }

    /** A severity is bounded by what the rule rests on; a profile cannot make law. */
    private void checkGrade(Fields entry, RuleCard card, Profile.Regrade to) {
        boolean noticed = !to.cites().isEmpty();
        if (to.severity().compareTo(ProfileGround.ceiling(card, noticed)) > 0) {
            String least = ProfileGround.ceiling(card, true).id();
            String reason =
                    "the rule {0} on the basis {1} is at most {2}, or {3} where cites names a"
                            + " notice of the place";
            String own = card.basis().ceiling().id();
            entry.fault("severity", reason, card.id(), card.basis().id(), own, least);
        } else if (to.severity() == Severity.ERROR && ground.isSuspicion(card)) {
            entry.fault("severity", "a suspicion is never an error");
        }
    }

    /** Bounds by id; a profile laid over another may only change those that this has. */
    private Map<String, BigDecimal> thresholds(Fields fields, Profile base) {
        Map<String, BigDecimal> thresholds = new HashMap<>(base.thresholds());
        Fields map = fields.map("thresholds");
        for (String id : map.keys()) {
            if (!ground.own() && !base.thresholds().containsKey(id)) {
                map.fault(id, "there is no threshold {0}", id);
            }
            thresholds.put(id, atLeastZero(map, id, BigDecimal.ZERO));
        }
        map.done();
        return thresholds;
    }
}
