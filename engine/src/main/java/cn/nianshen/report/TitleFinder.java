package cn.nianshen.report;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds the title, over one line or several, above the first section. */
final class TitleFinder {

    private static final int LINES = 4;
    private static final int SEARCHED = 60;
    private static final int LONGEST = 90;

    private final ReadingWords words;

    TitleFinder(ReadingWords words) {
        this.words = words;
    }

    /** The title, or null. */
    @Nullable FoundTitle find(Strips strips, int firstSection) {
        var lines = new ArrayList<Strip>();
        for (var strip : strips.all()) {
            if (strip.index() < firstSection
                    && lines.size() < SEARCHED
                    && (strip.isText() || strip.isSingle())) {
                lines.add(strip);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            var joined = new StringBuilder();
            for (int j = i; j < Math.min(lines.size(), i + LINES); j++) {
                joined.append(lines.get(j).text());
                var title = read(Numerals.strip(joined.toString()), lines.get(i));
                if (title != null && !goesOn(lines, i, j)) {
                    return title;
                }
            }
        }
        return null;
    }

    /** A longer join that is a title too is the whole title. */
    private boolean goesOn(List<Strip> lines, int from, int to) {
        if (to + 1 >= Math.min(lines.size(), from + LINES)) {
            return false;
        }
        var joined = new StringBuilder();
        for (int k = from; k <= to + 1; k++) {
            joined.append(lines.get(k).text());
        }
        var longer = read(Numerals.strip(joined.toString()), lines.get(from));
        return longer != null;
    }

    /** The line read as a title, or null. */
    @Nullable FoundTitle read(Strip line) {
        return read(Numerals.strip(line.text()), line);
    }

    private @Nullable FoundTitle read(String text, Strip first) {
        if (text.length() > LONGEST) {
            return null;
        }
        var plain = Numerals.halfWidth(Numerals.squeeze(text)).replaceAll("^\\[[^\\]]*\\]", "");
        if (words.pattern("title.not-a-title").matcher(plain).find()) {
            return null;
        }
        for (var pattern : words.patterns("title.patterns")) {
            var m = pattern.matcher(plain);
            if (m.matches()
                    && !words.pattern("title.not-in-organ").matcher(m.group("organ")).find()) {
                return title(text, plain, m, pattern.pattern().contains("<year>"), first);
            }
        }
        return null;
    }

    private FoundTitle title(String text, String plain, Matcher m, boolean dated, Strip first) {
        var year = dated ? m.group("year") : null;
        var written = year == null ? "none" : m.group("nian") == null ? "bare" : "full";
        var document = m.group("words").replaceFirst("^" + words.text("title.year-word"), "");
        var kind = "other";
        if (document.equals(words.text("title.statutory"))) {
            kind = "statutory";
        } else if (words.list("title.short").contains(document)) {
            kind = "short";
        }
        int from = plain.indexOf(words.text("title.year-word"));
        boolean twice = from >= 0 && plain.indexOf(words.text("title.year-word"), from + 1) > from;
        return new FoundTitle(
                text,
                yearOf(year),
                written,
                kind,
                m.group("words"),
                m.group("organ"),
                twice,
                first.at());
    }

    private static int yearOf(@Nullable String year) {
        if (year == null) {
            return 0;
        }
        if (year.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(year);
        }
        BigDecimal value =
                Numerals.hanNumber(
                        year.replace('0', Numerals.HAN_ZERO).replace('O', Numerals.HAN_ZERO));
        return value == null ? 0 : value.intValue();
    }
}
