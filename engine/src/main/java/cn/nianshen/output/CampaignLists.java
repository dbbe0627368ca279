package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import cn.nianshen.output.CampaignResult.Coverage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists of what did not come in, or not as it should. */
final class CampaignLists {

    private final Markup out;
    private final Messages messages;
    private final Map<String, Agency> agencies;
    private final Function<Agency, String> pages;

    CampaignLists(
            Markup out,
            Messages messages,
            Map<String, Agency> agencies,
            Function<Agency, String> pages) {
        this.out = out;
        this.messages = messages;
        this.agencies = agencies;
        this.pages = pages;
    }

    void write(Coverage coverage) throws IOException {
        agencies("campaign.list.missing", coverage.missing());
        agencies("campaign.list.twice", coverage.twice());
        agencies("campaign.list.resent", coverage.resent());
        lines(
                "campaign.list.spare",
                agencies.values().stream()
                        .filter(a -> !a.spare().isEmpty())
                        .map(this::spare)
                        .toList());
        lines(
                "campaign.list.late",
                coverage.late().stream()
                        .map(l -> text("campaign.late", name(l.agency()), l.day(), l.due()))
                        .toList());
        lines(
                "campaign.list.misfiled",
                coverage.misfiled().stream()
                        .map(
                                m ->
                                        text(
                                                "campaign.misfiled-" + m.what(),
                                                m.file(),
                                                name(m.agency()),
                                                Integer.toString(m.fiscalYear())))
                        .toList());
        lines(
                "campaign.list.doubtful",
                coverage.doubtful().stream()
                        .map(
                                d ->
                                        d.rivals().isEmpty()
                                                ? text("campaign.unassigned", d.file(), d.says())
                                                : text(
                                                        "campaign.doubtful",
                                                        d.file(),
                                                        d.says(),
                                                        names(d.rivals())))
                        .toList());
        lines("campaign.list.unreadable", unused("campaign.unreadable", coverage.unreadable()));
        lines("campaign.list.not-reports", unused("campaign.not-reports", coverage.notReports()));
    }

    private String spare(Agency agency) {
        var rest = CampaignTally.some(messages, agency.spare());
        return text("campaign.spare", agency.name(), agency.file(), agency.spare().size(), rest);
    }

    private List<String> unused(String key, List<CampaignResult.Unused> files) {
        return files.stream().map(f -> text(key, f.file(), f.reason())).toList();
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    private String name(String id) {
        var agency = agencies.get(id);
        return agency == null ? id : agency.name();
    }

    private String names(List<String> ids) {
        return String.join(messages.text("campaign.join"), ids.stream().map(this::name).toList());
    }

    private void agencies(String key, List<String> ids) throws IOException {
        if (ids.isEmpty()) {
            return;
        }
        out.leaf("h3", messages.text(key, ids.size()));
        out.open("p");
        for (var id : ids) {
            var agency = agencies.get(id);
            if (agency != null) {
                out.leaf("a", agency.name(), "href", pages.apply(agency)).text(" ");
            }
        }
        out.closeLine();
    }

    private void lines(String key, List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        out.leaf("h3", messages.text(key, lines.size()));
        out.open("ul");
        for (var line : lines) {
            out.leaf("li", line);
        }
        out.closeLine();
    }
}
