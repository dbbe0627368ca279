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
    private final CampaignNames names;
    private final Function<Agency, String> pages;

    CampaignLists(
            Markup out,
            Messages messages,
            Map<String, Agency> agencies,
            Function<Agency, String> pages) {
        this.out = out;
        this.messages = messages;
        this.agencies = agencies;
        this.names = new CampaignNames(messages, agencies.values());
        this.pages = pages;
    }

    void write(Coverage coverage) throws IOException {
        agencies("campaign.list.missing", coverage.missing());
        agencies("campaign.list.twice", coverage.twice());
        agencies("campaign.list.resent", coverage.resent());
        var several = agencies.values().stream().filter(a -> !a.spare().isEmpty()).toList();
        lines("campaign.list.spare", several, this::spare);
        lines(
                "campaign.list.late",
                coverage.late(),
                l -> text("campaign.late", name(l.agency()), l.day(), l.due()));
        lines("campaign.list.misfiled", coverage.misfiled(), this::misfiled);
        lines("campaign.list.doubtful", coverage.doubtful(), this::doubtful);
        unused("campaign.list.unreadable", "campaign.unreadable", coverage.unreadable());
        unused("campaign.list.not-reports", "campaign.not-reports", coverage.notReports());
        lines(
                "campaign.list.unmatched",
                coverage.unmatched(),
                u -> text("campaign.unmatched-" + u.what(), u.line(), u.file(), u.agency()));
    }

    private String misfiled(CampaignResult.Misfiled file) {
        var year = Integer.toString(file.fiscalYear());
        var key = "campaign.misfiled-" + file.what();
        return text(key, file.file(), name(file.agency()), year, file.says());
    }

    private String doubtful(CampaignResult.Doubtful file) {
        return file.rivals().isEmpty()
                ? text("campaign.unassigned", file.file(), file.says())
                : text("campaign.doubtful", file.file(), file.says(), names(file.rivals()));
    }

    private String spare(Agency agency) {
        var rest = CampaignTally.some(messages, agency.spare());
        return text("campaign.spare", names.of(agency), agency.file(), agency.spare().size(), rest);
    }

    private void unused(String key, String each, List<CampaignResult.Unused> files)
            throws IOException {
        lines(key, files, f -> text(each, f.file(), f.reason()));
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    private String name(String id) {
        return names.of(id);
    }

    private String names(List<String> ids) {
        return names.all(ids);
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
                out.leaf("a", names.of(agency), "href", pages.apply(agency)).text(" ");
            }
        }
        out.closeLine();
    }

    private <T> void lines(String key, List<T> lines, Function<T, String> words)
            throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        out.leaf("h3", messages.text(key, lines.size()));
        out.open("ul");
        for (var line : lines) {
            out.leaf("li", words.apply(line));
        }
        out.closeLine();
    }
}
