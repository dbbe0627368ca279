package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import cn.nianshen.output.CampaignResult.Rank;
import cn.nianshen.rule.PlaceNames;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.IndexedColors;

/** The workbook of a campaign: its agencies, coverage, findings, rules and scores. */
public final class CampaignBook {

    private static final List<Integer> AGENCY_WIDTHS =
            List.of(6, 10, 34, 14, 14, 12, 8, 8, 8, 7, 7, 7, 9, 40, 40, 30);
    private static final List<Integer> FINDING_WIDTHS =
            List.of(10, 30, 14, 8, 9, 30, 30, 60, 14, 14, 14, 40, 30, 40, 24, 20);

    private static final List<String> FINDING_HEADS =
            heads(
                    "id",
                    "agency",
                    "county",
                    "severity",
                    "rule",
                    "title",
                    "place",
                    "message",
                    "printed",
                    "expected",
                    "compared",
                    "remedy",
                    "related",
                    "further",
                    "decision",
                    "fingerprint");

    private final Messages messages;
    private final Function<String, PlaceNames> names;
    private final Header header;
    private final CampaignResult result;
    private final CampaignNames called;
    private final Map<String, Agency> agencies = new LinkedHashMap<>();

    /**
     * @param names names of places, by form id
     */
    public CampaignBook(
            Messages messages,
            Function<String, PlaceNames> names,
            Header header,
            CampaignResult result) {
        this.messages = messages;
        this.names = names;
        this.header = header;
        this.result = result;
        this.called = new CampaignNames(messages, result.agencies());
        result.agencies().forEach(a -> agencies.put(a.id(), a));
    }

    static List<String> heads(String... columns) {
        return Arrays.stream(columns).map(c -> "campaign.column." + c).toList();
    }

    private String title() {
        return messages.text("campaign.title", Integer.toString(result.year()));
    }

    /** Writes it. */
    public void write(OutputStream target) throws IOException {
        try (var file = new XlsxFile(messages)) {
            ranked(file);
            coverage(file);
            findings(file);
            unjudged(file);
            rules(file);
            spreads(file);
            file.write(target, header, title(), true);
        }
    }

    /** The agencies, those first that are most worth a look. */
    private void ranked(XlsxFile file) {
        var table =
                file.table(
                        "campaign.sheet.agencies",
                        heads(
                                "number",
                                "id",
                                "agency",
                                "county",
                                "kind",
                                "state",
                                "score",
                                "grade",
                                "coverage",
                                "errors",
                                "warnings",
                                "infos",
                                "risk",
                                "file",
                                "previous",
                                "reason"),
                        AGENCY_WIDTHS,
                        3);
        int number = 0;
        for (Rank rank : result.ranking()) {
            var agency = agencies.get(rank.agency());
            if (agency != null) {
                agency(table, ++number, agency, rank.risk());
            }
        }
        table.aboveZero(9, IndexedColors.ROSE);
        table.aboveZero(10, IndexedColors.LIGHT_ORANGE);
    }

    private String grade(Score score) {
        return score.isGraded() ? score.grade() : messages.text("xlsx.no-grade");
    }

    private void agency(XlsxFile.Table table, int number, Agency agency, BigDecimal risk) {
        var score = agency.score();
        var counts = agency.counts();
        table.row(
                number,
                agency.id(),
                agency.name(),
                agency.county(),
                kind(agency.kind()),
                messages.text("campaign.state." + agency.state()),
                score == null || !score.isGraded() ? null : score.points(),
                score == null ? null : grade(score),
                score == null ? null : Numbers.percent(score.coverage()) + '%',
                counts.errors(),
                counts.warnings(),
                counts.infos(),
                risk,
                agency.file(),
                agency.earlier(),
                agency.reason());
    }

    private String kind(String kind) {
        return messages.textOr("kind." + kind, kind);
    }

    /** What came in, and what did not: one row for each matter. */
    private void coverage(XlsxFile file) {
        var table =
                file.table(
                        "campaign.sheet.coverage",
                        heads("matter", "agency", "file", "message"),
                        List.of(30, 34, 44, 60),
                        1);
        for (var matter : new CoverageMatters(messages, agencies).of(result.coverage())) {
            table.row(
                    messages.text("campaign.matter." + matter.kind()),
                    join(matter.agencies().stream().map(this::name).toList()),
                    join(matter.files()),
                    matter.message());
        }
    }

    private String name(String id) {
        return called.of(id);
    }

    private String join(List<String> texts) {
        return String.join(messages.text("campaign.join"), texts);
    }

    private void findings(XlsxFile file) {
        var table = file.table("campaign.sheet.findings", FINDING_HEADS, FINDING_WIDTHS, 2);
        for (var agency : result.agencies()) {
            var found = agency.findings();
            var compared = Set.copyOf(found.compared());
            for (var each : found.all()) {
                finding(
                        table,
                        agency.id(),
                        agency.name(),
                        agency.county(),
                        agency.form(),
                        compared.contains(each),
                        each);
            }
        }
        for (var county : result.counties()) {
            for (var each : county.findings()) {
                finding(table, "", "", county.name(), "", true, each);
            }
        }
        table.severities(3);
    }

    /**
     * @param compared whether comparing reports found it: which of both is right nobody knows then
     */
    private void finding(
            XlsxFile.Table table,
            String id,
            String agency,
            String county,
            String form,
            boolean compared,
            Judged each) {
        var finding = each.finding();
        var decision = each.decision();
        table.row(
                id,
                agency,
                county,
                messages.text("severity." + finding.severity().id()),
                finding.card().id(),
                finding.card().title(),
                names.apply(form).name(finding.where()),
                finding.message(),
                finding.actual(),
                compared ? "" : finding.expected(),
                compared ? finding.expected() : "",
                finding.remedy(),
                join(finding.related().stream().map(this::name).toList()),
                further(CampaignTally.further(messages, names.apply(form), finding)),
                decision == null ? null : CampaignTally.decided(messages, decision),
                each.fingerprint());
    }

    private String further(List<String> places) {
        int most = Math.min(CampaignTally.MOST_PLACES, places.size());
        var listed = String.join("\n", places.subList(0, most));
        return most == places.size()
                ? listed
                : listed + '\n' + messages.text("campaign.further-more", most, places.size());
    }

    private void unjudged(XlsxFile file) {
        var table =
                file.table(
                        "campaign.sheet.unjudged",
                        heads("id", "agency", "county", "reason", "lacking", "unjudged-rules"),
                        List.of(10, 34, 14, 60, 40, 60),
                        2);
        var unjudged = new CampaignUnjudged(messages, called, result);
        for (var agency : result.agencies()) {
            for (var gap : unjudged.of(agency)) {
                table.row(
                        agency.id(),
                        agency.name(),
                        agency.county(),
                        gap.reason(),
                        gap.lacking(),
                        join(gap.rules()));
            }
        }
    }

    private void rules(XlsxFile file) {
        var table =
                file.table(
                        "campaign.sheet.rules",
                        heads("rule", "title", "severity", "agencies", "findings"),
                        List.of(10, 60, 10, 10, 10),
                        2);
        for (var rule : CampaignTally.rules(result)) {
            table.row(
                    rule.id(),
                    rule.title(),
                    messages.text("severity." + rule.gravest().id()),
                    rule.agencies(),
                    rule.findings());
        }
        table.severities(2);
    }

    private void spreads(XlsxFile file) {
        var table =
                file.table(
                        "campaign.sheet.spreads",
                        heads(
                                "group",
                                "agencies",
                                "graded",
                                "least",
                                "lower",
                                "median",
                                "upper",
                                "most",
                                "mean",
                                "deviation"),
                        List.of(36, 9, 9, 9, 9, 9, 9, 9, 9, 9),
                        1);
        spread(table, messages.text("campaign.all"), result.agencies());
        CampaignTally.byCounty(result).forEach((county, all) -> spread(table, county, all));
        var kinds = new LinkedHashMap<String, List<Agency>>();
        for (var agency : result.agencies()) {
            kinds.computeIfAbsent(agency.kind(), k -> new ArrayList<>()).add(agency);
        }
        kinds.forEach((kind, all) -> spread(table, kind(kind), all));
    }

    private void spread(XlsxFile.Table table, String group, List<Agency> agencies) {
        var spread = CampaignTally.spread(agencies);
        if (spread.isEmpty()) {
            table.row(group, agencies.size(), 0);
            return;
        }
        var one = spread.get(0);
        table.row(
                group,
                agencies.size(),
                one.graded(),
                one.least(),
                one.lower(),
                one.middle(),
                one.upper(),
                one.most(),
                one.mean(),
                one.deviation());
    }
}
