package cn.nianshen.fact;

import cn.nianshen.document.Position;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormSection;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.report.FoundOrgan;
import cn.nianshen.report.FoundSection;
import cn.nianshen.report.Passage;
import cn.nianshen.report.Place;
import cn.nianshen.report.Report;
import cn.nianshen.report.Sought;
import cn.nianshen.source.Masks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A report as a flat list of facts. All that packs share is derived here. */
public final class Facts {

    /** What comes of the words of lexicons. */
    private static final List<Class<? extends Fact>> OF_WORDS =
            List.of(Mention.class, Half.class, OwnRegion.class, ForeignPlace.class);

    private static final Map<Class<? extends Fact>, Sought> SOUGHT =
            Map.of(
                    ReportingOrgan.class, Sought.ORGANS,
                    DateMention.class, Sought.DATES,
                    CitedNotice.class, Sought.NOTICES);

    private final Report report;
    private final @Nullable Form form;
    private final List<Form> forms;
    private final Knowledge known;
    private final Brief brief;
    private final Predicate<Class<? extends Fact>> read;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(
            Report report, Knowledge known, Brief brief, Predicate<Class<? extends Fact>> read) {
        this.read = read;
        this.report = report;
        this.forms = known.forms();
        this.known = known;
        this.brief = brief;
        this.form =
                forms.stream().filter(f -> f.id().equals(report.form())).findFirst().orElse(null);
    }

    /**
     * The facts of a report.
     *
     * @param known forms, words and lexicons of the packs
     * @param brief what the audit knows beside the report
     */
    public static List<Fact> of(Report report, Knowledge known, Brief brief) {
        return of(report, known, brief, type -> true);
    }

    /**
     * The facts of a report that rules read.
     *
     * @param read whether a rule reads facts of a type; those that none reads may be missing
     */
    public static List<Fact> of(
            Report report, Knowledge known, Brief brief, Predicate<Class<? extends Fact>> read) {
        var facts = new Facts(report, known, brief, read);
        facts.head();
        facts.facts.addAll(Bounds.of(report.agency().kind(), report.fiscalYear(), brief));
        facts.outline();
        facts.text();
        facts.traces();
        if (facts.form != null) {
            facts.facts.addAll(new TableFacts(report, facts.form).all());
            if (read.test(RowSum.class) || read.test(TableColumn.class)) {
                facts.facts.addAll(Sums.of(facts.facts));
            }
            if (read.test(TableFigure.class)) {
                facts.figures(known.words());
            }
        }
        facts.facts.addAll(
                ReportDates.of(report.passages(), report.notices(), known.words(), brief));
        facts.facts.addAll(Needs.of(report, facts.form, brief, facts.facts));
        Needs.lexicons(known.scan()).forEach(facts.facts::add);
        return List.copyOf(facts.facts);
    }

    /** What the tables say of what the text states, and of what rules ask for in any case. */
    private void figures(ReadingWords words) {
        var asked = new HashSet<>(words.list("figures.always"));
        report.figures().forEach(stated -> asked.add(stated.id()));
        TableFigures.of(facts, report.form(), words).stream()
                .filter(figure -> asked.contains(figure.id()))
                .forEach(facts::add);
    }

    /**
     * What is to be looked for in the text of reports.
     *
     * @param read whether a rule reads facts of a type
     */
    public static Set<Sought> sought(Predicate<Class<? extends Fact>> read) {
        var sought = EnumSet.noneOf(Sought.class);
        for (var each : SOUGHT.entrySet()) {
            if (read.test(each.getKey())) {
                sought.add(each.getValue());
            }
        }
        return sought;
    }

    private Place place(String section, Position at, String quote) {
        return Place.of(section, at, Masks.numbers(quote));
    }

    private void head() {
        var agency = report.agency();
        facts.add(
                new ReportHead(
                        Place.FILE,
                        report.fiscalYear(),
                        report.form(),
                        agency.name(),
                        agency.kind(),
                        agency.level(),
                        brief.expectedYear(),
                        brief.expectedAgency(),
                        brief.asOf()));
        var seen = report.observed();
        var title = seen.title();
        if (title != null) {
            facts.add(
                    new Title(
                            place("", title.at(), title.text()),
                            title.text(),
                            title.year(),
                            title.yearWritten(),
                            title.documentType(),
                            title.documentWords(),
                            title.organ(),
                            seen.naming(),
                            title.yearWordTwice()));
        }
        introduction();
    }

    private void introduction() {
        var seen = report.observed();
        var at = report.sections().isEmpty() ? Position.NONE : report.sections().get(0).at();
        facts.add(
                new Introduction(
                        place("", at, ""), seen.introductionCharacters(), seen.statesBasis()));
        seen.organs()
                .forEach(
                        o ->
                                facts.add(
                                        new ReportingOrgan(
                                                place(sectionOf(o), o.at(), o.name()),
                                                o.source(),
                                                o.name(),
                                                o.agrees())));
    }

    /**
     * Only the subject of a sentence stands in a section; the others stand before or behind all.
     */
    private String sectionOf(FoundOrgan organ) {
        return report.passages().stream()
                .filter(p -> organ.source().equals("subject"))
                .filter(p -> p.lines().stream().anyMatch(l -> l.at().equals(organ.at())))
                .map(Passage::section)
                .findFirst()
                .orElse("");
    }

    private void outline() {
        var seen = report.observed();
        seen.sections().forEach(s -> facts.add(section(s)));
        seen.extraSections()
                .forEach(
                        s ->
                                facts.add(
                                        new ExtraSection(
                                                place("", s.at(), s.text()), s.kind(), s.text())));
        seen.repeatedSections()
                .forEach(
                        s ->
                                facts.add(
                                        new RepeatedSection(
                                                place(s.kind(), s.at(), s.text()),
                                                s.kind(),
                                                s.text())));
        seen.items()
                .forEach(
                        i ->
                                facts.add(
                                        new SubHeading(
                                                place(i.section(), i.at(), i.text()),
                                                i.section(),
                                                i.number(),
                                                i.style(),
                                                i.ordinal(),
                                                i.sequence())));
        seen.legacyHeadings()
                .forEach(h -> facts.add(new LegacyHeading(place("", h.at(), h.text()), h.text())));
    }

    private Section section(FoundSection s) {
        var expected =
                sections().stream().filter(f -> f.id().equals(s.id())).findFirst().orElseThrow();
        return new Section(
                place(s.id(), s.at(), s.headed() ? s.number() + s.heading() : ""),
                s.id(),
                s.headed(),
                s.covered(),
                s.number(),
                s.numberStyle(),
                s.ordinal(),
                expected.ordinal(),
                s.heading(),
                expected.heading(),
                s.wording(),
                s.characters(),
                s.tabled() || isSaidUnread(s.id()),
                s.instead(),
                s.sequence());
    }

    /** Whether values of the section's table stand in it that could not be placed. */
    private boolean isSaidUnread(String section) {
        return form != null
                && report.unplaced().stream()
                        .anyMatch(
                                u ->
                                        !u.texts().isEmpty()
                                                && form.table(u.table()).section().equals(section));
    }

    private List<FormSection> sections() {
        return form == null ? forms.get(forms.size() - 1).sections() : form.sections();
    }

    private void text() {
        var seen = report.observed();
        seen.markers()
                .forEach(
                        m ->
                                facts.add(
                                        new FormMarker(
                                                place("", m.at(), m.text()), m.kind(), m.text())));
        seen.notices()
                .forEach(
                        n ->
                                facts.add(
                                        new CitedNotice(
                                                place("", n.at(), n.text()), n.kind(), n.text())));
        seen.dates()
                .forEach(
                        d ->
                                facts.add(
                                        new DateMention(
                                                place(sectionAt(d.at()), d.at(), d.text()),
                                                d.text(),
                                                d.kind().equals("valid"))));
        statements();
        report.figures().forEach(f -> facts.add(Claims.of(f, sectionAt(f.at()))));
        if (OF_WORDS.stream().anyMatch(read)) {
            mentions();
        }
        if (read.test(RepeatedPassage.class)) {
            facts.addAll(Surroundings.repeated(report.passages()));
        }
    }

    /** Words of lexicons, each with the half of its section, and what they tell. */
    private void mentions() {
        var passages = report.passages();
        var found = known.scan().mentions(passages, report.fiscalYear());
        var sections =
                facts.stream().filter(Section.class::isInstance).map(Section.class::cast).toList();
        var halves = Halves.of(passages, known.words(), sections, report.complete());
        if (halves != null) {
            facts.addAll(halves.facts());
        }
        var mentions = halves == null ? found : halves.mark(found);
        facts.addAll(mentions);
        facts.addAll(
                new Surroundings(known.gazetteer())
                        .places(report.agency(), brief.region(), mentions));
    }

    /** What was noted of the file itself. */
    private void traces() {
        for (var note : report.notices()) {
            var detail = note.arguments().isEmpty() ? "" : note.arguments().get(0);
            facts.add(new FileTrace(place("", note.at(), ""), note.kind(), detail));
        }
    }

    /** What the report says of itself: its parts, its period; and where it breaks off. */
    private void statements() {
        var seen = report.observed();
        var parts = seen.parts();
        if (parts != null) {
            facts.add(
                    new AnnouncedParts(
                            place("", parts.at(), ""),
                            parts.count() > 0 ? parts.count() : parts.named().size(),
                            parts.count() > 0,
                            absentParts(parts.named())));
        }
        var broken = seen.brokenOff();
        if (broken != null) {
            var section = sectionAt(broken.at());
            var table = broken.kind().equals("table") ? tableOf(section) : "";
            var where = new Place(section, table, "", "", broken.at(), broken.text());
            facts.add(new BrokenOff(where, broken.kind()));
        }
        var period = report.period();
        if (period != null) {
            facts.add(
                    new Period(
                            place("", period.at(), period.quote()),
                            period.from(),
                            period.to(),
                            seen.organChanged()));
        }
    }

    private String tableOf(String section) {
        return sections().stream()
                .filter(s -> s.id().equals(section))
                .map(s -> s.table())
                .findFirst()
                .orElse("");
    }

    private String sectionAt(Position at) {
        var id = "";
        for (var s : report.sections()) {
            id = s.at().order() <= at.order() ? s.id() : id;
        }
        return id;
    }

    private List<String> absentParts(List<String> named) {
        return report.observed().sections().stream()
                .filter(s -> named.contains(s.id()) && !s.headed())
                .map(FoundSection::id)
                .toList();
    }
}
