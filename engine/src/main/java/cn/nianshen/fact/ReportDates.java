package cn.nianshen.fact;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.report.Passage;
import cn.nianshen.report.Place;
import cn.nianshen.source.Numerals;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** When a report was published, received and signed. */
public final class ReportDates {

    /** A longer line is prose and no page furniture. */
    private static final int LONGEST_LINE = 160;

    /** The signature, and what pages print under it. */
    private static final int LAST_LINES = 12;

    private final List<Passage> passages;
    private final ReadingWords words;
    private final List<Fact> facts = new ArrayList<>();

    private ReportDates(List<Passage> passages, ReadingWords words) {
        this.passages = passages;
        this.words = words;
    }

    /**
     * The facts. A day given by the submission goes before what the page says.
     *
     * @param words words with the labels of publication and the lines of signatures
     */
    public static List<Fact> of(List<Passage> passages, ReadingWords words, Brief brief) {
        var dates = new ReportDates(passages, words);
        var published = brief.publishedOn();
        var received = brief.receivedOn();
        if (published != null) {
            dates.facts.add(new PublicationDate(Place.FILE, published, "submission"));
        } else {
            dates.published();
        }
        if (received != null) {
            dates.facts.add(new ReceiptDate(Place.FILE, received));
        }
        dates.signed();
        return List.copyOf(dates.facts);
    }

    private void published() {
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            var text = Numerals.narrow(passage.printed());
            boolean furniture = passage.section().isEmpty() || i >= lastLines();
            if (!furniture || text.length() > LONGEST_LINE || Numerals.hasFullStop(text)) {
                continue;
            }
            var labelled = words.pattern("publication.line").matcher(text);
            while (labelled.find()) {
                published(passage, labelled);
            }
            boolean label = words.pattern("publication.label").matcher(passage.plain()).matches();
            if (label && i + 1 < passages.size()) {
                var next = passages.get(i + 1);
                var day = words.pattern("publication.day").matcher(Numerals.narrow(next.printed()));
                if (day.lookingAt()) {
                    published(next, day);
                }
            }
        }
    }

    private void published(Passage passage, Matcher m) {
        var date = date(m);
        if (date != null) {
            facts.add(new PublicationDate(place(passage), date, "page"));
        }
    }

    private void signed() {
        for (var passage : passages.subList(lastLines(), passages.size())) {
            var m = words.pattern("signature.dated").matcher(passage.plain());
            if (passage.zone().equals("body") && m.matches() && isOrgan(m.group("organ"))) {
                var date = date(m);
                if (date != null) {
                    facts.add(new SignatureDate(place(passage), date));
                }
            }
        }
    }

    private boolean isOrgan(@Nullable String name) {
        return name == null || words.pattern("signature.organ").matcher(name).find();
    }

    private int lastLines() {
        return Math.max(0, passages.size() - LAST_LINES);
    }

    private static Place place(Passage passage) {
        return LexiconScan.place(passage, 0, passage.printed());
    }

    private static @Nullable LocalDate date(Matcher m) {
        try {
            return LocalDate.of(
                    number(m.group("year")), number(m.group("month")), number(m.group("day")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The value in digits or in Chinese numerals; 0 where it is none, and then there is no date.
     */
    private static int number(String text) {
        if (text.matches("[0-9]{1,4}")) {
            return Integer.parseInt(text);
        }
        BigDecimal value = Numerals.hanNumber(text);
        return value == null ? 0 : value.intValue();
    }
}
