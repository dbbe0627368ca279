package cn.nianshen.output;

import cn.nianshen.document.Position;
import cn.nianshen.report.Place;
import cn.nianshen.report.ReportSection;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.rule.Tracing;
import cn.nianshen.score.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Puts findings into words: what must be looked at at once, then section by section. */
public final class FindingTeller {

    private final Messages messages;
    private final Words words;
    private final PlaceNames names;
    private final List<ReportSection> sections;

    /**
     * @param names places in the words of the form
     * @param sections sections of the report, with their headings as printed
     */
    public FindingTeller(Messages messages, PlaceNames names, List<ReportSection> sections) {
        this.messages = messages;
        this.words = new Words(messages);
        this.names = names;
        this.sections = sections;
    }

    /**
     * The findings in groups, the gravest of each group first.
     *
     * @param lines what each costs, in the order of the findings
     */
    List<ToldFinding.Group> groups(List<Finding> findings, List<Scorecard.Line> lines) {
        var all = new ArrayList<ToldFinding>();
        for (int i = 0; i < findings.size(); i++) {
            all.add(told(findings.get(i), lines.get(i).points()));
        }
        all.sort(Comparator.comparingInt(told -> rank(told.finding())));
        var groups = new LinkedHashMap<String, List<ToldFinding>>();
        for (var told : all) {
            groups.computeIfAbsent(heading(told.finding()), h -> new ArrayList<>()).add(told);
        }
        var out = new ArrayList<ToldFinding.Group>();
        groups.forEach(
                (heading, members) -> {
                    members.sort(Comparator.comparing(t -> -t.finding().severity().ordinal()));
                    out.add(new ToldFinding.Group(heading, members));
                });
        return out;
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
    String section(Place place) {
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
    public String name(Place place) {
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

    /** One finding in words. */
    public ToldFinding told(Finding finding, BigDecimal points) {
        var quote = finding.where().quote();
        return new ToldFinding(
                finding,
                points,
                messages.text("severity." + finding.severity().id()),
                place(finding.where()),
                quote.equals(finding.actual()) ? "" : quote,
                compare(finding),
                words.charge(finding.charge()),
                new TextSuspects(messages, this::name).lines(finding),
                further(finding),
                consequences(finding));
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

    private List<String> further(Finding finding) {
        return finding.also().stream()
                .filter(also -> isFurther(also, finding))
                .map(
                        also ->
                                also.message().isEmpty()
                                        ? place(also.where())
                                        : messages.text(
                                                "further", place(also.where()), also.message()))
                .toList();
    }

    private List<ToldFinding.Consequence> consequences(Finding finding) {
        var out = new ArrayList<ToldFinding.Consequence>();
        for (var also : finding.also()) {
            if (!isFurther(also, finding)) {
                var key = also.message().isEmpty() ? "consequence.bare" : "consequence";
                var said = messages.text(key, also.rule(), place(also.where()), also.message());
                out.add(new ToldFinding.Consequence(also.rule(), said));
            }
        }
        return out;
    }

    /** Whether it is a mere further place of the finding. */
    public static boolean isFurther(Finding.Also also, Finding finding) {
        // sums that were traced to one cell are consequences, also where one rule has several
        boolean untraced = finding.tracing().equals(Tracing.NONE);
        return also.rule().equals(finding.card().id()) && (also.message().isEmpty() || untraced);
    }

    /** The place in the words of the form, with the position in the file. */
    public String place(Place place) {
        var at = words.position(place.at());
        if (at.isEmpty()) {
            return name(place);
        }
        boolean inForm = !place.section().isEmpty() || !place.table().isEmpty();
        return inForm ? messages.text("placed", name(place), at) : at;
    }
}
