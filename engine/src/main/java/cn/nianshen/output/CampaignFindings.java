package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.PlaceNames;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Findings as the pages of a campaign show them. */
final class CampaignFindings {

    private final Messages messages;
    private final CampaignNames names;
    private final Function<String, PlaceNames> places;
    private final Map<String, Agency> agencies;
    private final Function<Agency, String> pages;
    private final Function<String, String> rules;

    /**
     * @param names what agencies are called
     * @param places names of places, by form id
     * @param agencies agencies by id
     * @param pages page of an agency
     * @param rules page of a rule, by its id; empty where it has none
     */
    CampaignFindings(
            Messages messages,
            CampaignNames names,
            Function<String, PlaceNames> places,
            Map<String, Agency> agencies,
            Function<Agency, String> pages,
            Function<String, String> rules) {
        this.messages = messages;
        this.names = names;
        this.places = places;
        this.agencies = agencies;
        this.pages = pages;
        this.rules = rules;
    }

    /**
     * What comparing an agency found, and what its report alone has; or why neither was looked at.
     */
    void of(Markup out, Agency agency) throws IOException {
        var findings = agency.findings();
        out.leaf("h2", messages.text("campaign.compared"));
        part(out, findings.compared(), agency, "campaign.uncompared", uncompared(agency));
        out.leaf("h2", messages.text("campaign.alone"));
        part(out, findings.alone(), agency, "campaign.unaudited", unaudited(agency));
    }

    /**
     * @param why why nothing was looked at; empty where it was
     */
    private void part(Markup out, List<Judged> findings, Agency agency, String key, String why)
            throws IOException {
        write(out, findings, agency.form());
        if (!why.isEmpty()) {
            out.leaf("p", messages.text(key, why), "class", "trouble");
        } else if (findings.isEmpty()) {
            out.leaf("p", messages.text("campaign.nothing"), "class", "nothing");
        }
    }

    private String unaudited(Agency agency) {
        if (agency.isAudited()) {
            return "";
        }
        var state = messages.text("campaign.state." + agency.state());
        return agency.reason().isEmpty() ? state : agency.reason();
    }

    private String uncompared(Agency agency) {
        boolean foreign = agency.isAudited() && !agency.isOwn();
        return foreign ? messages.text("campaign.foreign") : unaudited(agency);
    }

    /** Writes findings; nothing where there are none. */
    void write(Markup out, List<Judged> findings, String form) throws IOException {
        for (var each : findings) {
            var finding = each.finding();
            var decision = each.decision();
            var dismissed = each.isDismissed() ? " dismissed" : "";
            out.open("div", "class", "finding " + finding.severity().id() + dismissed);
            out.open("h5");
            var severity = messages.text("severity." + finding.severity().id());
            out.leaf("span", severity, "class", "badge").text(finding.card().title());
            var id = finding.card().id();
            var page = rules.apply(id);
            if (page.isEmpty()) {
                out.leaf("span", id, "class", "rule");
            } else {
                out.leaf("a", id, "href", page, "class", "rule");
            }
            out.close();
            var place = places.apply(form).name(finding.where());
            if (!place.isEmpty()) {
                out.leaf("p", place, "class", "note");
            }
            out.leaf("p", finding.message());
            related(out, finding);
            further(out, CampaignTally.further(messages, places.apply(form), finding));
            out.leaf("p", finding.remedy());
            if (decision != null) {
                out.leaf("p", CampaignTally.decided(messages, decision), "class", "decision");
            }
            out.closeLine();
        }
    }

    private void further(Markup out, List<String> further) throws IOException {
        if (further.isEmpty()) {
            return;
        }
        out.leaf("p", messages.text("campaign.further", further.size()));
        out.open("ul");
        for (var place : further.stream().limit(CampaignTally.MOST_PLACES).toList()) {
            out.leaf("li", place);
        }
        out.closeLine();
        if (further.size() > CampaignTally.MOST_PLACES) {
            var most = CampaignTally.MOST_PLACES;
            out.leaf("p", messages.text("campaign.further-more", most, further.size()));
        }
    }

    private void related(Markup out, Finding finding) throws IOException {
        if (finding.related().isEmpty()) {
            return;
        }
        out.open("p").text(messages.text("campaign.about")).text(" ");
        for (var id : finding.related()) {
            var other = agencies.get(id);
            if (other != null) {
                out.leaf("a", names.of(other), "href", pages.apply(other)).text(" ");
            }
        }
        out.closeLine();
    }
}
