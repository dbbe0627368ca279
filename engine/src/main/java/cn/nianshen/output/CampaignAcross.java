package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import cn.nianshen.output.CampaignResult.Pair;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Parts of the pages that are about agencies beside each other: risk, sample, likeness. */
final class CampaignAcross {

    /** The page with all agencies by risk. */
    static final String RANKING = "ranking.html";

    private static final int FIRST = 20;

    private final Messages messages;
    private final CampaignResult result;
    private final Map<String, Agency> agencies;
    private final CampaignNames names;
    private final Function<Agency, String> pages;

    /**
     * @param agencies agencies by id
     * @param pages page of an agency
     */
    CampaignAcross(
            Messages messages,
            CampaignResult result,
            Map<String, Agency> agencies,
            Function<Agency, String> pages) {
        this.messages = messages;
        this.result = result;
        this.agencies = agencies;
        this.pages = pages;
        this.names = new CampaignNames(messages, result.agencies());
    }

    /** Page of a pair, by its turn from 0. */
    static String page(int turn) {
        return String.format(Locale.ROOT, "pair-%04d.html", turn + 1);
    }

    /** Where to begin, what was drawn, and what is alike: for the first page. */
    void overview(Markup out) throws IOException {
        out.leaf("h2", messages.text("campaign.ranking", FIRST));
        ranking(out, FIRST);
        out.open("p").leaf("a", messages.text("campaign.ranking-all"), "href", RANKING).closeLine();
        sample(out);
        if (!result.pairs().isEmpty()) {
            out.leaf("h2", messages.text("campaign.pairs", result.pairs().size()));
            begin(out, "agency", "other", "share");
            for (int i = 0; i < result.pairs().size(); i++) {
                var pair = result.pairs().get(i);
                out.open("tr").open("td");
                link(out, pair.agency());
                out.close().open("td").text(other(pair)).close();
                out.open("td", "class", "figure");
                out.leaf("a", Numbers.percent(pair.share()) + '%', "href", page(i)).close();
                out.closeLine();
            }
            out.raw("</table></div>\n");
        }
    }

    private void begin(Markup out, String... columns) throws IOException {
        out.raw("<div class=\"scroll\"><table>\n<tr>");
        for (var column : columns) {
            out.leaf("th", messages.text("campaign.column." + column));
        }
        out.raw("</tr>\n");
    }

    private void link(Markup out, String id) throws IOException {
        var agency = agencies.get(id);
        if (agency == null) {
            out.text(id);
        } else {
            out.leaf("a", names.of(agency), "href", pages.apply(agency));
        }
    }

    private String name(String id) {
        return names.of(id);
    }

    private String other(Pair pair) {
        if (!pair.other().equals(pair.agency())) {
            return name(pair.other());
        }
        var key =
                pair.part().equals("problems")
                        ? "campaign.own-earlier-problems"
                        : "campaign.own-earlier";
        return messages.text(key, Integer.toString(pair.year()));
    }

    /** The agencies by risk, as many as wanted. */
    void ranking(Markup out, int most) throws IOException {
        out.leaf("p", messages.text("campaign.ranking-how"), "class", "note");
        begin(out, "number", "agency", "county", "risk", "lost", "found", "uncovered", "unaudited");
        int number = 0;
        for (var rank : result.ranking().stream().limit(most).toList()) {
            var agency = agencies.get(rank.agency());
            out.open("tr").leaf("td", Integer.toString(++number), "class", "figure").open("td");
            link(out, rank.agency());
            out.close().leaf("td", agency == null ? "" : agency.county());
            for (var figure :
                    List.of(
                            rank.risk(),
                            rank.lost(),
                            rank.found(),
                            rank.uncovered(),
                            rank.unaudited())) {
                out.leaf("td", Numbers.plain(figure), "class", "figure");
            }
            out.closeLine();
        }
        out.raw("</table></div>\n");
    }

    private void sample(Markup out) throws IOException {
        var sample = result.sample();
        if (sample == null) {
            return;
        }
        out.leaf("h2", messages.text("campaign.sheet.sample"));
        var drawn = sample.strata().stream().flatMap(s -> s.drawn().stream()).toList();
        var names =
                String.join(
                        messages.text("campaign.join"), drawn.stream().map(this::name).toList());
        out.leaf(
                "p",
                messages.text(
                        "campaign.sample",
                        drawn.size(),
                        sample.frame(),
                        Long.toString(sample.seed()),
                        names));
    }

    /** Links from an agency to what it is like. */
    void links(Markup out, Agency agency) throws IOException {
        for (int i = 0; i < result.pairs().size(); i++) {
            var pair = result.pairs().get(i);
            boolean own = pair.agency().equals(agency.id());
            if (own || pair.other().equals(agency.id())) {
                var said = messages.text("campaign.pair", own ? other(pair) : name(pair.agency()));
                out.open("p").leaf("a", said, "href", page(i)).closeLine();
            }
        }
    }

    /** What a pair is called. */
    String title(Pair pair) {
        return messages.text("campaign.pair-title", name(pair.agency()), other(pair));
    }

    /** Both passages beside each other. */
    void pair(Markup out, Pair pair) throws IOException {
        out.leaf("p", messages.text("campaign.pair-share", Numbers.percent(pair.share())));
        out.raw("<div class=\"scroll\"><table class=\"pair\">\n<tr><th>");
        link(out, pair.agency());
        out.raw("</th>");
        out.leaf("th", other(pair)).raw("</tr>\n");
        for (var each : pair.passages()) {
            out.open("tr").leaf("td", each.own()).leaf("td", each.other()).closeLine();
        }
        out.raw("</table></div>\n");
        out.leaf("p", messages.text("campaign.pair-how"), "class", "note");
    }
}
