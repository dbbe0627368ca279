package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Tells a campaign in lines: who reported, and what comparing them found. */
public final class CampaignText {

    private static final int MOST_RANKS = 10;

    private final Writer out;
    private final Messages messages;
    private final CampaignNames names;

    private CampaignText(Writer out, Messages messages, CampaignNames names) {
        this.names = names;
        this.out = out;
        this.messages = messages;
    }

    /** Writes a campaign. */
    public static void write(Writer target, Messages messages, Header header, CampaignResult result)
            throws IOException {
        var names = new CampaignNames(messages, result.agencies());
        var text = new CampaignText(target, messages, names);
        text.line(new AuditTeller(messages).run(header));
        text.coverage(result);
        for (var agency : result.agencies()) {
            text.agency(agency);
        }
        for (var county : result.counties()) {
            var found = county.findings();
            if (!found.isEmpty()) {
                text.line("");
                text.line(text.messages.text("campaign.county", county.name()));
                text.findings(found);
            }
        }
        text.unjudged(new CampaignUnjudged(messages, names, result).lines());
        text.ends(result);
        text.counts(CampaignCounts.of(result));
        target.flush();
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }

    private void say(String key, Object... arguments) throws IOException {
        line(messages.text(key, arguments));
    }

    private String name(String id) {
        return names.of(id);
    }

    private void coverage(CampaignResult result) throws IOException {
        var coverage = result.coverage();
        line("");
        say("campaign.coverage", result.year(), coverage.listed(), coverage.reported());
        all("campaign.missing", coverage.missing().stream().map(this::name).toList());
        all("campaign.twice", coverage.twice().stream().map(this::name).toList());
        all("campaign.resent", coverage.resent().stream().map(this::name).toList());
        for (var agency : result.agencies()) {
            if (!agency.spare().isEmpty()) {
                var rest = CampaignTally.some(messages, agency.spare());
                say("campaign.spare", names.of(agency), agency.file(), agency.spare().size(), rest);
            }
        }
        for (var late : coverage.late()) {
            say("campaign.late", name(late.agency()), late.day(), late.due());
        }
        for (var file : coverage.misfiled()) {
            var key = "campaign.misfiled-" + file.what();
            var year = Integer.toString(file.fiscalYear());
            say(key, file.file(), name(file.agency()), year, file.says());
        }
        for (var file : coverage.doubtful()) {
            var rivals = file.rivals().stream().map(this::name).toList();
            var list = String.join(messages.text("campaign.join"), rivals);
            var key = rivals.isEmpty() ? "campaign.unassigned" : "campaign.doubtful";
            say(key, file.file(), file.says(), list);
        }
        unused("campaign.unreadable", coverage.unreadable());
        unused("campaign.not-reports", coverage.notReports());
        for (var line : coverage.unmatched()) {
            say("campaign.unmatched-" + line.what(), line.line(), line.file(), line.agency());
        }
    }

    private void unused(String key, List<CampaignResult.Unused> files) throws IOException {
        for (var file : files) {
            say(key, file.file(), file.reason());
        }
    }

    private void all(String key, List<String> names) throws IOException {
        if (!names.isEmpty()) {
            say(key, names.size(), String.join(messages.text("campaign.join"), names));
        }
    }

    private void agency(Agency agency) throws IOException {
        var counts = agency.counts();
        if (counts.errors() + counts.warnings() + counts.infos() == 0) {
            return;
        }
        line("");
        say("campaign.agency", names.of(agency), messages.text("campaign.state." + agency.state()));
        if (!agency.file().isEmpty()) {
            say("campaign.file", agency.file());
        }
        say("campaign.found", counts.errors(), counts.warnings(), counts.infos());
        findings(agency.findings().compared());
    }

    private void findings(List<Judged> findings) throws IOException {
        for (var each : findings) {
            var finding = each.finding();
            say(
                    "campaign.finding",
                    messages.text("severity." + finding.severity().id()),
                    finding.card().id(),
                    finding.card().title(),
                    finding.message());
            var decision = each.decision();
            if (decision != null) {
                line("\u3000\u3000\u3000\u3000" + CampaignTally.decided(messages, decision));
            }
            if (!finding.related().isEmpty()) {
                all("campaign.related", finding.related().stream().map(this::name).toList());
            }
        }
    }

    private void unjudged(List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            line("");
            say("campaign.unjudged");
        }
        for (var each : lines) {
            line("\u3000\u3000" + each);
        }
    }

    /** Where to begin, what to check, and decisions that hold no longer. */
    private void ends(CampaignResult result) throws IOException {
        line("");
        var first = result.ranking().stream().limit(MOST_RANKS).filter(r -> r.risk().signum() > 0);
        say("campaign.ranking", MOST_RANKS);
        for (var rank : first.toList()) {
            say("campaign.rank", name(rank.agency()), Numbers.plain(rank.risk()));
        }
        var sample = result.sample();
        if (sample != null) {
            var drawn = sample.strata().stream().flatMap(s -> s.drawn().stream()).toList();
            say(
                    "campaign.sample",
                    drawn.size(),
                    sample.frame(),
                    Long.toString(sample.seed()),
                    String.join(
                            messages.text("campaign.join"),
                            drawn.stream().map(this::name).toList()));
        }
        if (!result.lapsed().isEmpty()) {
            say("campaign.lapsed", result.lapsed().size());
        }
    }

    private void counts(CampaignCounts counts) throws IOException {
        line("");
        say(
                "campaign.counts",
                counts.agencies(),
                counts.errors(),
                counts.warnings(),
                counts.infos(),
                counts.faults());
    }
}
