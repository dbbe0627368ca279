package cn.nianshen.campaign;

import cn.nianshen.document.Position;
import cn.nianshen.fact.Cell;
import cn.nianshen.fact.EarlierCell;
import cn.nianshen.fact.EarlierReport;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Filing;
import cn.nianshen.fact.Likeness;
import cn.nianshen.fact.Listing;
import cn.nianshen.fact.Mention;
import cn.nianshen.fact.Need;
import cn.nianshen.fact.OpenEarlier;
import cn.nianshen.fact.OpenFiling;
import cn.nianshen.fact.ReportHead;
import cn.nianshen.fact.Republished;
import cn.nianshen.pack.Profile;
import cn.nianshen.report.Place;
import cn.nianshen.rule.PlaceNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rules are told of one agency: its report, the one before, and the reports of others. */
final class CampaignFacts {

    private static final String UNKNOWN = "unknown";

    private final CampaignPlan plan;
    private final Submissions listed;
    private final DueDays dueDays;
    private final Map<String, Standing> standings = new LinkedHashMap<>();
    private final Map<String, List<Likeness>> likenesses;
    private final List<String> ownerless;
    private final Function<Agency, @Nullable ReportDigest> archive;
    private final Function<String, PlaceNames> names;

    /**
     * @param standings all agencies
     * @param likenesses what is alike, by agency id
     * @param ownerless files that say nothing of whose they are
     * @param archive looks up what was read of an agency's report for the year before in that year
     * @param names names of places, by form id
     */
    CampaignFacts(
            CampaignPlan plan,
            Profile profile,
            List<Standing> standings,
            Map<String, List<Likeness>> likenesses,
            List<String> ownerless,
            Function<Agency, @Nullable ReportDigest> archive,
            Function<String, PlaceNames> names) {
        this.archive = archive;
        this.names = names;
        this.plan = plan;
        this.ownerless = List.copyOf(ownerless);
        this.likenesses = likenesses;
        this.listed = new Submissions(plan.submissions(), plan.roster(), plan.year());
        this.dueDays = new DueDays(plan, profile, listed);
        standings.forEach(each -> this.standings.put(each.agency().id(), each));
    }

    /** The facts of one agency. */
    List<Fact> of(Standing standing) {
        var facts = new ArrayList<Fact>();
        var digest = comparable(standing);
        var members = members(standing.agency());
        head(facts, standing);
        facts.add(listing(standing.agency(), members.size()));
        filings(facts, standing);
        if (digest != null) {
            facts.addAll(digest.cells());
            facts.addAll(digest.needs());
            facts.addAll(digest.changes());
            digest.mentioned().forEach(kind -> facts.add(mention(kind)));
            facts.addAll(RollUp.of(digest, members, this::report));
            facts.addAll(likenesses.getOrDefault(standing.agency().id(), List.of()));
        }
        boolean compared = digest != null && earlier(facts, standing, digest);
        if (compared && standing.agency().scope() == Agency.Scope.JURISDICTION) {
            var own = new GapsBelow.Years(digest, standing.earlierDigest());
            facts.addAll(GapsBelow.of(own, () -> years(members)));
        }
        standing.openEarlier().forEach(file -> facts.add(openEarlier(file)));
        needs(facts, missing(standing, compared), digest != null && !members.isEmpty());
        return List.copyOf(facts);
    }

    /** What its report says of itself may be compared only where the report is its own. */
    private @Nullable ReportDigest comparable(Standing standing) {
        var chosen = standing.chosen();
        return chosen != null && chosen.assignment().isOwn() ? chosen.digest() : null;
    }

    private List<Agency> members(Agency of) {
        return plan.roster().membersOf(of.id()).stream()
                .filter(member -> !member.vertical() && !member.id().equals(of.id()))
                .toList();
    }

    private List<GapsBelow.Years> years(List<Agency> members) {
        return members.stream()
                .map(
                        member ->
                                new GapsBelow.Years(
                                        report(member),
                                        Objects.requireNonNull(standings.get(member.id()))
                                                .earlierDigest()))
                .toList();
    }

    /** Ids of agencies that it sums up and of which there is no report to take figures from. */
    List<String> lacking(Standing standing) {
        return members(standing.agency()).stream()
                .filter(member -> !hasFigures(Objects.requireNonNull(standings.get(member.id()))))
                .map(Agency::id)
                .toList();
    }

    private boolean hasFigures(Standing member) {
        var chosen = member.chosen();
        return member.isOwnRead() && chosen != null && isOfYear(chosen.fiscalYear());
    }

    private @Nullable ReportDigest report(Agency member) {
        var digest = comparable(Objects.requireNonNull(standings.get(member.id())));
        return digest != null && isOfYear(digest) ? digest : null;
    }

    private boolean isOfYear(ReportDigest digest) {
        return isOfYear(digest.fiscalYear());
    }

    private boolean isOfYear(int fiscalYear) {
        return fiscalYear == 0 || fiscalYear == plan.year();
    }

    private void head(List<Fact> facts, Standing standing) {
        var agency = standing.agency();
        var digest = standing.digest();
        facts.add(
                new ReportHead(
                        Place.FILE,
                        digest == null || digest.fiscalYear() == 0
                                ? plan.year()
                                : digest.fiscalYear(),
                        digest == null ? UNKNOWN : digest.form(),
                        digest == null || digest.agency().isEmpty()
                                ? agency.name()
                                : digest.agency(),
                        standing.kind(),
                        digest == null ? UNKNOWN : digest.level(),
                        plan.year(),
                        agency.name(),
                        plan.asOf()));
        facts.addAll(dueDays.of(standing));
    }

    private static Listing listing(Agency agency, int members) {
        return new Listing(
                Place.FILE,
                agency.id(),
                agency.name(),
                agency.kind(),
                agency.county(),
                agency.parent(),
                agency.scope().name().toLowerCase(Locale.ROOT),
                agency.vertical(),
                members);
    }

    private void filings(List<Fact> facts, Standing standing) {
        var chosen = standing.chosen();
        for (var file : standing.files()) {
            var line = listed.of(file.file(), standing.agency().id());
            var published = line == null ? null : line.published();
            facts.add(
                    new Filing(
                            Place.FILE,
                            file.file(),
                            file.status().id(),
                            file.fiscalYear(),
                            file == chosen,
                            SameReport.against(file, Objects.requireNonNull(chosen)),
                            published == null ? "" : published.toString(),
                            line == null ? "" : line.address()));
        }
        standing.open().forEach(file -> facts.add(new OpenFiling(Place.FILE, file, true)));
        if (standing.files().isEmpty()) {
            ownerless.forEach(file -> facts.add(new OpenFiling(Place.FILE, file, false)));
        }
    }

    /** Whether there is a report of the year before that this one can be compared with. */
    private boolean earlier(List<Fact> facts, Standing standing, ReportDigest digest) {
        var earlier = standing.earlier();
        var before = standing.earlierDigest();
        if (earlier == null || before == null) {
            return false;
        }
        var same = SameReport.same(Objects.requireNonNull(standing.chosen()), earlier);
        if (same.isEmpty() && !isOfYear(digest)) {
            return false;
        }
        facts.add(
                new EarlierReport(
                        Place.FILE,
                        earlier.file(),
                        before.fiscalYear(),
                        before.form(),
                        before.agency(),
                        same));
        before.cells().forEach(cell -> facts.add(earlier(cell)));
        var archived = archive.apply(standing.agency());
        if (archived != null) {
            facts.addAll(republished(archived, before));
        }
        return true;
    }

    /** What stands otherwise in the report of the year before than when it was audited. */
    private List<Fact> republished(ReportDigest then, ReportDigest now) {
        boolean same = then.fiscalYear() == now.fiscalYear() && then.form().equals(now.form());
        if (!same || then.cells().size() != now.cells().size() || !now.certain()) {
            return List.of();
        }
        int changed = 0;
        Republished first = null;
        for (int i = 0; i < then.cells().size(); i++) {
            var before = then.cells().get(i);
            var after = now.cells().get(i);
            if (differs(before, after)) {
                changed++;
                if (first == null) {
                    var name = names.apply(now.form()).name(after.place());
                    first = new Republished(Place.FILE, 1, name, before.text(), after.text());
                }
            }
        }
        return first == null
                ? List.of()
                : List.of(
                        new Republished(
                                Place.FILE,
                                changed,
                                first.spot(),
                                first.archived(),
                                first.present()));
    }

    private static boolean differs(Cell before, Cell after) {
        var one = before.value();
        var other = after.value();
        return one != null
                && other != null
                && !before.toConfirm()
                && !after.toConfirm()
                && one.compareTo(other) != 0;
    }

    private static EarlierCell earlier(Cell cell) {
        return new EarlierCell(
                Place.FILE,
                cell.table(),
                cell.row(),
                cell.column(),
                cell.text(),
                cell.toConfirm() ? null : cell.value(),
                cell.uom());
    }

    private static OpenEarlier openEarlier(Handed file) {
        boolean former = file.assignment().evidence().contains(Assignment.Evidence.FORMER_NAME);
        return new OpenEarlier(Place.FILE, file.file(), file.entry().agency(), former);
    }

    /** Why there is nothing of the year before to compare with; empty where there is. */
    private String missing(Standing standing, boolean compared) {
        if (compared) {
            return "";
        }
        if (!standing.merged().isEmpty()) {
            return "previous-year.several";
        }
        if (!standing.openEarlier().isEmpty()) {
            return "previous-year.doubtful";
        }
        if (standing.earlier() != null) {
            return "previous-year.nothing-now";
        }
        return plan.comparesYears() ? "previous-year.missing" : "previous-year.absent";
    }

    private static void needs(List<Fact> facts, String missing, boolean summing) {
        facts.add(need("roster", true, ""));
        facts.add(need("previous-year", missing.isEmpty(), missing));
        facts.add(need("members", summing, "members.absent"));
    }

    private static Need need(String id, boolean met, String reason) {
        return new Need(Place.FILE, id, met, met ? "" : reason);
    }

    private static Mention mention(String kind) {
        return new Mention(
                Place.of("", Position.NONE, ""),
                kind,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                0,
                0,
                0,
                null,
                0);
    }
}
