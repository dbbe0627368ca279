package cn.nianshen.locate;

import cn.nianshen.locate.Yielding.Spot;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Finding.Also;
import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.Narrowing;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.PackRun;
import cn.nianshen.rule.PlaceOrder;
import cn.nianshen.rule.Tracing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Folds what the packs found: one cause, one finding. Broken sums that one wrong cell explains
 * become one; a finding whose rule yields to another becomes a consequence of that one's. A rule
 * all of whose findings stand in others stays violated, without findings of its own.
 */
public final class OutcomeFolder {

    private final List<PackRun> runs;
    private final Supplier<List<Witness>> witnesses;
    private final Map<Finding, Narrowing> narrowings = new IdentityHashMap<>();
    private final Map<Finding, Set<Place>> gone = new IdentityHashMap<>();
    private final Map<Finding, List<Also>> gained = new IdentityHashMap<>();

    private OutcomeFolder(List<PackRun> runs, Supplier<List<Witness>> witnesses) {
        this.runs = runs;
        this.witnesses = witnesses;
        for (PackRun run : runs) {
            findings(run).forEach(finding -> narrowings.put(finding, run.narrowing()));
        }
    }

    /**
     * Folds the runs of all packs over one report.
     *
     * @param runs raw results, the built-in pack first
     * @return one outcome for each card, by rule id; findings in the order of the report
     */
    public static List<Outcome> fold(List<PackRun> runs) {
        return fold(runs, List::of);
    }

    /**
     * Folds the runs of all packs over one report.
     *
     * @param runs raw results, the built-in pack first
     * @param witnesses tells what the narrative says of sums of cells, where a sum is broken
     * @return one outcome for each card, by rule id; findings in the order of the report
     */
    public static List<Outcome> fold(List<PackRun> runs, Supplier<List<Witness>> witnesses) {
        return new OutcomeFolder(runs, witnesses).outcomes();
    }

    private List<Outcome> outcomes() {
        List<Cluster> clusters = clusters();
        yieldToCauses(clusters);
        Map<String, List<Finding>> byRule = new HashMap<>();
        for (Cluster cluster : clusters) {
            narrowed(cluster)
                    .ifPresent(
                            finding ->
                                    byRule.computeIfAbsent(
                                                    finding.card().id(), id -> new ArrayList<>())
                                            .add(finding));
        }
        return runs.stream()
                .flatMap(run -> run.outcomes().stream())
                .map(outcome -> withFindings(outcome, byRule))
                .sorted(Comparator.comparing(outcome -> outcome.card().id()))
                .toList();
    }

    private static Outcome withFindings(Outcome outcome, Map<String, List<Finding>> byRule) {
        if (!(outcome instanceof Outcome.Violated violated)) {
            return outcome;
        }
        List<Finding> findings =
                byRule.getOrDefault(outcome.card().id(), List.of()).stream()
                        .sorted(PlaceOrder.FINDINGS)
                        .toList();
        return new Outcome.Violated(outcome.card(), findings, violated.unjudged());
    }

    private static Stream<Finding> findings(PackRun run) {
        return run.outcomes().stream()
                .filter(Outcome.Violated.class::isInstance)
                .flatMap(outcome -> ((Outcome.Violated) outcome).findings().stream());
    }

    /** Every finding in exactly one cluster. */
    private List<Cluster> clusters() {
        List<JudgedIdentity> identities =
                runs.stream().flatMap(run -> run.identities().stream()).toList();
        List<Cluster> clusters = new ArrayList<>();
        Set<Finding> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Explanation explanation : Localiser.explain(identities, witnesses)) {
            List<Finding> members =
                    explanation.identities().stream()
                            .flatMap(one -> Optional.ofNullable(one.finding()).stream())
                            .toList();
            taken.addAll(members);
            clusters.add(new Cluster(members, explanation.suspects(), explanation.tracing()));
        }
        runs.stream()
                .flatMap(OutcomeFolder::findings)
                .filter(finding -> !taken.contains(finding))
                .forEach(finding -> join(clusters, finding));
        return clusters;
    }

    /** A finding about the figure of a cell joins the sums that accuse this cell alone. */
    private static void join(List<Cluster> clusters, Finding finding) {
        for (int i = 0; i < clusters.size(); i++) {
            Cluster cluster = clusters.get(i);
            if (cluster.accuses(finding)) {
                List<Finding> members = new ArrayList<>(cluster.members());
                members.add(finding);
                clusters.set(i, new Cluster(members, cluster.suspects(), cluster.tracing()));
                return;
            }
        }
        clusters.add(new Cluster(List.of(finding), List.of(), Tracing.NONE));
    }

    private void yieldToCauses(List<Cluster> clusters) {
        List<Finding> all =
                clusters.stream().flatMap(cluster -> cluster.members().stream()).toList();
        Map<Spot, Spot> consequences = new Yielding(all).consequences();
        consequences.forEach(
                (spot, cause) -> {
                    Finding finding = spot.finding();
                    gone.computeIfAbsent(finding, key -> new HashSet<>()).add(spot.place());
                    gained.computeIfAbsent(cause.finding(), key -> new ArrayList<>())
                            .add(
                                    new Also(
                                            finding.card().id(),
                                            spot.place(),
                                            messageAt(finding, spot.place())));
                });
    }

    /** What the rule says of this one place. */
    private String messageAt(Finding finding, Place place) {
        Set<Place> others = new HashSet<>();
        others.add(finding.where());
        finding.also().forEach(also -> others.add(also.where()));
        others.remove(place);
        return narrowings.get(finding).narrow(finding, others).orElse(finding).message();
    }

    private Optional<Finding> narrowed(Cluster cluster) {
        List<Finding> left = new ArrayList<>();
        List<Also> consequences = new ArrayList<>();
        for (Finding member : cluster.members()) {
            narrowings
                    .get(member)
                    .narrow(member, gone.getOrDefault(member, Set.of()))
                    .ifPresent(left::add);
            consequences.addAll(gained.getOrDefault(member, List.of()));
        }
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cluster(left, cluster.suspects(), cluster.tracing())
                                .folded(consequences));
    }
}
