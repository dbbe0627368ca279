package cn.nianshen.report;

import cn.nianshen.document.Document;
import cn.nianshen.document.Note;
import cn.nianshen.document.Position;
import cn.nianshen.form.Form;
import cn.nianshen.form.Gazetteer;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a report while they are put together.
 *
 * @param words words of the pack
 * @param gazetteer divisions by name
 * @param strips the document
 * @param outline its sections
 * @param form the form used, or the newest where none was
 * @param tables what was read of the tables
 * @param title the title, or null
 * @param period the period stated, or null
 * @param narrative reads the running text
 * @param outsideTables text outside the tables of the form
 * @param otherTables rows of tables that are none of the form's
 */
record Assembly(
        ReadingWords words,
        Gazetteer gazetteer,
        Strips strips,
        Outline outline,
        Form form,
        TablesReader.Tables tables,
        @Nullable FoundTitle title,
        @Nullable StatedPeriod period,
        NarrativeReader narrative,
        List<Strip> outsideTables,
        List<Strip> otherTables) {

    private static final String LAID_OTHERWISE = "laid-otherwise";
    private static final Set<String> UNSAID = Set.of(Note.PAGE_HEADER, Note.ELSEWHERE);
    private static final String IN_HEADER = "title-in-header";
    private static final String OTHER_YEAR = "other-year";
    private static final int NEAR_END = 30;
    private static final int LONGEST_ROW = 200;
    private static final int LONG_LABEL = 6;
    private static final Pattern ONLY_FIGURES = Pattern.compile("[0-9]+");

    /** Links to other pages stand among these. */
    private static final int LINES_OF_A_FOOT = 20;

    private static final Pattern TITLE_END = Pattern.compile("[)）]$");

    /** The running text, and the cells of tables that are none of the form's. */
    List<Passage> passages(Labels labels) {
        var rows = new ArrayList<>(otherTables);
        var text = new ArrayList<Strip>();
        outsideTables.forEach(s -> (isRow(s, labels) ? rows : text).add(s));
        return new PassageMaker(outline, title).make(text, rows);
    }

    /**
     * A label of the form with nothing but figures behind it states nothing: its columns are lost.
     */
    private boolean isRow(Strip strip, Labels labels) {
        if (!strip.isText() || strip.text().length() > LONGEST_ROW) {
            return false;
        }
        var words = labels.words(strip.text());
        for (var table : form.tables()) {
            for (var row : table.rows()) {
                var label = labels.core(row.label());
                boolean named =
                        words.startsWith(label)
                                || label.length() >= LONG_LABEL && words.contains(label);
                if (named && ONLY_FIGURES.matcher(behind(words, label)).matches()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String behind(String words, String label) {
        return words.substring(words.indexOf(label) + label.length());
    }

    /**
     * Notes of the reading, those on tables laid otherwise than in the form, and on tables of other
     * years.
     */
    List<Note> notes(Document document) {
        var otherwise =
                tables.tables().stream()
                        .filter(TableReading::laidOtherwise)
                        .map(TableReading::table)
                        .map(t -> new Note(LAID_OTHERWISE, List.of(name(t.table())), t.at()));
        var ofOtherYears =
                tables.otherYears().stream()
                        .map(
                                t ->
                                        new Note(
                                                OTHER_YEAR,
                                                List.of(
                                                        name(t.table()),
                                                        Integer.toString(t.year())),
                                                t.at()));
        var read = document.notes().stream().filter(n -> !UNSAID.contains(n.kind()));
        var inHeader =
                title != null && title.at().equals(Position.NONE)
                        ? Stream.of(new Note(IN_HEADER, List.of(title.text()), Position.NONE))
                        : Stream.<Note>of();
        return Stream.of(read, inHeader, otherwise, ofOtherYears).flatMap(notes -> notes).toList();
    }

    private String name(String table) {
        return form.table(table).name();
    }

    /** Text between the title and the first section. */
    List<Strip> introduction() {
        int from = title == null ? -1 : title.at().order();
        return outsideTables.stream()
                .filter(s -> s.index() < outline.first() && s.at().order() > from)
                .filter(s -> title == null || !title.text().contains(Numerals.strip(s.text())))
                .toList();
    }

    /** Whether the file begins in the middle of a report. */
    boolean lacksBeginning() {
        var ids = outline.sections().stream().map(ReportSection::id).toList();
        return title == null
                && !ids.isEmpty()
                && ids.size() < form.sections().size()
                && !ids.contains(form.sections().get(0).id())
                && !ids.contains(form.sections().get(1).id());
    }

    /**
     * All that was seen.
     *
     * @param expectedAgency agency that the auditor expects, or empty
     * @param formKnown whether the tables are those of a form
     * @param sought what is looked for; the rest of it is left out
     */
    Observed observed(
            Agency agency,
            String naming,
            String expectedAgency,
            List<FoundWords> markers,
            boolean formKnown,
            Set<Sought> sought) {
        var narrativeStrips = outsideTables;
        var readTables = readTables(narrativeStrips);
        var introduction = introduction();
        var intro = introduction.stream().map(Strip::text).reduce("", String::concat);
        var sections = outline.found(narrativeStrips, readTables);
        return new Observed(
                title,
                naming,
                Numerals.squeeze(intro).length(),
                words.pattern("introduction.basis").matcher(intro).find(),
                sought.contains(Sought.ORGANS)
                        ? new OrganReader(words, gazetteer)
                                .organs(
                                        agency,
                                        title,
                                        expectedAgency,
                                        introduction,
                                        narrativeStrips)
                        : List.of(),
                sections,
                outline.extra(narrativeStrips),
                outline.repeated(),
                outline.items(narrativeStrips),
                outline.legacy(narrativeStrips),
                markers,
                narrative.parts(introduction, form),
                sought.contains(Sought.NOTICES) ? narrative.notices(narrativeStrips) : List.of(),
                brokenOff(readTables, sections),
                formKnown ? readTables : List.of(),
                tables.repeated(),
                sought.contains(Sought.DATES) ? narrative.dates(narrativeStrips) : List.of(),
                narrativeStrips.stream()
                        .anyMatch(s -> words.seeker("period.organ-changed").isIn(s.text())));
    }

    /** Tables, those not found with what stands in their section instead. */
    private List<ReadTable> readTables(List<Strip> narrativeStrips) {
        var sections = outline.found(narrativeStrips, List.of());
        var out = new ArrayList<ReadTable>();
        for (var reading : tables.tables()) {
            var t = reading.table();
            var id = form.table(t.table()).section();
            var embedded =
                    sections.stream()
                            .filter(s -> s.id().equals(id))
                            .map(FoundSection::embedded)
                            .findFirst()
                            .orElse("");
            out.add(t.present() ? t : TableReading.absent(form.table(t.table()), embedded).table());
        }
        return out;
    }

    /**
     * Where the file ends within a table or a sentence, with sections still to come; null where it
     * does not.
     */
    private @Nullable FoundWords brokenOff(
            List<ReadTable> readTables, List<FoundSection> sections) {
        var last = strips.all().get(strips.all().size() - 1);
        int reached =
                sections.stream()
                        .filter(FoundSection::headed)
                        .mapToInt(s -> indexOf(s.id()))
                        .max()
                        .orElse(-1);
        if (reached < 0 || reached == form.sections().size() - 1) {
            return null;
        }
        for (var table : readTables) {
            boolean lastSection =
                    form.table(table.table()).section().equals(form.sections().get(reached).id());
            if (table.present() && lastSection && !wholeTable(table) && endsIn(table, last)) {
                return new FoundWords("table", last.text(), last.at());
            }
        }
        var text = Numerals.strip(last.text());
        boolean prose =
                last.isText()
                        && text.length() > 20
                        && !Numerals.endsSentence(text)
                        && !TITLE_END.matcher(text).find()
                        && !hasFoot();
        return prose ? new FoundWords("sentence", text, last.at()) : null;
    }

    /** Whether the file goes on to what stands behind the text of a page or of a letter. */
    private boolean hasFoot() {
        var foot = words.seeker("page.foot");
        var all = strips.all();
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - LINES_OF_A_FOOT); i--) {
            var text = Numerals.strip(all.get(i).text());
            if (!Numerals.hasFullStop(text) && foot.isIn(text)) {
                return true;
            }
        }
        return false;
    }

    private int indexOf(String section) {
        return form.sections().stream().map(s -> s.id()).toList().indexOf(section);
    }

    private boolean wholeTable(ReadTable table) {
        if (table.rows().isEmpty()) {
            return true;
        }
        var lastRow = table.rows().get(table.rows().size() - 1);
        return !lastRow.state().equals("missing")
                && !(lastRow.state().equals("refused") && lastRow.values().isEmpty());
    }

    private boolean endsIn(ReadTable table, Strip last) {
        int lastRow = table.rows().stream().mapToInt(r -> r.at().order()).max().orElse(0);
        Position end = last.tokens().get(last.tokens().size() - 1).at();
        return end.order() - lastRow <= NEAR_END;
    }
}
