package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import cn.nianshen.output.CampaignResult.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What there is to say of what came in, matter by matter. */
final class CoverageMatters {

    private final Messages messages;
    private final Map<String, Agency> agencies;
    private final CampaignNames names;
    private final List<Matter> all = new ArrayList<>();

    /**
     * A matter.
     *
     * @param kind what it is, e.g. {@code late}
     * @param agencies ids of the agencies that it is about
     * @param files files that it is about
     * @param message what is to be said, or empty
     */
    record Matter(String kind, List<String> agencies, List<String> files, String message) {
        Matter {
            agencies = List.copyOf(agencies);
            files = List.copyOf(files);
        }
    }

    CoverageMatters(Messages messages, Map<String, Agency> agencies) {
        this.messages = messages;
        this.agencies = agencies;
        this.names = new CampaignNames(messages, agencies.values());
    }

    List<Matter> of(Coverage coverage) {
        coverage.missing().forEach(id -> add("missing", id, List.of(), ""));
        for (var late : coverage.late()) {
            var id = late.agency();
            var said = messages.text("campaign.late", name(id), late.day(), late.due());
            add("late", id, List.of(), said);
        }
        coverage.twice().forEach(id -> add("twice", id, files(id), ""));
        coverage.resent().forEach(id -> add("resent", id, files(id), ""));
        coverage.misfiled().forEach(this::misfiled);
        for (var agency : agencies.values()) {
            if (!agency.spare().isEmpty()) {
                var said = messages.text("campaign.stands", agency.file());
                add("spare", agency.id(), agency.spare(), said);
            }
        }
        for (var file : coverage.doubtful()) {
            all.add(new Matter("doubtful", file.rivals(), List.of(file.file()), file.says()));
        }
        coverage.unreadable().forEach(file -> unused("unreadable", file));
        coverage.notReports().forEach(file -> unused("not-reports", file));
        for (var line : coverage.unmatched()) {
            var key = "campaign.unmatched-" + line.what();
            var said = messages.text(key, line.line(), line.file(), line.agency());
            all.add(new Matter("unmatched", List.of(), List.of(line.file()), said));
        }
        return List.copyOf(all);
    }

    private void add(String kind, String agency, List<String> files, String message) {
        all.add(new Matter(kind, List.of(agency), files, message));
    }

    private void misfiled(CampaignResult.Misfiled file) {
        var said =
                messages.text(
                        "campaign.misfiled-" + file.what(),
                        file.file(),
                        name(file.agency()),
                        Integer.toString(file.fiscalYear()),
                        file.says());
        add("misfiled", file.agency(), List.of(file.file()), said);
    }

    private void unused(String kind, CampaignResult.Unused file) {
        all.add(new Matter(kind, List.of(), List.of(file.file()), file.reason()));
    }

    private String name(String id) {
        return names.of(id);
    }

    private List<String> files(String id) {
        var agency = agencies.get(id);
        return agency == null ? List.of() : agency.files();
    }
}
