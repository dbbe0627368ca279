package cn.nianshen.pack;

import cn.nianshen.fact.Brief;
import cn.nianshen.rule.Severity;
import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads profiles: what a file does not say stays as in the profile that it is laid over. */
final class ProfileReader {

    private final Faults faults;
    private final Set<String> known;

    /**
     * For a file.
     *
     * @param known rule ids that may be named
     */
    ProfileReader(Faults faults, Collection<String> known) {
        this.faults = faults;
        this.known = Set.copyOf(known);
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
                        dueDays(fields, base));
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
            if (!known.contains(rule)) {
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
            ids.forEach(id -> checkCategory(entry, id, named));
            BigDecimal cap = atLeastZero(entry, "cap", BigDecimal.ZERO);
            caps.add(new Profile.CategoryCap(ids, cap, entry.text("why", "")));
            entry.done();
        }
        base.categories().stream()
                .filter(cap -> cap.ids().stream().noneMatch(named::contains))
                .forEach(caps::add);
        return caps;
    }

    private void checkCategory(Fields entry, String id, Set<String> named) {
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

    private Map<String, String> disabled(Fields fields, Profile base) {
        Map<String, String> disabled = new HashMap<>(base.disabled());
        for (Fields entry : fields.maps("disabled")) {
            String why = entry.text("why");
            rules(entry).forEach(rule -> disabled.put(rule, why));
            entry.done();
        }
        return disabled;
    }

    private Map<String, Profile.Regrade> regraded(Fields fields, Profile base) {
        Map<String, Profile.Regrade> regraded = new HashMap<>(base.regraded());
        for (Fields entry : fields.maps("regraded")) {
            Severity severity = entry.constant("severity", Severity.class, Severity.INFO);
            Profile.Regrade regrade = new Profile.Regrade(severity, entry.text("why"));
            rules(entry).forEach(rule -> regraded.put(rule, regrade));
            if (!entry.has("severity")) {
                entry.fault("severity", "the key severity is missing or empty");
            }
            entry.done();
        }
        return regraded;
    }

    /** Bounds by id; a profile laid over another may only change those that this has. */
    private Map<String, BigDecimal> thresholds(Fields fields, Profile base) {
        Map<String, BigDecimal> thresholds = new HashMap<>(base.thresholds());
        Fields map = fields.map("thresholds");
        for (String id : map.keys()) {
            if (!base.thresholds().isEmpty() && !base.thresholds().containsKey(id)) {
                map.fault(id, "there is no threshold {0}", id);
            }
            thresholds.put(id, atLeastZero(map, id, BigDecimal.ZERO));
        }
        map.done();
        return thresholds;
    }

    /** Due days; those of the file go before those that it is laid over. */
    private List<Brief.DueDay> dueDays(Fields fields, Profile base) {
        List<Brief.DueDay> days = new ArrayList<>();
        for (Fields entry : fields.maps("due-days")) {
            int month = entry.number("month", 0);
            int day = entry.number("day", 0);
            String duty = entry.text("duty");
            boolean inclusive = !entry.text("inclusive", "true").equals("false");
            String why = entry.text("why");
            if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength()) {
                entry.fault("day", "{0}-{1} is no day of the year", month, day);
            } else {
                Set<String> kinds = Set.copyOf(entry.texts("kinds"));
                days.add(new Brief.DueDay(kinds, month, day, inclusive, duty, why));
            }
            if (!Set.of("law", "local").contains(duty)) {
                entry.fault("duty", "law or local is expected under {0}, not {1}", "duty", duty);
            }
            entry.done();
        }
        days.addAll(base.dueDays());
        return days;
    }
}
