package cn.nianshen.output;

import cn.nianshen.document.Position;
import cn.nianshen.report.Place;
import cn.nianshen.report.ReportSection;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.rule.Severity;
import cn.nianshen.score.Scorecard;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/** Writes findings: what must be looked at at once, then section by section, the gravest first. */
final class TextFindings {

    private static final int FURTHER = 4;

    private final Page page;
    private final Messages messages;
    private final Words words;
    private final PlaceNames names;
    private final List<ReportSection> sections;

    TextFindings(
            Page page,
            Messages messages,
            Words words,
            PlaceNames names,
            List<ReportSection> sections) {
        this.page = page;
        this.messages = messages;
        this.words = words;
        this.names = names;
        this.sections = sections;
    }

    private record Priced(Finding finding, BigDecimal points) {}

    void write(List<Finding> findings, List<Scorecard.Line> lines) throws IOException {
        if (findings.isEmpty()) {
            page.blank();
            page.text(2, Page.Style.GREEN, messages.text("nothing"));
        }
        var all = new ArrayList<Priced>();
        for (int i = 0; i < findings.size(); i++) {
            all.add(new Priced(findings.get(i), lines.get(i).points()));
        }
        all.sort(Comparator.comparingInt(priced -> rank(priced.finding())));
        var groups = new LinkedHashMap<String, List<Priced>>();
        for (var priced : all) {
            groups.computeIfAbsent(heading(priced.finding()), h -> new ArrayList<>()).add(priced);
        }
        for (var group : groups.entrySet()) {
            page.blank();
            page.text(2, Page.Style.BOLD, group.getKey());
            group.getValue().sort(Comparator.comparing(p -> -p.finding().severity().ordinal()));
            for (var priced : group.getValue()) {
                finding(priced);
            }
        }
    }

    /** What is urgent comes first, then what concerns the whole file; the rest keeps its order. */
    private int rank(Finding finding) {
        if (messages.has("urgent." + finding.card().category())) {
            return 0;
        }
        return finding.where().section().isEmpty() && finding.where().table().isEmpty() ? 1 : 2;
    }

    private String heading(Finding finding) {
        return messages.textOr("urgent." + finding.card().category(), section(finding.where()));
    }

    /** Heading of the section as printed, else in the words of the form. */
    private String section(Place place) {
        for (var section : sections) {
            if (section.id().equals(place.section())) {
                return section.heading();
            }
        }
        boolean sectionless = place.section().isEmpty();
        return name(
                new Place(
                        place.section(),
                        sectionless ? place.table() : "",
                        "",
                        "",
                        Position.NONE,
                        ""));
    }

    /** The place in the words of the form; by its ids where the form does not know it. */
    private String name(Place place) {
        if (place.section().isEmpty() && place.table().isEmpty()) {
            return messages.text("section.none");
        }
        var name = names.name(place);
        if (!name.isEmpty()) {
            return name;
        }
        var ids = place.table().isEmpty() ? place.section() : place.table();
        return (ids + ' ' + place.row() + ' ' + place.column()).strip();
    }

    private void finding(Priced priced) throws IOException {
        var finding = priced.finding();
        var card = finding.card();
        var severity = messages.text("severity." + finding.severity().id());
        boolean costs = priced.points().signum() > 0;
        var costing = costs ? messages.text("costs", Numbers.plain(priced.points())) : "";
        page.text(
                4,
                style(finding.severity()),
                messages.text("finding", severity, card.id(), card.title(), costing));
        page.field(8, words.label("where"), place(finding.where()));
        page.field(8, words.label("message"), finding.message());
        var quote = finding.where().quote();
        page.field(8, words.label("quote"), quote.equals(finding.actual()) ? "" : quote);
        page.field(8, words.label("compare"), compare(finding));
        page.field(8, words.label("basis"), charged(finding));
        page.field(8, words.label("remedy"), finding.remedy());
        suspects(finding);
        further(finding);
        consequences(finding);
    }

    /** What the finding says of the report, and on what it rests. */
    private String charged(Finding finding) {
        var citations = String.join(messages.text("list"), finding.card().citations());
        return messages.text("charged", words.charge(finding.charge()), citations);
    }

    private static Page.Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Page.Style.RED;
            case WARNING -> Page.Style.YELLOW;
            case INFO -> Page.Style.BLUE;
        };
    }

    private String compare(Finding finding) {
        if (finding.expected().isEmpty()) {
            return finding.actual().isEmpty() ? "" : messages.text("actual", finding.actual());
        }
        if (finding.actual().isEmpty()) {
            return messages.text("expected", finding.expected());
        }
        // with suspects named, either side of the sum may be the wrong one
        var key = finding.suspects().isEmpty() ? "expected.actual" : "computed";
        return messages.text(key, finding.expected(), finding.actual());
    }

    private void suspects(Finding finding) throws IOException {
        var lines = new TextSuspects(messages, this::name).lines(finding);
        for (var line : lines) {
            page.field(8, words.label("suspect"), line);
        }
    }

    private void further(Finding finding) throws IOException {
        var places = new ArrayList<String>();
        for (var also : finding.also()) {
            if (also.message().isEmpty() && also.rule().equals(finding.card().id())) {
                places.add(place(also.where()));
            }
        }
        if (places.isEmpty()) {
            return;
        }
        int shown = Math.min(FURTHER, places.size());
        var listed = String.join(messages.text("list.places"), places.subList(0, shown));
        boolean all = shown == places.size();
        page.field(
                8,
                words.label("also"),
                all ? listed : messages.text("also.more", listed, places.size() - shown));
    }

    private void consequences(Finding finding) throws IOException {
        var rest = new ArrayList<String>();
        int shown = 0;
        for (var also : finding.also()) {
            if (also.message().isEmpty() && also.rule().equals(finding.card().id())) {
                continue;
            }
            if (shown < FURTHER) {
                shown++;
                var key = also.message().isEmpty() ? "consequence.bare" : "consequence";
                var said = messages.text(key, also.rule(), place(also.where()), also.message());
                page.field(8, words.label("consequence"), said);
            } else {
                rest.add(also.rule());
            }
        }
        if (!rest.isEmpty()) {
            var rules = String.join(messages.text("list"), new LinkedHashSet<>(rest));
            page.field(8, words.label("consequence"), messages.text("rest", rest.size(), rules));
        }
    }

    /** The place in the words of the form, with the position in the file. */
    private String place(Place place) {
        var at = words.position(place.at());
        if (at.isEmpty()) {
            return name(place);
        }
        boolean inForm = !place.section().isEmpty() || !place.table().isEmpty();
        return inForm ? messages.text("placed", name(place), at) : at;
    }
}
