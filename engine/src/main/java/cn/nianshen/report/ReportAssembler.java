package cn.nianshen.report;

import cn.nianshen.document.Document;
import cn.nianshen.document.Note;
import cn.nianshen.form.Form;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands a document as an annual report, or says why it is none. */
public final class ReportAssembler {

    private static final String UNKNOWN = "unknown";

    private final List<Form> forms;
    private final ReadingWords words;
    private final CellReader cells;

    /** For the forms and words of a pack. */
    public ReportAssembler(List<Form> forms, ReadingWords words) {
        this.forms = List.copyOf(forms);
        this.words = words;
        this.cells = new CellReader(words.list("cells.units"), words.list("cells.none-words"));
    }

    /** What the text of a cell says, by the words of the pack. */
    public CellReader cellReader() {
        return cells;
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
     * Assembles the report.
     *
     * @param agencyKind kind id given by the auditor, or empty
     * @param expectedYear year asked for, used only where the file names none; 0 for none
     * @param expectedAgency agency expected, or empty
     */
    public Result assemble(
            Document document, String agencyKind, int expectedYear, String expectedAgency) {
        var labels = new Labels();
        var strips = Strips.of(document, cells);
        if (strips.all().isEmpty()) {
            return new Result(null, "no-text", List.of());
        }
        var headings =
                new HeadingFinder(forms.get(forms.size() - 1).sections(), labels).find(strips);
        var anyForm = forms.get(forms.size() - 1);
        var outline = new Outline(anyForm, words, headings, strips);
        var title = new TitleFinder(words).find(strips, Math.max(outline.first(), 1));
        var tables = new TablesReader(forms, words, labels, strips);
        var markers = tables.markers();
        var texts = strips.all().stream().filter(s -> s.isText() || s.isSingle()).toList();
        var narrative = new NarrativeReader(words);
        var period = narrative.period(texts);
        int year = year(title, period, texts);
        boolean legacyYear = year > 0 && year < forms.get(0).firstYear();
        var form = legacyYear ? null : tables.choose(markers, year > 0 ? year : expectedYear);
        var read =
                form == null
                        ? new TablesReader.Tables(List.of(), List.of())
                        : tables.read(form, outline);
        var other = notAReport(title, outline, read, texts);
        if (other != null) {
            return other;
        }
        var assembly =
                new Assembly(
                        words,
                        strips,
                        outline,
                        form == null ? anyForm : form,
                        read,
                        title,
                        period,
                        narrative);
        if (assembly.lacksBeginning()) {
            return new Result(null, "half", List.of());
        }
        var agencies = new AgencyReader(words);
        var agency = agencies.read(title == null ? "" : title.organ(), agencyKind, strips);
        var observed =
                assembly.observed(
                        agency, agencies.naming(agency), expectedAgency, markers, form != null);
        return new Result(
                report(assembly, form, year, agency, observed, document.notes()), "", List.of());
    }

    private int year(@Nullable FoundTitle title, @Nullable StatedPeriod period, List<Strip> texts) {
        if (title != null && title.year() > 0) {
            return title.year();
        }
        return period == null ? 0 : period.to().getYear();
    }

    private Report report(
            Assembly a,
            @Nullable Form form,
            int year,
            Agency agency,
            Observed observed,
            List<Note> notes) {
        var all = new ArrayList<NamedCell>();
        var unplaced = new ArrayList<Unplaced>();
        for (var reading : a.tables().tables()) {
            all.addAll(reading.cells());
            unplaced.addAll(reading.unplaced());
        }
        return new Report(
                a.title() == null ? "" : a.title().text(),
                agency,
                year,
                form == null ? UNKNOWN : form.id(),
                a.period(),
                a.outline().sections(),
                all,
                unplaced,
                a.narrative().figures(a.sectionTexts()),
                notes,
                observed.brokenOff() == null,
                observed);
    }

    /** Why the document is no single annual report, or null. */
    private @Nullable Result notAReport(
            @Nullable FoundTitle title,
            Outline outline,
            TablesReader.Tables read,
            List<Strip> texts) {
        long present = read.tables().stream().filter(t -> t.table().present()).count();
        var years = years(texts);
        if (years.size() > 1 && read.repeated().stream().anyMatch(r -> !r.differing().isEmpty())) {
            return new Result(null, "two-years", List.of(String.join(", ", years)));
        }
        if (present == 0 && outline.size() < 4) {
            for (var strip : texts.subList(0, Math.min(8, texts.size()))) {
                var text = Numerals.squeeze(strip.text());
                for (var entry : words.entries("other-documents")) {
                    if (text.length() < 60
                            && words.compiled(entry.get("pattern")).matcher(text).find()) {
                        return new Result(null, entry.get("reason"), List.of());
                    }
                }
            }
        }
        boolean nothing = title == null && present == 0 && outline.size() < 3;
        boolean onlyTitle = title != null && present == 0 && outline.isEmpty() && texts.size() < 4;
        return nothing || onlyTitle
                ? new Result(null, nothing ? "no-title-no-sections" : "half", List.of())
                : null;
    }

    /** Years of all titles in the text: two reports in one file have two. */
    private List<String> years(List<Strip> texts) {
        var finder = new TitleFinder(words);
        var years = new java.util.TreeSet<String>();
        for (var strip : texts) {
            var title = strip.text().length() < 90 ? finder.read(strip) : null;
            if (title != null && title.year() > 0) {
                years.add(Integer.toString(title.year()));
            }
        }
        return List.copyOf(years);
    }
}
