package cn.nianshen.report;

import cn.nianshen.document.Note;
import cn.nianshen.document.Position;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the title above the first section: the nearest line that names organ, year and kind of
 * document; where no line does, the nearest lines that do together; else what comes closest.
 */
final class TitleFinder {

    private static final List<String> NO_LINES = List.of();
    private static final int LINES = 4;
    private static final int FIRST = 60;
    private static final int SEARCHED = 300;
    private static final int LONGEST = 90;
    private static final int LISTED = 3;
    private static final int SIGNATURE_LINES = 8;
    private static final int MISSPELT = 2;

    private final ReadingWords words;
    private final List<Pattern> patterns;
    private final Pattern misspelt;

    TitleFinder(ReadingWords words) {
        this.words = words;
        this.patterns = words.list("title.patterns").stream().map(this::pattern).toList();
        this.misspelt = pattern(words.text("title.misspelt"));
    }

    private Pattern pattern(String template) {
        var regex = template;
        for (var part : words.keys("title.parts")) {
            regex = regex.replace("{" + part + "}", words.text("title.parts." + part));
        }
        return words.compiled(regex);
    }

    /** The title, or null. */
    @Nullable FoundTitle find(Strips strips, int firstSection) {
        boolean sections = firstSection < strips.all().size();
        var lines = lines(strips, firstSection, sections);
        var singles = new ArrayList<FoundTitle>();
        for (var line : lines) {
            var title = read(line);
            if (title != null) {
                singles.add(title);
            }
        }
        var whole = singles.stream().filter(TitleFinder::isWhole).toList();
        if (!whole.isEmpty()) {
            boolean listed =
                    !sections
                            && whole.stream().mapToInt(FoundTitle::year).distinct().count()
                                    >= LISTED;
            return listed ? null : whole.get(sections ? whole.size() - 1 : 0);
        }
        var joined = joined(lines, TitleFinder::isWhole);
        if (joined != null) {
            return joined;
        }
        var announced = sections && singles.isEmpty() ? announced(lines) : null;
        if (announced != null) {
            return announced;
        }
        var again = sections ? withTwoYears(lines) : null;
        if (again != null) {
            return again;
        }
        var misspelt = sections ? misspelt(lines) : null;
        var best = misspelt != null ? misspelt : closest(singles, lines, strips, sections);
        return best != null || !sections ? best : joined(lines, t -> !t.organ().isEmpty());
    }

    /** The nearest line that is a whole title but for a second year in it; or null. */
    private @Nullable FoundTitle withTwoYears(List<Strip> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            var text = Numerals.strip(lines.get(i).text());
            var plain = text.length() > LONGEST ? "" : plain(text);
            var years = words.pattern("title.written-year").matcher(plain).results().toList();
            if (years.size() != 2) {
                continue;
            }
            for (var one : years) {
                var rest = plain.substring(0, one.start()) + plain.substring(one.end());
                var title = read(rest, lines.get(i));
                if (title != null && isWhole(title)) {
                    boolean same = years.get(0).group(1).equals(years.get(1).group(1));
                    return title.withTwoYears(text, same);
                }
            }
        }
        return null;
    }

    /**
     * The nearest line, or two lines, of organ, year and what is nearly the name of the document;
     * or null.
     */
    private @Nullable FoundTitle misspelt(List<Strip> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            var text = Numerals.strip(lines.get(i).text());
            var title = misspelt(text, lines.get(i));
            if (title == null && i > 0 && endsAsOrgan(squeezed(lines.get(i - 1)))) {
                var above = lines.get(i - 1);
                title = misspelt(Numerals.strip(above.text()) + text, above);
            }
            if (title != null) {
                return title;
            }
        }
        return null;
    }

    private @Nullable FoundTitle misspelt(String text, Strip first) {
        if (text.length() > LONGEST) {
            return null;
        }
        var plain = plain(text);
        var m = misspelt.matcher(plain);
        if (!m.matches()
                || words.pattern("title.not-in-organ").matcher(m.group("organ")).find()
                || !isNearly(m.group("words"))) {
            return null;
        }
        return title(text, plain, m, first);
    }

    /** Whether all but a letter or two of the words name the document. */
    private boolean isNearly(String printed) {
        return words.list("title.names").stream()
                .anyMatch(name -> Labels.edits(name, printed) <= MISSPELT);
    }

    /** As it is compared, without marks and blanks. */
    private String plain(String text) {
        var plain = Numerals.halfWidth(Numerals.squeeze(text));
        for (var idle : words.patterns("title.idle")) {
            plain = idle.matcher(plain).replaceAll("");
        }
        return plain;
    }

    /** The title inside the words that announce it, where the report itself follows; or null. */
    private @Nullable FoundTitle announced(List<Strip> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            var m = words.pattern("title.announced").matcher(squeezed(lines.get(i)));
            var title = m.matches() ? read(m.group("title"), lines.get(i)) : null;
            if (title != null && isWhole(title)) {
                return title;
            }
        }
        return null;
    }

    /** Lines that may be the title: those before the sections, the nearest ones where many. */
    private static List<Strip> lines(Strips strips, int firstSection, boolean sections) {
        var lines = new ArrayList<Strip>();
        for (var strip : strips.all()) {
            if (strip.index() >= firstSection || !sections && lines.size() >= FIRST) {
                break;
            }
            if ((strip.isText() || strip.isSingle()) && !Numerals.strip(strip.text()).isEmpty()) {
                lines.add(strip);
            }
        }
        return lines.subList(Math.max(0, lines.size() - SEARCHED), lines.size());
    }

    private static boolean isWhole(FoundTitle title) {
        return !title.organ().isEmpty() && !title.yearWritten().equals("none");
    }

    /** The lines nearest above the sections that are such a title together, or null. */
    private @Nullable FoundTitle joined(List<Strip> lines, Predicate<FoundTitle> enough) {
        for (int from = lines.size() - 2; from >= 0; from--) {
            var joined = new StringBuilder(lines.get(from).text());
            for (int to = from + 1; to < Math.min(lines.size(), from + LINES); to++) {
                if (isNavigation(lines.get(from)) || isNavigation(lines.get(to))) {
                    break;
                }
                joined.append(lines.get(to).text());
                var title = read(Numerals.strip(joined.toString()), lines.get(from));
                if (title != null && enough.test(title) && endsAsOrgan(title.organ())) {
                    return longer(lines, from, to, title);
                }
            }
        }
        return null;
    }

    /** With a line below that only adds the year again, and a division alone on the line above. */
    private FoundTitle longer(List<Strip> lines, int from, int to, FoundTitle title) {
        var text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            text.append(lines.get(i).text());
        }
        if (to + 1 < lines.size()) {
            var more = read(Numerals.strip(text + lines.get(to + 1).text()), lines.get(from));
            if (more != null) {
                return more;
            }
        }
        if (from == 0 || words.pattern("agency.division").matcher(title.organ()).find()) {
            return title;
        }
        var above = lines.get(from - 1);
        var division = words.pattern("title.division-line").matcher(squeezed(above)).matches();
        var more = division ? read(Numerals.strip(above.text() + text), above) : null;
        return more == null ? title : more;
    }

    /** A title that lacks organ or year; the organ is then sought beside it and at the end. */
    private @Nullable FoundTitle closest(
            List<FoundTitle> singles, List<Strip> lines, Strips strips, boolean sections) {
        FoundTitle best = null;
        int reached = 0;
        for (var title : singles) {
            int score = title.yearWritten().equals("none") ? title.organ().isEmpty() ? 1 : 2 : 3;
            boolean column = score == 1 && (!sections || title.documentType().equals("other"));
            if (!column && (score > reached || sections && score == reached)) {
                best = title;
                reached = score;
            }
        }
        if (best == null || !best.organ().isEmpty()) {
            return best;
        }
        return best.of(organBeside(best, lines, strips));
    }

    /** The organ on the line below or above the title or in the signature; empty where none is. */
    private String organBeside(FoundTitle title, List<Strip> lines, Strips strips) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).at().equals(title.at())) {
                for (int beside : new int[] {i + 1, i - 1}) {
                    var text =
                            beside >= 0 && beside < lines.size() ? squeezed(lines.get(beside)) : "";
                    if (words.pattern("signature.organ").matcher(text).find()) {
                        return text;
                    }
                }
            }
        }
        var tail = strips.all().stream().filter(s -> s.isText() && !squeezed(s).isEmpty()).toList();
        int end = tail.size() - 1;
        for (int i = end; i > Math.max(0, end - SIGNATURE_LINES); i--) {
            var organ = squeezed(tail.get(i - 1));
            if (words.pattern("signature.date").matcher(squeezed(tail.get(i))).find()
                    && words.pattern("signature.organ").matcher(organ).find()) {
                return organ;
            }
        }
        return "";
    }

    private boolean isNavigation(Strip line) {
        return words.pattern("title.navigation").matcher(squeezed(line)).find();
    }

    private boolean endsAsOrgan(String organ) {
        return words.pattern("title.organ-end").matcher(organ).find();
    }

    private static String squeezed(Strip line) {
        return Numerals.squeeze(line.text());
    }

    /** A whole title among the lines at the head of pages, without a place in the text; or null. */
    @Nullable FoundTitle inHeader(List<Note> notes) {
        for (var note : notes) {
            for (var line : note.kind().equals(Note.PAGE_HEADER) ? note.arguments() : NO_LINES) {
                var token = new Token(line, 1, 1, Position.NONE, CellValue.MISSING);
                var title = read(new Strip(0, List.of(token), null, 0, 0, Set.of()));
                if (title != null && isWhole(title)) {
                    return title;
                }
            }
        }
        return null;
    }

    /** The line read as a title, or null. */
    @Nullable FoundTitle read(Strip line) {
        return line.text().length() > 2 * LONGEST ? null : read(Numerals.strip(line.text()), line);
    }

    /** The text read as a title that begins on the line, or null. */
    @Nullable FoundTitle read(String text, Strip first) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (!Numerals.squeeze(text).contains(words.text("title.in-every"))) {
            return null;
        }
        var plain = plain(text);
        if (words.pattern("title.not-a-title").matcher(plain).find()) {
            return null;
        }
        for (var pattern : patterns) {
            var m = pattern.matcher(plain);
            if (m.matches()
                    && !words.pattern("title.not-in-organ").matcher(group(m, "organ")).find()) {
                return title(text, plain, m, first);
            }
        }
        return null;
    }

    /** What the group holds; empty where it holds nothing or is not in the pattern. */
    private static String group(Matcher m, String name) {
        if (!m.pattern().pattern().contains("(?<" + name + ">")) {
            return "";
        }
        var text = m.group(name);
        return text == null ? "" : text;
    }

    private FoundTitle title(String text, String plain, Matcher m, Strip first) {
        var year = group(m, "year");
        var written = year.isEmpty() ? "none" : group(m, "nian").isEmpty() ? "bare" : "full";
        var printed = group(m, "words") + group(m, "more");
        var yearWord = words.text("title.year-word");
        var shared = words.list("title.shared-word");
        boolean both = shared.size() == 2 && printed.startsWith(shared.get(0) + shared.get(1));
        var document =
                (both ? printed.substring(shared.get(0).length()) : printed)
                        .replaceFirst("^" + yearWord, "")
                        .replace(words.text("title.particle"), "");
        var kind = "other";
        if (document.equals(words.text("title.statutory"))) {
            kind = "statutory";
        } else if (words.list("title.short").contains(document)) {
            kind = "short";
        }
        var organ = group(m, "organ");
        if (both) {
            organ += shared.get(0) + shared.get(1);
        } else if (shared.size() == 2 && organ.endsWith(shared.get(0))) {
            organ += shared.get(1);
        }
        int from = plain.indexOf(yearWord);
        boolean twice = from >= 0 && plain.indexOf(yearWord, from + 1) > from;
        return new FoundTitle(text, yearOf(year), written, kind, printed, organ, twice, first.at());
    }

    /** The year; 0 where there is none that a report can be for. */
    private int yearOf(String year) {
        if (year.isEmpty()) {
            return 0;
        }
        if (year.chars().allMatch(c -> c >= '0' && c <= '9')) {
            boolean believable = words.pattern("title.believable").matcher(year).matches();
            return believable ? Integer.parseInt(year) : 0;
        }
        BigDecimal value =
                Numerals.hanNumber(
                        year.replace('0', Numerals.HAN_ZERO).replace('O', Numerals.HAN_ZERO));
        return value == null ? 0 : value.intValue();
    }
}
