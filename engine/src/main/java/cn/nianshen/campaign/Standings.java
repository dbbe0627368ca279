package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.output.Audit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings together what each agency of the roster handed in. */
final class Standings {

    private final CampaignPlan plan;
    private final Submissions listed;
    private final Stages stages;
    private final AgencyNames names;

    /**
     * @param words what names of files call a draft
     */
    Standings(CampaignPlan plan, ReadingWords words) {
        this.plan = plan;
        this.stages = new Stages(words);
        this.names = new AgencyNames(words);
        this.listed = new Submissions(plan.submissions(), plan.roster(), plan.year());
    }

    /**
     * Where all agencies stand, in the order of the roster.
     *
     * @param now files of the year, in the order in which they were found
     * @param before files of the year before
     */
    List<Standing> of(List<Handed> now, List<Handed> before) {
        var files = byAgency(now);
        var earlier = byAgency(before);
        var open = open(now);
        var openEarlier = open(before);
        var all = new ArrayList<Standing>();
        for (var agency : plan.roster().agencies()) {
            var own = new ArrayList<>(files.getOrDefault(agency.id(), List.of()));
            own.sort(Comparator.comparingInt(file -> rank(file, agency)));
            var chosen = own.isEmpty() ? null : own.get(0);
            var line = chosen == null ? null : listed.of(chosen.file(), agency.id());
            var lastYear = earlier(agency, earlier.getOrDefault(agency.id(), List.of()));
            var last = lastYear.size() == 1 ? lastYear.get(0) : null;
            var mayBe = new ArrayList<>(openEarlier.getOrDefault(agency.id(), List.of()));
            mayBe.addAll(strange(earlier.getOrDefault(agency.id(), List.of())));
            all.add(
                    new Standing(
                            agency,
                            own,
                            open.getOrDefault(agency.id(), List.of()).stream()
                                    .map(Handed::file)
                                    .toList(),
                            last,
                            lastYear.isEmpty() ? named(mayBe) : List.of(),
                            lastYear.size() > 1 ? lastYear : List.of(),
                            line == null ? null : line.published()));
        }
        return all;
    }

    /**
     * The file that was handed in as listed goes before all others, unless it is another agency's
     * by its own words; the report of the year before one of another year, what its name calls
     * final before what it calls a draft, a sure one before a likely one.
     */
    private int rank(Handed file, Agency agency) {
        boolean foreign = file.isRead() && !file.assignment().isOwn();
        int rank = listed.names(file.file(), agency.id()) && !foreign ? 0 : 64;
        rank += file.status() == Audit.Status.AUDITED ? 0 : 32;
        boolean ofYear = file.fiscalYear() == plan.year() || file.fiscalYear() == 0;
        rank += ofYear ? 0 : 16;
        rank += file.assignment().isOwn() ? 0 : 8;
        return rank + 2 * stages.of(file.file()) + likely(file);
    }

    private static int likely(Handed file) {
        return file.assignment().confidence() == Assignment.Confidence.SURE ? 0 : 1;
    }

    /** Of each of its names the report of the year before that stands for it. */
    private List<Handed> earlier(Agency agency, List<Handed> files) {
        var byName = new LinkedHashMap<String, Handed>();
        files.stream()
                .filter(f -> f.isRead() && f.assignment().isOwn())
                .filter(f -> f.fiscalYear() == 0 || f.fiscalYear() == plan.year() - 1)
                .sorted(Comparator.comparingInt(f -> 2 * stages.of(f.file()) + likely(f)))
                .forEach(f -> byName.putIfAbsent(former(agency, f), f));
        return List.copyOf(byName.values());
    }

    /** The former name by which a report is the agency's; empty where it has the present one. */
    private String former(Agency agency, Handed file) {
        if (!file.assignment().evidence().contains(Assignment.Evidence.FORMER_NAME)) {
            return "";
        }
        var said = List.of(plain(file.entry().agency()), plain(file.entry().fullAgency()));
        return agency.formerNames().stream()
                .map(this::plain)
                .filter(said::contains)
                .findFirst()
                .orElse(plain(file.entry().agency()));
    }

    private String plain(String name) {
        return names.plain(name);
    }

    /** Those that the list gives the agency, and that bear a name which nobody has. */
    private static List<Handed> strange(List<Handed> files) {
        return files.stream()
                .filter(f -> f.assignment().confidence() == Assignment.Confidence.DOUBTFUL)
                .toList();
    }

    private static Map<String, List<Handed>> byAgency(List<Handed> files) {
        var all = new LinkedHashMap<String, List<Handed>>();
        for (var file : files) {
            if (!file.assignment().isOpen()) {
                all.computeIfAbsent(file.assignment().agency(), id -> new ArrayList<>()).add(file);
            }
        }
        return all;
    }

    private static List<Handed> named(List<Handed> files) {
        return files.stream().filter(f -> f.isRead() && !f.entry().agency().isEmpty()).toList();
    }

    private static Map<String, List<Handed>> open(List<Handed> files) {
        var all = new LinkedHashMap<String, List<Handed>>();
        for (var file : files) {
            if (file.assignment().isOpen()) {
                for (var id : file.assignment().rivals()) {
                    all.computeIfAbsent(id, i -> new ArrayList<>()).add(file);
                }
            }
        }
        return all;
    }
}
