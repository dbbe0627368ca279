package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormSection;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the running text states: period, dates, figures, notices, the parts it announces. */
final class NarrativeReader {

    private static final int AROUND = 40;
    private static final int MOST = 400;

    private final ReadingWords words;

    NarrativeReader(ReadingWords words) {
        this.words = words;
    }

    /** The period of the figures, or null; of a line by itself before that of broken lines. */
    @Nullable StatedPeriod period(List<Strip> texts) {
        return first(texts, this::period);
    }

    /** What is found first, in lines by themselves or else in broken lines put together. */
    private static <T> @Nullable T first(
            List<Strip> texts, Function<BrokenLines.Run, @Nullable T> reading) {
        for (var strip : texts) {
            T found = reading.apply(BrokenLines.alone(strip));
            if (found != null) {
                return found;
            }
        }
        for (var run : BrokenLines.runs(texts)) {
            T found = reading.apply(run);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable StatedPeriod period(BrokenLines.Run run) {
        var text = digits(Numerals.halfWidth(run.text()));
        for (var pattern : words.patterns("period.patterns")) {
            var period = period(pattern, text, false, run);
            if (period != null) {
                return period;
            }
        }
        for (var pattern : words.patterns("period.months")) {
            var period = period(pattern, text, true, run);
            if (period != null) {
                return period;
            }
        }
        var year = words.pattern("period.year").matcher(text);
        if (year.find() && isCounted(text, year.end())) {
            int y = Integer.parseInt(year.group("y1"));
            return new StatedPeriod(
                    LocalDate.of(y, 1, 1),
                    LocalDate.of(y, 12, 31),
                    year.group(),
                    run.at(year.start()));
        }
        return null;
    }

    private @Nullable StatedPeriod period(
            Pattern pattern, String text, boolean months, BrokenLines.Run run) {
        var m = pattern.matcher(text);
        while (m.find()) {
            boolean meant = months ? isCounted(text, m.start()) : isStatistical(text, m);
            var period = meant ? period(m, months, run.at(m.start())) : null;
            if (period != null) {
                return period;
            }
        }
        return null;
    }

    /** Dates in Chinese numerals written in digits. */
    private String digits(String text) {
        if (!words.seeker("period.han-number").isIn(text)) {
            return text;
        }
        return words.pattern("period.han-number")
                .matcher(text)
                .replaceAll(
                        m -> {
                            var value = Numerals.hanNumber(m.group());
                            return value == null ? m.group() : value.toPlainString();
                        });
    }

    /** Whether the sentence speaks of the period of the figures before that place. */
    private boolean isCounted(String text, int end) {
        var before = text.substring(Math.max(0, end - AROUND), end);
        var sentence = lastSentence(before);
        return words.list("period.counted").stream().anyMatch(sentence::contains);
    }

    private static String lastSentence(String text) {
        var rest = text;
        while (Numerals.hasFullStop(rest)) {
            rest = rest.substring(Numerals.firstSentence(rest).length() + 1);
        }
        return rest;
    }

    private boolean isStatistical(String text, Matcher m) {
        int from = Math.max(0, m.start() - AROUND);
        if (words.pattern("period.stated").matcher(text.substring(from, m.start())).find()) {
            return true;
        }
        var before = text.substring(from, m.end());
        var behind = text.substring(m.end(), Math.min(text.length(), m.end() + AROUND / 2));
        // the next sentence may speak of the period, and this one of something else
        var around = before + Numerals.firstSentence(behind);
        return words.list("period.keywords").stream().anyMatch(around::contains);
    }

    private static @Nullable StatedPeriod period(Matcher m, boolean months, Position at) {
        int y1 = Integer.parseInt(m.group("y1"));
        int y2 = m.group("y2") == null ? y1 : Integer.parseInt(m.group("y2"));
        var from = date(y1, m.group("m1"), months ? "1" : m.group("d1"));
        var to = date(y2, m.group("m2"), months ? "1" : m.group("d2"));
        if (from == null || to == null) {
            return null;
        }
        var last = months ? to.withDayOfMonth(to.lengthOfMonth()) : to;
        return new StatedPeriod(from, last, m.group(), at);
    }

    private static @Nullable LocalDate date(int year, String month, String day) {
        try {
            return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Every date written out; a day without its year is taken for a leap year. */
    List<FoundWords> dates(List<Strip> texts) {
        var out = new ArrayList<FoundWords>();
        for (var strip : texts) {
            var text = plain(strip);
            for (var pattern : words.list("dates")) {
                var m = words.sought(pattern).first(text);
                boolean more = m != null;
                for (; more && out.size() < MOST; more = m.find()) {
                    int year = m.group("year") == null ? 2020 : Integer.parseInt(m.group("year"));
                    boolean valid = date(year, m.group("month"), m.group("day")) != null;
                    out.add(new FoundWords(valid ? "valid" : "invalid", m.group(), strip.at()));
                }
            }
        }
        return out;
    }

    /** Notices on a form that the text cites. */
    List<FoundWords> notices(List<Strip> texts) {
        var out = new ArrayList<FoundWords>();
        texts.forEach(strip -> notices(BrokenLines.alone(strip), 0, out));
        for (var run : BrokenLines.runs(texts)) {
            notices(run, run.starts().get(1), out);
        }
        return out;
    }

    /** Adds those that end behind that place and begin in the first line. */
    private void notices(BrokenLines.Run run, int end, List<FoundWords> out) {
        for (var entry : words.entries("notices")) {
            var m = words.sought(entry.get("pattern")).first(run.text());
            for (boolean more = m != null; more && out.size() < MOST; more = m.find()) {
                if (m.end() > end && (end == 0 || m.start() < end)) {
                    out.add(new FoundWords(entry.get("form"), m.group(), run.at(m.start())));
                }
            }
        }
    }

    /**
     * How many parts the text says the report has, with the sections it names; null where it says
     * nothing.
     */
    @Nullable FoundParts parts(List<Strip> introduction, Form form) {
        return first(introduction, run -> parts(run, form));
    }

    private @Nullable FoundParts parts(BrokenLines.Run run, Form form) {
        var list = words.pattern("introduction.parts-list").matcher(run.text());
        var counted = words.pattern("introduction.parts-count").matcher(run.text());
        boolean counts = counted.find();
        var named = new ArrayList<String>();
        if (list.find()) {
            form.sections().stream()
                    .filter(s -> names(s, list.group()))
                    .forEach(s -> named.add(s.id()));
        }
        return counts || named.size() > 2
                ? new FoundParts(counts ? count(counted) : 0, named, run.at(0))
                : null;
    }

    private static int count(Matcher m) {
        var digits = m.group("count");
        if (digits.matches("\\d+")) {
            return Integer.parseInt(digits);
        }
        var value = Numerals.hanNumber(digits);
        return value == null ? 0 : value.intValue();
    }

    private static boolean names(FormSection section, String text) {
        var squeezed = NO_WORD.matcher(text).replaceAll("");
        return squeezed.contains(NO_WORD.matcher(section.heading()).replaceAll(""))
                || section.accepted().stream()
                        .anyMatch(a -> squeezed.contains(NO_WORD.matcher(a).replaceAll("")));
    }

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static String plain(Strip strip) {
        return Numerals.halfWidth(Numerals.squeeze(strip.text()));
    }
}
