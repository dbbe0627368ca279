package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormSection;
import cn.nianshen.form.FormTable;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a document: what stands under which heading, and how the headings are numbered.
 */
final class Outline {

    private static final int LONGEST_HEADING = 40;
    private static final int LABELS_OF_A_TABLE = 4;
    private static final int MOST_ITEMS = 500;

    private final Form form;
    private final ReadingWords words;
    private final HeadingFinder.Result headings;
    private final Strips strips;
    private final List<HeadingFinder.Candidate> ordered;

    private final EmbeddedFinder instead;

    /** Whether strips are dates; each is asked for several times. */
    private final Map<Strip, Boolean> dates = new IdentityHashMap<>();

    Outline(Form form, ReadingWords words, HeadingFinder.Result headings, Strips strips) {
        this.form = form;
        this.words = words;
        this.headings = headings;
        this.strips = strips;
        this.instead = new EmbeddedFinder(words);
        this.ordered =
                headings.chosen().values().stream()
                        .sorted(
                                Comparator.comparingInt(
                                        (HeadingFinder.Candidate c) -> c.token().at().order()))
                        .toList();
    }

    /** Index of the strip of the first heading; behind the end where there is none. */
    int first() {
        return ordered.isEmpty() ? strips.all().size() : ordered.get(0).strip();
    }

    boolean isEmpty() {
        return ordered.isEmpty();
    }

    int size() {
        return ordered.size();
    }

    /** First strip of a section, or -1. */
    int from(String section) {
        var c = headings.chosen().get(section);
        return c == null ? -1 : c.strip();
    }

    /** Place of a heading among all, from 1; 0 where it is none of them. */
    private int placeOf(HeadingFinder.@Nullable Candidate heading) {
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i) == heading) {
                return i + 1;
            }
        }
        return 0;
    }

    /** First strip behind a section. */
    int to(String section) {
        var c = headings.chosen().get(section);
        int at = placeOf(c) - 1;
        return at < 0 || at + 1 >= ordered.size()
                ? strips.all().size()
                : ordered.get(at + 1).strip();
    }

    /** Id of the section that a place lies in, or empty. */
    String sectionAt(Position at) {
        var id = "";
        for (var c : ordered) {
            if (c.token().at().order() <= at.order()) {
                id = c.section().id();
            }
        }
        return id;
    }

    /** Headings as the report shows them. */
    List<ReportSection> sections() {
        var out = new ArrayList<ReportSection>();
        for (var c : ordered) {
            var number = c.number() == null ? "" : c.number().text();
            out.add(
                    new ReportSection(
                            c.section().id(),
                            out.size() + 1,
                            number + c.heading(),
                            c.token().at()));
        }
        return out;
    }

    /**
     * Every section of the form.
     *
     * @param narrative text outside the tables of the form
     * @param tables tables found
     */
    List<FoundSection> found(List<Strip> narrative, List<ReadTable> tables) {
        var out = new ArrayList<FoundSection>();
        for (var section : form.sections()) {
            var c = headings.chosen().get(section.id());
            out.add(
                    c == null
                            ? absent(section, narrative, tables)
                            : present(section, c, narrative, tables));
        }
        return out;
    }

    private FoundSection present(
            FormSection section,
            HeadingFinder.Candidate c,
            List<Strip> narrative,
            List<ReadTable> tables) {
        int characters = Numerals.squeeze(c.runOn()).length();
        int own = 0;
        var inside = inside(section, narrative);
        for (int i = 0; i < inside.size(); i++) {
            var strip = inside.get(i);
            boolean signed = isSignature(inside, i);
            int said = signed ? 0 : Numerals.squeeze(strip.text()).length();
            characters += said;
            own += instead.in(strip).isEmpty() ? said : 0;
        }
        boolean tabled = isTabled(section, tables);
        var all = new ArrayList<>(inside);
        inside(section, strips.all()).stream().filter(s -> !s.isText()).forEach(all::add);
        var embedded = instead.in(all);
        boolean last = section == form.sections().get(form.sections().size() - 1);
        return new FoundSection(
                section.id(),
                true,
                true,
                c.number() == null ? "" : c.number().text(),
                c.style(),
                c.ordinal(),
                c.heading(),
                c.wording(),
                characters,
                tabled,
                embedded,
                EmbeddedFinder.ofText(embedded, last && own > 0),
                placeOf(c),
                c.token().at());
    }

    /** Whether a line is the date of signature, or the organ's name above it. */
    private boolean isSignature(List<Strip> lines, int at) {
        return isDate(lines.get(at))
                || at + 1 < lines.size()
                        && isDate(lines.get(at + 1))
                        && words.pattern("signature.organ").matcher(plain(lines.get(at))).find();
    }

    private boolean isDate(Strip strip) {
        return dates.computeIfAbsent(strip, s -> words.seeker("signature.dated").isIn(plain(s)));
    }

    private static String plain(Strip strip) {
        return Numerals.narrow(Numerals.squeeze(strip.text()));
    }

    /** Strips behind the heading of the section and before the next one. */
    private List<Strip> inside(FormSection section, List<Strip> all) {
        int from = from(section.id());
        int to = to(section.id());
        var inside = new ArrayList<Strip>();
        for (var strip : all) {
            if (strip.index() > from && strip.index() < to) {
                inside.add(strip);
            }
        }
        return inside;
    }

    /**
     * Whether a table stands in the section, read or not: rows, or the labels of its table in the
     * text.
     */
    private boolean isTabled(FormSection section, List<ReadTable> tables) {
        if (tables.stream().anyMatch(t -> t.table().equals(section.table()) && t.present())) {
            return true;
        }
        var lines = inside(section, strips.all());
        for (var strip : lines) {
            if (!strip.isText() && !strip.isSingle()) {
                return true;
            }
        }
        for (var table : form.tables()) {
            if (table.id().equals(section.table())) {
                var text = new StringBuilder();
                lines.forEach(strip -> text.append(Numerals.squeeze(strip.text())));
                return labelsIn(text.toString(), table) >= LABELS_OF_A_TABLE;
            }
        }
        return false;
    }

    private static long labelsIn(String text, FormTable table) {
        var rows = table.rows().stream().map(r -> Labels.unnumbered(r.label()));
        var columns = table.blocks().get(0).columns().stream().map(c -> c.label());
        return Stream.concat(rows, columns).distinct().filter(text::contains).count();
    }

    private FoundSection absent(
            FormSection section, List<Strip> narrative, List<ReadTable> tables) {
        boolean covered =
                tables.stream().anyMatch(t -> t.table().equals(section.table()) && t.present());
        var pattern = words.pattern("covered." + section.id());
        if (section.ordinal() == 1) {
            int second = ordered.isEmpty() ? 0 : ordered.get(0).strip();
            var before =
                    narrative.stream().filter(s -> s.index() < second).map(Strip::text).toList();
            int length = before.stream().mapToInt(this::beyondIntroduction).sum();
            covered =
                    length >= overviewLength()
                            && before.stream().anyMatch(t -> pattern.matcher(t).find());
        } else {
            covered |=
                    narrative.stream()
                            .anyMatch(s -> pattern.matcher(Labels.unnumbered(s.text())).find());
        }
        return new FoundSection(
                section.id(),
                false,
                covered,
                "",
                "none",
                0,
                "",
                "other",
                0,
                false,
                "",
                "",
                0,
                Position.NONE);
    }

    /** Length of a text without the sentences that only introduce the report. */
    private int beyondIntroduction(String text) {
        var introduces = words.pattern("covered.introduces");
        return Stream.of(Numerals.clauses(Numerals.squeeze(text)))
                .filter(sentence -> !introduces.matcher(sentence).find())
                .mapToInt(String::length)
                .sum();
    }

    private int overviewLength() {
        var text = words.text("covered.overview-length");
        return text.matches("\\d+") ? Integer.parseInt(text) : 0;
    }

    /**
     * First-level headings that the form does not have: beyond its last number, or shifting the
     * numbers behind them.
     */
    List<FoundWords> extra(List<Strip> narrative) {
        var out = new ArrayList<FoundWords>();
        if (!headings.style().equals("han-comma") || ordered.size() < 2) {
            return out;
        }
        for (var strip : narrative) {
            var number = Numerals.numbering(strip.text());
            boolean chosen = ordered.stream().anyMatch(c -> c.strip() == strip.index());
            boolean brief =
                    strip.text().length() <= LONGEST_HEADING && !Numerals.hasFullStop(strip.text());
            if (number == null
                    || chosen
                    || !brief
                    || !number.style().equals(headings.style())
                    || strip.index() < first()) {
                continue;
            }
            boolean beyond =
                    strip.index() > ordered.get(ordered.size() - 1).strip()
                            && number.ordinal() > form.sections().size();
            if (beyond || shifts(strip, number.ordinal())) {
                out.add(new FoundWords(number.text(), Labels.unnumbered(strip.text()), strip.at()));
            }
        }
        return out;
    }

    private boolean shifts(Strip strip, int ordinal) {
        var before = ordered.stream().filter(c -> c.strip() < strip.index()).reduce((a, b) -> b);
        var after = ordered.stream().filter(c -> c.strip() > strip.index()).findFirst();
        return before.isPresent()
                && after.isPresent()
                && ordinal == before.get().ordinal() + 1
                && after.get().ordinal() == ordinal + 1
                && after.get().ordinal() != after.get().section().ordinal();
    }

    /** Numbered lines below the first level. */
    List<FoundItem> items(List<Strip> narrative) {
        var out = new ArrayList<FoundItem>();
        var section = "";
        int sequence = 0;
        for (var strip : narrative) {
            var id = sectionAt(strip.at());
            sequence = id.equals(section) ? sequence : 0;
            section = id;
            var number = Numerals.numbering(strip.text());
            boolean chosen = ordered.stream().anyMatch(c -> c.strip() == strip.index());
            boolean below = number != null && !firstLevel(number);
            if (below && !chosen && !id.isEmpty() && out.size() < MOST_ITEMS) {
                out.add(
                        new FoundItem(
                                id,
                                number.text(),
                                number.style(),
                                number.ordinal(),
                                ++sequence,
                                strip.text(),
                                strip.at()));
            }
        }
        return out;
    }

    /** Numbers of the usual first level are no items, where the first level has them. */
    private boolean firstLevel(Numerals.Numbering number) {
        return number.style().equals("han-comma") && headings.style().equals("han-comma");
    }

    /** Headings of the structure under the old regulation. */
    List<FoundWords> legacy(List<Strip> narrative) {
        var out = new ArrayList<FoundWords>();
        for (var strip : narrative) {
            var number = Numerals.numbering(strip.text());
            var heading = Labels.unnumbered(strip.text());
            boolean level =
                    number != null
                            && (number.style().equals("han-comma")
                                    || number.style().equals("other"));
            if (level
                    && heading.length() <= LONGEST_HEADING
                    && words.patterns("legacy").stream().anyMatch(p -> p.matcher(heading).find())) {
                out.add(new FoundWords("legacy", strip.text(), strip.at()));
            }
        }
        return out;
    }

    /** Further headings of sections already found. */
    List<FoundWords> repeated() {
        return headings.repeated().stream()
                .map(c -> new FoundWords(c.section().id(), c.token().text(), c.token().at()))
                .toList();
    }
}
