package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import cn.nianshen.output.CampaignResult.Rank;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.rule.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * Workbooks of a campaign: its results, the findings with room for what people decide of them, and
 * the sample with room for what people find.
 */
public final class CampaignBook {

    private static final List<Integer> AGENCY_WIDTHS =
            List.of(6, 10, 34, 14, 14, 12, 8, 8, 8, 7, 7, 7, 9, 40, 40, 30);
    private static final List<Integer> FINDING_WIDTHS =
            List.of(10, 30, 14, 8, 9, 30, 30, 60, 14, 14, 40, 30, 24, 20);
    private static final List<Integer> DECISION_WIDTHS =
            List.of(8, 10, 30, 8, 9, 30, 60, 28, 12, 14, 40, 30);
    private static final List<Integer> SAMPLE_WIDTHS =
            List.of(14, 16, 14, 10, 32, 40, 8, 7, 7, 18, 24, 40);

    private final Messages messages;
    private final Function<String, PlaceNames> names;
    private final Header header;
    private final CampaignResult result;
    private final Map<String, Agency> agencies = new HashMap<>();

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
        result.agencies().forEach(a -> agencies.put(a.id(), a));
    }

    private static List<String> heads(String... columns) {
        return java.util.Arrays.stream(columns).map(c -> "campaign.column." + c).toList();
    }

    private String title() {
        return messages.text("campaign.title", Integer.toString(result.year()));
    }

    /** Writes the results. */
    public void results(OutputStream target) throws IOException {
        try (var file = new XlsxFile(messages)) {
            ranked(file);
            coverage(file);
            findings(file);
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
                score == null ? null : score.points(),
                score == null ? null : score.grade(),
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
        var coverage = result.coverage();
        coverage.missing().forEach(id -> table.row(said("missing"), name(id), "", ""));
        coverage.late()
                .forEach(
                        l ->
                                table.row(
                                        said("late"),
                                        name(l.agency()),
                                        "",
                                        messages.text(
                                                "campaign.late",
                                                name(l.agency()),
                                                l.day(),
                                                l.due())));
        coverage.twice().forEach(id -> table.row(said("twice"), name(id), files(id), ""));
        coverage.resent().forEach(id -> table.row(said("resent"), name(id), files(id), ""));
        coverage.misfiled()
                .forEach(
                        m ->
                                table.row(
                                        said("misfiled"),
                                        name(m.agency()),
                                        m.file(),
                                        messages.text(
                                                "campaign.misfiled-" + m.what(),
                                                m.file(),
                                                name(m.agency()),
                                                Integer.toString(m.fiscalYear()))));
        coverage.doubtful()
                .forEach(
                        d ->
                                table.row(
                                        said("doubtful"),
                                        join(d.rivals().stream().map(this::name).toList()),
                                        d.file(),
                                        d.says()));
        coverage.unreadable().forEach(u -> table.row(said("unreadable"), "", u.file(), u.reason()));
        coverage.notReports()
                .forEach(u -> table.row(said("not-reports"), "", u.file(), u.reason()));
    }

    private String said(String matter) {
        return messages.text("campaign.matter." + matter);
    }

    private String name(String id) {
        var agency = agencies.get(id);
        return agency == null ? id : agency.name();
    }

    private String files(String id) {
        var agency = agencies.get(id);
        return agency == null ? "" : join(agency.files());
    }

    private String join(List<String> texts) {
        return String.join(messages.text("campaign.join"), texts);
    }

    private void findings(XlsxFile file) {
        var table =
                file.table(
                        "campaign.sheet.findings",
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
                                "remedy",
                                "related",
                                "decision",
                                "fingerprint"),
                        FINDING_WIDTHS,
                        2);
        for (var agency : result.agencies()) {
            for (var each : agency.findings().all()) {
                finding(table, agency.id(), agency.name(), agency.county(), agency.form(), each);
            }
        }
        for (var county : result.counties()) {
            for (var each : county.findings()) {
                finding(table, "", "", county.name(), "", each);
            }
        }
        table.severities(3);
    }

    private void finding(
            XlsxFile.Table table,
            String id,
            String agency,
            String county,
            String form,
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
                finding.expected(),
                finding.remedy(),
                join(finding.related().stream().map(this::name).toList()),
                decision == null ? null : CampaignTally.decided(messages, decision),
                each.fingerprint());
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
            kinds.computeIfAbsent(agency.kind(), k -> new java.util.ArrayList<>()).add(agency);
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

    /** Writes the errors and warnings with room for what people decide of them. */
    public void decisions(OutputStream target) throws IOException {
        try (var file = new XlsxFile(messages)) {
            var table =
                    file.table(
                            "campaign.sheet.decisions",
                            heads(
                                    "year",
                                    "id",
                                    "agency",
                                    "severity",
                                    "rule",
                                    "title",
                                    "message",
                                    "verdict",
                                    "person",
                                    "day",
                                    "why",
                                    "fingerprint"),
                            DECISION_WIDTHS,
                            3);
            for (var agency : result.agencies()) {
                decisions(table, agency.id(), agency.name(), agency.findings().all());
            }
            for (var county : result.counties()) {
                var key = CampaignResult.County.key(county.name());
                decisions(table, key, county.name(), county.findings());
            }
            table.severities(3);
            file.write(target, header, messages.text("campaign.sheet.decisions"), false);
        }
    }

    private void decisions(XlsxFile.Table table, String id, String name, List<Judged> all) {
        for (var each : all) {
            if (each.severity() == Severity.INFO) {
                continue;
            }
            var finding = each.finding();
            var decision = each.decision();
            table.row(
                    Integer.toString(result.year()),
                    id,
                    name,
                    messages.text("severity." + finding.severity().id()),
                    finding.card().id(),
                    finding.card().title(),
                    finding.message(),
                    decision == null
                            ? null
                            : messages.text("campaign.word." + decision.verdict().id()),
                    decision == null ? null : decision.person(),
                    decision == null ? null : decision.day().toString(),
                    decision == null ? null : decision.reason(),
                    each.fingerprint());
        }
    }

    /** Writes the sample with room for what people find in it. */
    public void sample(OutputStream target, CampaignResult.Sample sample) throws IOException {
        try (var file = new XlsxFile(messages)) {
            var table =
                    file.table(
                            "campaign.sheet.sample",
                            heads(
                                    "county",
                                    "kind",
                                    "group-size",
                                    "id",
                                    "agency",
                                    "file",
                                    "score",
                                    "errors",
                                    "warnings",
                                    "checked",
                                    "wrong",
                                    "why"),
                            SAMPLE_WIDTHS,
                            5);
            for (var stratum : sample.strata()) {
                for (var id : stratum.drawn()) {
                    var agency = agencies.get(id);
                    if (agency != null) {
                        drawn(table, stratum, agency);
                    }
                }
            }
            var title =
                    messages.text(
                            "campaign.sample-title",
                            Integer.toString(result.year()),
                            Long.toString(sample.seed()));
            file.write(target, header, title, false);
        }
    }

    private void drawn(XlsxFile.Table table, CampaignResult.Stratum stratum, Agency agency) {
        var score = agency.score();
        table.row(
                stratum.county(),
                kind(stratum.kind()),
                stratum.agencies(),
                agency.id(),
                agency.name(),
                agency.file(),
                score == null ? null : score.points(),
                agency.counts().errors(),
                agency.counts().warnings(),
                null,
                null,
                null);
    }
}
