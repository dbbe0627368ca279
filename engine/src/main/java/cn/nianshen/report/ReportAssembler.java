package cn.nianshen.report;

import cn.nianshen.document.Document;
import cn.nianshen.document.Embedded;
import cn.nianshen.document.Note;
import cn.nianshen.form.Form;
import cn.nianshen.form.Gazetteer;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Understands a document as an annual report, or says why it is none. */
public final class ReportAssembler {

    /** Sections that stand twice where a file holds two reports: most of the six. */
    private static final int TWICE = 4;

    /** Sentences of so many letters are a report, whatever it lacks. */
    private static final int PROSE = 300;

    private static final String UNKNOWN = "unknown";

    /** Reason where nothing but a title is written, beside pictures or attachments. */
    public static final String ELSEWHERE = "elsewhere";

    private final List<Form> forms;
    private final ReadingWords words;
    private final Gazetteer gazetteer;
    private final TableShapes shapes;
    private final List<KnownAgency> known;
    private final ClaimReader claims;
    private final FormLabels labels;
    private final HeadingFinder headings;
    private final TitleFinder titles;

    /**
     * For the forms and words of a pack.
     *
     * @param gazetteer the divisions that its lexicons name
     * @param known agencies that the auditor knows beside the reports
     */
    public ReportAssembler(
            List<Form> forms, ReadingWords words, Gazetteer gazetteer, List<KnownAgency> known) {
        this.gazetteer = gazetteer;
        this.known = List.copyOf(known);
        this.forms = List.copyOf(forms);
        this.words = words;
        this.claims = new ClaimReader(words);
        this.labels = new FormLabels(forms, words);
        var cells = new CellReader(words.list("cells.units"), words.list("cells.none-words"));
        this.shapes = new TableShapes(cells, labels.labels(), this.forms, words);
        this.headings =
                new HeadingFinder(forms.get(forms.size() - 1).sections(), labels.labels(), words);
        this.titles = new TitleFinder(words);
    }

    /**
     * A report, or the reason why there is none.
     *
     * @param report the report, or null
     * @param reason key of the reason, or empty
     * @param arguments values for the words of the reason
     */
    public record Result(@Nullable Report report, String reason, List<String> arguments) {}

    /**
     * The report with the figures that its text states; reading them takes a good part of the work,
     * so that it is left to those who ask for them.
     *
     * @param report as {@link #assemble} gave it
     */
    public Report tell(Report report) {
        var told = claims.tell(report.passages(), report.agency(), report.fiscalYear());
        var unread = UnreadFigures.notes(told, words.text("claims.watched.join"));
        return report.withFigures(told.figures(), unread);
    }

    /**
     * Finds title, headings and tables.
     *
     * @param expectedYear year asked for, used only where the file names none; 0 for none
     */
    public Draft draft(Document read, int expectedYear) {
        var recognition = Recognition.of(read);
        var document = recognition.document();
        var strips = Strips.of(document, shapes);
        var ground = strips.all().isEmpty() ? null : ground(strips, document.notes(), expectedYear);
        return new Draft(recognition, strips, ground, expectedYear);
    }

    /**
     * Assembles the report, the figures that its text states left out.
     *
     * @param agencyKind kind id given by the auditor, or empty
     * @param expectedAgency agency expected, or empty
     * @param sought what is looked for in the text beside what every report has
     */
    public Result assemble(
            Draft draft, String agencyKind, String expectedAgency, Set<Sought> sought) {
        var ground = draft.ground();
        if (ground == null) {
            return new Result(null, "no-text", List.of());
        }
        var strips = draft.strips();
        var document = draft.document();
        var assembly = ground.assembly();
        boolean alone = document.tablesAlone();
        var reason = notAReport(assembly, strips, ground.texts(), document);
        if (reason != null) {
            return reason;
        }
        var agencies = new AgencyReader(words, gazetteer, known);
        var title = assembly.title();
        var agency = agencies.read(title == null ? "" : title.organ(), agencyKind, strips);
        var naming = agencies.naming(agency);
        var observed =
                assembly.observed(
                        agency,
                        naming,
                        expectedAgency,
                        ground.markers(),
                        ground.form() != null,
                        sought);
        var seen = alone ? observed.unbroken() : observed;
        var report = report(ground, agency, seen, assembly.notes(document));
        var marked = draft.recognition().marked(report.cells());
        return new Result(report.withCells(marked), "", List.of());
    }

    private Draft.Ground ground(Strips strips, List<Note> notes, int expectedYear) {
        var newest = forms.get(forms.size() - 1);
        var outline = new Outline(newest, words, headings.find(strips), strips);
        var found = titles.find(strips, Math.max(outline.first(), 1));
        var title = found == null ? titles.inHeader(notes) : found;
        var texts = strips.all().stream().filter(s -> s.isText() || s.isSingle()).toList();
        var narrative = new NarrativeReader(words);
        var period = narrative.period(texts);
        int year = year(title, period);
        var tables = new TablesReader(forms, words, labels, strips);
        var markers = tables.markers();
        int first = forms.get(0).firstYear();
        boolean stated = period != null && period.to().getYear() >= first;
        boolean beforeForms = year > 0 && year < first && !stated;
        var form = beforeForms ? null : tables.choose(markers, year > 0 ? year : expectedYear);
        var read =
                form == null
                        ? TablesReader.Tables.NONE
                        : tables.read(form, outline, year > 0 ? year : expectedYear);
        var used = form == null ? newest : form;
        var running = new Narrative(outline, used, read.tables(), labels.labels(), words);
        var assembly =
                new Assembly(
                        words,
                        gazetteer,
                        strips,
                        outline,
                        used,
                        read,
                        title,
                        period,
                        narrative,
                        running.outsideTables(strips),
                        running.otherTables(strips));
        return new Draft.Ground(assembly, form, year, markers, texts);
    }

    private static int year(@Nullable FoundTitle title, @Nullable StatedPeriod period) {
        if (title != null && title.year() > 0) {
            return title.year();
        }
        return period == null ? 0 : period.to().getYear();
    }

    private Report report(Draft.Ground ground, Agency agency, Observed observed, List<Note> notes) {
        var a = ground.assembly();
        var form = ground.form();
        var all = new ArrayList<NamedCell>();
        var unplaced = new ArrayList<Unplaced>();
        for (var reading : a.tables().tables()) {
            all.addAll(reading.cells());
            unplaced.addAll(reading.unplaced());
        }
        return new Report(
                a.title() == null ? "" : a.title().text(),
                agency,
                ground.year(),
                form == null ? UNKNOWN : form.id(),
                a.period(),
                a.outline().sections(),
                all,
                unplaced,
                a.passages(labels.labels()),
                List.of(),
                notes,
                observed.brokenOff() == null,
                observed);
    }

    /**
     * Why the document is no single annual report, or null.
     *
     * @param document where it holds tables and no text, one table of the form is enough
     */
    private @Nullable Result notAReport(
            Assembly a, Strips strips, List<Strip> texts, Document document) {
        long present = a.tables().tables().stream().filter(t -> t.table().present()).count();
        boolean once = a.tables().repeated().isEmpty() && a.tables().otherYears().isEmpty();
        var years = once ? List.<String>of() : years(texts);
        if (years.size() > 1) {
            return new Result(null, "two-years", List.of(String.join(", ", years)));
        }
        if (isTwice(a)) {
            return new Result(null, "two-reports", List.of());
        }
        if (document.tablesAlone() && present > 0) {
            return null;
        }
        if (a.lacksBeginning()) {
            return new Result(null, "half", List.of());
        }
        var other = otherReport(a, present > 0);
        if (other.isEmpty() && present == 0 && a.outline().size() < 4) {
            other = otherDocument(texts);
        }
        boolean untitled = a.title() == null;
        if (other.isEmpty() && present < 2 && untitled && a.outline().size() < 3) {
            other = "no-title-no-sections";
        } else if (other.isEmpty() && present == 0 && a.outline().isEmpty()) {
            other = elsewhere(strips, document);
            other = other.isEmpty() && texts.size() < 4 ? "half" : other;
        }
        return other.isEmpty() ? null : new Result(null, other, List.of());
    }

    /**
     * What there is instead of text and hardly a sentence beside it: pictures or attachments, or
     * the reason why a page shows nothing; else empty.
     */
    private static String elsewhere(Strips strips, Document document) {
        int prose = 0;
        boolean holds = false;
        for (var strip : strips.all()) {
            var text = strip.text();
            prose += Numerals.hasFullStop(text) ? text.length() : 0;
            holds |=
                    strip.holds().contains(Embedded.PICTURE)
                            || strip.holds().contains(Embedded.ATTACHMENT);
        }
        if (prose >= PROSE || holds) {
            return prose < PROSE ? ELSEWHERE : "";
        }
        return document.notes().stream()
                .filter(n -> n.kind().equals(Note.ELSEWHERE))
                .map(n -> n.arguments().get(0))
                .findFirst()
                .orElse("");
    }

    /**
     * Whether most sections stand twice with tables whose figures differ: which of the two reports
     * is meant cannot be told. A page that shows the same report twice is read once.
     */
    private static boolean isTwice(Assembly a) {
        var repeated = a.tables().repeated();
        return repeated.size() > 1
                && repeated.stream().anyMatch(r -> !r.differing().isEmpty())
                && a.outline().repeated().size() >= TWICE;
    }

    /**
     * The kind of report that the title names, where its law asks for another form; else empty.
     *
     * @param tables whether it holds a table of the form
     */
    private String otherReport(Assembly a, boolean tables) {
        if (a.title() == null) {
            return "";
        }
        var title = Numerals.squeeze(a.title().text());
        for (var entry : words.entries("other-reports")) {
            boolean may = !tables || entry.containsKey("even-with-tables");
            if (may && words.compiled(entry.get("pattern")).matcher(title).find()) {
                return entry.get("reason");
            }
        }
        return "";
    }

    /** The kind of document that the first lines name, where it is another one; else empty. */
    private String otherDocument(List<Strip> texts) {
        for (var strip : texts.subList(0, Math.min(8, texts.size()))) {
            var text = Numerals.squeeze(strip.text());
            for (var entry : words.entries("other-documents")) {
                var pattern = words.compiled(entry.get("pattern"));
                if (text.length() < 60 && pattern.matcher(text).find()) {
                    return entry.get("reason");
                }
            }
        }
        return "";
    }

    /** Years of all titles in the text: two reports in one file have two. */
    private List<String> years(List<Strip> texts) {
        var years = new TreeSet<String>();
        for (int i = 0; i < texts.size(); i++) {
            var joined = new StringBuilder();
            for (int k = i; k < Math.min(texts.size(), i + 3) && joined.length() < 90; k++) {
                joined.append(texts.get(k).text());
                var title = titles.read(joined.toString(), texts.get(i));
                if (title != null && title.year() > 0) {
                    years.add(Integer.toString(title.year()));
                }
            }
        }
        return List.copyOf(years);
    }
}
