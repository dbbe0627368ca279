package cn.nianshen.campaign;

import cn.nianshen.fact.Deadline;
import cn.nianshen.output.Audit;
import cn.nianshen.output.AuditTeller;
import cn.nianshen.output.CampaignResult.Coverage;
import cn.nianshen.output.CampaignResult.Doubtful;
import cn.nianshen.output.CampaignResult.Late;
import cn.nianshen.output.CampaignResult.Misfiled;
import cn.nianshen.output.CampaignResult.Unmatched;
import cn.nianshen.output.CampaignResult.Unused;
import cn.nianshen.pack.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts who reported, and finds what came late, twice, or for somebody else. */
final class CoverageFinder {

    private final CampaignPlan plan;
    private final Submissions listed;
    private final DueDays dueDays;

    CoverageFinder(CampaignPlan plan, Profile profile) {
        this.plan = plan;
        this.listed = new Submissions(plan.submissions(), plan.roster(), plan.year());
        this.dueDays = new DueDays(plan, profile, listed);
    }

    /**
     * The coverage.
     *
     * @param standings all agencies
     * @param files all files of the year
     */
    Coverage of(List<Standing> standings, List<Handed> files) {
        return new Coverage(
                standings.size(),
                (int) standings.stream().filter(Standing::isAudited).count(),
                ids(standings, s -> s.state().equals("missing")),
                standings.stream().flatMap(s -> late(s).stream()).toList(),
                ids(standings, s -> any(s, "other-figures")),
                ids(standings, s -> any(s, "same-bytes") || any(s, "same-figures")),
                files.stream().flatMap(f -> misfiled(f).stream()).toList(),
                files.stream()
                        .filter(f -> f.assignment().isOpen() && f.isRead())
                        .map(CoverageFinder::doubtful)
                        .toList(),
                unused(files, Audit.Status.UNREADABLE),
                unused(files, Audit.Status.NOT_A_REPORT),
                unmatched(files));
    }

    /** Lines of the list of submissions that mean no file, or nobody of the roster. */
    private List<Unmatched> unmatched(List<Handed> files) {
        var ends = new HashSet<String>();
        for (var file : files) {
            var end = file.file();
            ends.add(end);
            for (int slash = end.indexOf('/'); slash >= 0; slash = end.indexOf('/')) {
                end = end.substring(slash + 1);
                ends.add(end);
            }
        }
        var found = new ArrayList<Unmatched>();
        for (var each : plan.submissions()) {
            boolean nobody = !each.agency().isEmpty() && plan.roster().meant(each.agency()) == null;
            boolean named = !each.file().isEmpty();
            if (named && each.counts(plan.year()) && !ends.contains(each.file())) {
                found.add(new Unmatched(each.line(), each.file(), each.agency(), "file"));
            }
            if (each.counts(plan.year()) && nobody) {
                found.add(new Unmatched(each.line(), each.file(), each.agency(), "agency"));
            }
        }
        for (var each : plan.shared()) {
            found.add(new Unmatched(each.line(), each.file(), each.agency(), "several"));
        }
        for (var each : plan.twice()) {
            found.add(new Unmatched(each.line(), each.file(), each.agency(), "twice"));
        }
        found.sort(Comparator.comparingInt(Unmatched::line));
        return found;
    }

    private static List<String> ids(List<Standing> standings, Predicate<Standing> which) {
        return standings.stream().filter(which).map(s -> s.agency().id()).toList();
    }

    private static boolean any(Standing standing, String against) {
        var chosen = standing.chosen();
        return standing.files().stream()
                .anyMatch(
                        f -> SameReport.against(f, Objects.requireNonNull(chosen)).equals(against));
    }

    private static Doubtful doubtful(Handed file) {
        var assignment = file.assignment();
        var says = file.entry().agency();
        return new Doubtful(file.file(), assignment.confidence().id(), assignment.rivals(), says);
    }

    private static List<Unused> unused(List<Handed> files, Audit.Status status) {
        return files.stream()
                .filter(f -> f.status() == status)
                .map(f -> new Unused(f.file(), f.reason()))
                .toList();
    }

    private List<Misfiled> misfiled(Handed file) {
        var found = new ArrayList<Misfiled>();
        var agency = file.assignment().agency();
        var named = file.entry();
        var says = AuditTeller.agencyName(named.agency(), named.fullAgency());
        if (!file.assignment().isOpen() && !file.assignment().isOwn()) {
            found.add(new Misfiled(file.file(), agency, file.fiscalYear(), "agency", says));
        }
        if (file.fiscalYear() != 0 && file.fiscalYear() != plan.year()) {
            found.add(new Misfiled(file.file(), agency, file.fiscalYear(), "year", says));
        }
        return found;
    }

    private List<Late> late(Standing standing) {
        var agency = standing.agency();
        var chosen = standing.chosen();
        var line = chosen == null ? null : listed.of(chosen.file(), agency.id());
        var due = due(standing);
        if (line == null || due == null) {
            return List.of();
        }
        var day = line.published() != null ? line.published() : line.received();
        return day != null && day.isAfter(due)
                ? List.of(new Late(agency.id(), day, due))
                : List.of();
    }

    private @Nullable LocalDate due(Standing standing) {
        return dueDays.of(standing).stream()
                .filter(Deadline.class::isInstance)
                .map(f -> ((Deadline) f).last())
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
