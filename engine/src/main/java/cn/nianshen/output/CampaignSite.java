package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import cn.nianshen.output.CampaignTally.RuleLine;
import cn.nianshen.output.HtmlSite.Folder;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.rule.Severity;
import cn.nianshen.source.Characters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The pages of a campaign: an overview, one for each county, agency and rule. The pages of single
 * reports lie beside them.
 */
public final class CampaignSite {

    private static final int MOST_BARS = 20;
    private static final int LONGEST_LABEL = 16;

    private final Folder folder;
    private final Messages messages;
    private final Function<String, String> reports;
    private final Header header;
    private final CampaignResult result;
    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<String, String> counties = new LinkedHashMap<>();
    private final AuditTeller teller;
    private final CampaignAcross across;
    private final CampaignNames names;
    private final CampaignFindings found;

    /** Rules that have a page: those that speak of agencies. */
    private final Set<String> told = new HashSet<>();

    /**
     * @param folder where pages go
     * @param places names of places, by form id
     * @param reports page of a file's own audit, by the file; empty where there is none
     */
    public CampaignSite(
            Folder folder,
            Messages messages,
            Function<String, PlaceNames> places,
            Function<String, String> reports,
            Header header,
            CampaignResult result) {
        this.folder = folder;
        this.messages = messages;
        this.reports = reports;
        this.header = header;
        this.result = result;
        this.teller = new AuditTeller(messages);
        this.across = new CampaignAcross(messages, result, agencies, CampaignSite::page);
        this.names = new CampaignNames(messages, result.agencies());
        this.found =
                new CampaignFindings(
                        messages,
                        names,
                        places,
                        agencies,
                        CampaignSite::page,
                        rule -> told.contains(rule) ? page(rule) : "");
        result.agencies().forEach(a -> agencies.put(a.id(), a));
        for (var county : CampaignTally.byCounty(result).keySet()) {
            int number = counties.size() + 1;
            counties.put(county, String.format(Locale.ROOT, "county-%03d.html", number));
        }
    }

    /** Writes all pages. */
    public void write() throws IOException {
        var rules = CampaignTally.rules(result);
        rules.forEach(rule -> told.add(rule.id()));
        page(HtmlSite.INDEX, title(), out -> overview(out, rules));
        for (var county : CampaignTally.byCounty(result).entrySet()) {
            var name = countyName(county.getKey());
            var file = counties.getOrDefault(county.getKey(), "");
            page(file, name, out -> county(out, county.getKey(), county.getValue()));
        }
        for (var agency : result.agencies()) {
            page(page(agency), names.of(agency), out -> agency(out, agency));
        }
        page(
                CampaignAcross.RANKING,
                messages.text("campaign.ranking-all"),
                out -> across.ranking(out, result.ranking().size()));
        for (int i = 0; i < result.pairs().size(); i++) {
            var pair = result.pairs().get(i);
            page(CampaignAcross.page(i), across.title(pair), out -> across.pair(out, pair));
        }
        for (var rule : rules) {
            page(page(rule.id()), rule.id() + ' ' + rule.title(), out -> rule(out, rule));
        }
    }

    /** What a page says below its heading. */
    @FunctionalInterface
    private interface Body {
        void to(Markup out) throws IOException;
    }

    private void page(String name, String heading, Body body) throws IOException {
        folder.page(
                name,
                writer -> {
                    var out = new Markup(writer);
                    HtmlFrame.begin(out, messages.text("html.language"), heading);
                    out.open("main", "class", "index");
                    if (!name.equals(HtmlSite.INDEX)) {
                        out.open("p", "class", "run");
                        out.leaf("a", title(), "href", HtmlSite.INDEX).closeLine();
                    }
                    out.leaf("h1", heading);
                    body.to(out);
                    out.closeLine();
                    HtmlFrame.end(out);
                });
    }

    private String title() {
        return messages.text("campaign.title", Integer.toString(result.year()));
    }

    private String countyName(String county) {
        return county.isEmpty() ? messages.text("campaign.no-county") : county;
    }

    private static String page(Agency agency) {
        return page(agency.id());
    }

    /** A name that every system takes; ids may hold anything. */
    private static String page(String id) {
        var safe = new StringBuilder();
        for (char c : id.toCharArray()) {
            boolean plain = c < 128 && Character.isLetterOrDigit(c) || c == '-';
            safe.append(plain ? c : '_');
        }
        boolean changed = !safe.toString().equals(id);
        var mark = changed ? "-" + Integer.toHexString(id.hashCode()) : "";
        return "p-" + safe + mark + ".html";
    }

    private void overview(Markup out, List<RuleLine> rules) throws IOException {
        HtmlRenderer.run(out, header, teller);
        var coverage = result.coverage();
        out.leaf(
                "p",
                messages.text(
                        "campaign.coverage",
                        Integer.toString(result.year()),
                        coverage.listed(),
                        coverage.reported()),
                "class",
                "verdict");
        var plots = new CampaignPlots(out);
        out.leaf("h2", messages.text("campaign.states"));
        var states = new LinkedHashMap<String, Integer>();
        for (var state : List.of("audited", "unreadable", "not-a-report", "doubtful", "missing")) {
            states.put(messages.text("campaign.state." + state), 0);
        }
        for (var agency : result.agencies()) {
            states.merge(messages.text("campaign.state." + agency.state()), 1, Integer::sum);
        }
        plots.bars(messages.text("campaign.states"), states);
        new CampaignLists(out, messages, agencies, CampaignSite::page).write(coverage);
        unjudged(out, new CampaignUnjudged(messages, names, result).lines());
        across.overview(out);
        counties(out, plots);
        rules(out, plots, rules);
        heat(out, CampaignTally.byCounty(result));
    }

    private void counties(Markup out, CampaignPlots plots) throws IOException {
        out.leaf("h2", messages.text("campaign.counties"));
        head(out, "county", "agencies", "reported", "errors", "warnings", "infos");
        var spreads = new LinkedHashMap<String, List<CampaignTally.Spread>>();
        for (var county : CampaignTally.byCounty(result).entrySet()) {
            var all = county.getValue();
            long reported = all.stream().filter(a -> a.state().equals("audited")).count();
            out.open("tr").open("td");
            out.leaf(
                            "a",
                            countyName(county.getKey()),
                            "href",
                            counties.getOrDefault(county.getKey(), ""))
                    .close();
            figure(out, all.size());
            figure(out, reported);
            for (var severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
                figure(out, all.stream().mapToLong(a -> a.counts().of(severity)).sum());
            }
            out.closeLine();
            spreads.put(countyName(county.getKey()), CampaignTally.spread(all));
        }
        out.raw("</table></div>\n");
        out.leaf("h2", messages.text("campaign.spread"));
        out.leaf("p", messages.text("campaign.spread-how"), "class", "note");
        plots.spreads(messages.text("campaign.spread"), spreads);
        var kinds = new LinkedHashMap<String, List<Agency>>();
        result.agencies()
                .forEach(a -> kinds.computeIfAbsent(kind(a), k -> new ArrayList<>()).add(a));
        var byKind = new LinkedHashMap<String, List<CampaignTally.Spread>>();
        kinds.forEach((kind, all) -> byKind.put(kind, CampaignTally.spread(all)));
        plots.spreads(messages.text("campaign.spread"), byKind);
    }

    private String kind(Agency agency) {
        return messages.textOr("kind." + agency.kind(), agency.kind());
    }

    private void rules(Markup out, CampaignPlots plots, List<RuleLine> rules) throws IOException {
        out.leaf("h2", messages.text("campaign.rules"));
        var bars = new LinkedHashMap<String, Integer>();
        rules.stream()
                .filter(r -> r.gravest() != Severity.INFO)
                .limit(MOST_BARS)
                .forEach(r -> bars.put(label(r), r.agencies()));
        plots.bars(messages.text("campaign.rules"), bars);
        head(out, "rule", "title", "agencies");
        for (var rule : rules) {
            out.open("tr").open("td");
            out.leaf("a", rule.id(), "href", page(rule.id())).close();
            out.leaf("td", rule.title());
            figure(out, rule.agencies());
            out.closeLine();
        }
        out.raw("</table></div>\n");
    }

    private static String label(RuleLine rule) {
        var title = rule.title();
        boolean fits = title.length() <= LONGEST_LABEL;
        return rule.id()
                + ' '
                + (fits ? title : Characters.whole(title.substring(0, LONGEST_LABEL)) + '\u2026');
    }

    /** Errors and warnings by category: of counties, or of the agencies of one. */
    private void heat(Markup out, Map<String, List<Agency>> rows) throws IOException {
        out.leaf("h2", messages.text("campaign.heat"));
        var categories = CampaignTally.categories(result);
        out.raw("<div class=\"scroll\"><table class=\"heat\">\n<tr>");
        out.leaf("th", "");
        for (var category : categories) {
            out.leaf("th", messages.textOr("category." + category, category));
        }
        out.raw("</tr>\n");
        for (var row : rows.entrySet()) {
            out.open("tr").leaf("th", row.getKey());
            for (var category : categories) {
                int count =
                        row.getValue().stream()
                                .mapToInt(a -> a.categories().getOrDefault(category, 0))
                                .sum();
                double each = (double) count / row.getValue().size();
                var shade = count == 0 ? "" : each < 0.2 ? "h1" : each < 1 ? "h2" : "h3";
                out.leaf("td", count == 0 ? "" : "" + count, "class", ("figure " + shade).strip());
            }
            out.closeLine();
        }
        out.raw("</table></div>\n");
    }

    private void county(Markup out, String county, List<Agency> all) throws IOException {
        for (var each : result.counties()) {
            if (each.name().equals(county)) {
                found.write(out, each.findings(), "");
            }
        }
        head(out, "agency", "state", "score", "errors", "warnings", "infos", "file");
        var rows = new LinkedHashMap<String, List<Agency>>();
        for (var agency : all) {
            out.open("tr").open("td").leaf("a", agency.name(), "href", page(agency)).close();
            out.leaf("td", messages.text("campaign.state." + agency.state()));
            var card = agency.score();
            out.leaf("td", card == null ? "" : score(card), "class", "figure");
            for (var severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
                figure(out, agency.counts().of(severity));
            }
            out.leaf("td", agency.file());
            out.closeLine();
            rows.put(agency.name(), List.of(agency));
        }
        out.raw("</table></div>\n");
        heat(out, rows);
    }

    private static void figure(Markup out, long figure) throws IOException {
        out.leaf("td", Long.toString(figure), "class", "figure");
    }

    private void head(Markup out, String... columns) throws IOException {
        out.raw("<div class=\"scroll\"><table>\n<tr>");
        for (var column : columns) {
            out.leaf("th", messages.text("campaign.column." + column));
        }
        out.raw("</tr>\n");
    }

    private void agency(Markup out, Agency agency) throws IOException {
        var county = counties.getOrDefault(agency.county(), "");
        out.open("p").leaf("a", countyName(agency.county()), "href", county).closeLine();
        out.leaf("p", messages.text("campaign.state." + agency.state()), "class", "verdict");
        if (!agency.reason().isEmpty()) {
            out.leaf("p", agency.reason(), "class", "trouble");
        }
        for (var file : agency.files()) {
            var key = file.equals(agency.file()) ? "campaign.file" : "campaign.spare-file";
            out.open("p").text(messages.text(key, file).strip()).text(" ");
            var page = reports.apply(file);
            if (!page.isEmpty()) {
                out.leaf("a", messages.text("campaign.own-page"), "href", page);
            }
            out.closeLine();
        }
        if (!agency.earlier().isEmpty()) {
            out.leaf("p", messages.text("campaign.earlier", agency.earlier()));
        }
        across.links(out, agency);
        found.of(out, agency);
        var gaps = new CampaignUnjudged(messages, names, result).of(agency);
        unjudged(out, gaps.stream().map(this::gap).toList());
    }

    private String gap(CampaignUnjudged.Gap gap) {
        var rules = String.join(messages.text("campaign.join"), gap.rules());
        var said = messages.text("unjudged.line", gap.reason(), rules);
        return gap.lacking().isEmpty()
                ? said
                : messages.text("campaign.lacking", said, gap.lacking());
    }

    private void unjudged(Markup out, List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        out.leaf("h2", messages.text("campaign.unjudged")).open("ul");
        for (var line : lines) {
            out.leaf("li", line);
        }
        out.closeLine();
    }

    private void rule(Markup out, RuleLine rule) throws IOException {
        out.leaf("p", messages.text("campaign.rule-count", rule.agencies()));
        if (rule.findings() > rule.said().size()) {
            var more = messages.text("campaign.rule-more", rule.said().size(), rule.findings());
            out.leaf("p", more, "class", "note");
        }
        head(out, "agency", "severity", "message");
        for (var each : rule.said()) {
            out.open("tr").open("td");
            out.leaf("a", names.of(each.agency()), "href", page(each.agency())).close();
            out.leaf("td", messages.text("severity." + each.severity().id()));
            out.leaf("td", each.message());
            out.closeLine();
        }
        out.raw("</table></div>\n");
    }

    private String score(Score card) {
        return card.isGraded()
                ? Numbers.plain(card.points()) + ' ' + card.grade()
                : messages.text("xlsx.no-grade");
    }
}
