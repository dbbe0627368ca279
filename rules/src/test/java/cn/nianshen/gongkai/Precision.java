package cn.nianshen.gongkai;

import cn.nianshen.Auditor;
import cn.nianshen.fixtures.Fixture;
import cn.nianshen.fixtures.FixtureSet;
import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.fixtures.Truth;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import cn.nianshen.source.SourceFile;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules tried on the two sets of reports whose truth is known. */
final class Precision {

    /** The invented place of the agencies, which no table of divisions knows. */
    private static final Path PLACE = Path.of("../fixtures/precision/profile.yaml");

    private static final Auditor AUDITOR =
            new Auditor(List.of(Nianshen.PACK), PackLoader.profile(PLACE, List.of(Nianshen.PACK)));

    private static final Set<String> BUILT =
            Nianshen.PACK.cards().stream().map(RuleCard::id).collect(Collectors.toSet());

    /** The finding of a rule on a report that deserves none. */
    record Accusation(String rule, String file, String message) {
        @Override
        public String toString() {
            return rule + " " + file + "：" + message;
        }
    }

    /** What became of the defects of one kind. */
    static final class Kind {
        final Set<String> rules = new TreeSet<>();
        String severity = "";
        int injected;
        int found;
        int elsewhere;
        int missed;
        int noRule;
    }

    final int cleanReports = Fixtures.all(FixtureSet.CLEAN).size();
    final int defectReports = Fixtures.all(FixtureSet.DEFECTS).size();
    final List<Accusation> cleanErrors = new ArrayList<>();
    final List<Accusation> cleanWarnings = new ArrayList<>();
    final List<Accusation> unexplained = new ArrayList<>();
    final List<String> unseenErrors = new ArrayList<>();
    final List<String> unseen = new ArrayList<>();
    final TreeMap<String, Kind> kinds = new TreeMap<>();
    final PrecisionClaims claims = new PrecisionClaims();

    private Precision() {}

    static Precision run() {
        var precision = new Precision();
        Fixtures.all(FixtureSet.CLEAN)
                .forEach(n -> precision.clean(Fixtures.fixture(FixtureSet.CLEAN, n)));
        Fixtures.all(FixtureSet.DEFECTS)
                .forEach(n -> precision.defective(Fixtures.fixture(FixtureSet.DEFECTS, n)));
        return precision;
    }

    private void clean(Fixture fixture) {
        for (var finding : findings(fixture)) {
            var accusation = accusation(fixture, finding);
            if (finding.severity() == Severity.ERROR) {
                cleanErrors.add(accusation);
            } else if (finding.severity() == Severity.WARNING) {
                cleanWarnings.add(accusation);
            }
        }
    }

    private void defective(Fixture fixture) {
        var injected =
                fixture.truth().defects().stream()
                        .map(Truth.Defect::injected)
                        .filter(Objects::nonNull)
                        .toList();
        var findings = findings(fixture);
        injected.forEach(defect -> defect(fixture, defect, findings));
        findings.stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .filter(f -> injected.stream().noneMatch(d -> PrecisionPlaces.explains(d, f)))
                .forEach(f -> unexplained.add(accusation(fixture, f)));
    }

    private void defect(Fixture fixture, Truth.Injected defect, List<Finding> findings) {
        var kind = kinds.computeIfAbsent(defect.kind(), k -> new Kind());
        kind.rules.addAll(defect.rules());
        kind.severity = defect.severity();
        kind.injected++;
        var line = defect.kind() + " " + fixture.fileName() + " " + defect.rules();
        if (defect.rules().stream().noneMatch(BUILT::contains)) {
            kind.noRule++;
        } else if (PrecisionPlaces.found(findings, defect)) {
            kind.found++;
        } else {
            boolean fires = PrecisionPlaces.fires(findings, defect);
            kind.elsewhere += fires ? 1 : 0;
            kind.missed += fires ? 0 : 1;
            unseen.add(line + (fires ? " 报在别处" : " 未发现"));
            if (defect.severity().equals("error") && BUILT.contains(defect.rules().get(0))) {
                unseenErrors.add(line);
            }
        }
    }

    private List<Finding> findings(Fixture fixture) {
        var audit =
                AUDITOR.audit(SourceFile.of(fixture.fileName(), fixture.bytes()), Nianshen.PLAIN);
        var faults = Nianshen.faults(audit);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(fixture.fileName() + ": " + faults);
        }
        if (audit.report() != null) {
            claims.compare(
                    fixture.fileName(), fixture.truth(), PrecisionClaims.read(audit.report()));
        }
        return Nianshen.findings(audit);
    }

    private static Accusation accusation(Fixture fixture, Finding finding) {
        return new Accusation(finding.card().id(), fixture.fileName(), finding.message());
    }

    /** Whether every rule that an injected defect names stands in the pack. */
    boolean everyRuleIsBuilt() {
        return !kinds.isEmpty() && kinds.values().stream().allMatch(kind -> kind.noRule == 0);
    }

    /** Words as they are compared: without white space, in half width. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
