package cn.nianshen.fact;

import cn.nianshen.document.Note;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a report was published, received and signed. */
public final class ReportDates {

    /** A longer line is prose and no page furniture. */
    private static final int LONGEST_LINE = 160;

    /** The signature, and what pages print under it. */
    private static final int LAST_LINES = 12;

    private static final int LINES_BELOW_TITLE = 4;

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
     * @param notes what was noted of the file, such as the day that a page gives unseen
     */
    public static List<Fact> of(
            List<Passage> passages, List<Note> notes, ReadingWords words, Brief brief) {
        var dates = new ReportDates(passages, words);
        var published = brief.publishedOn();
        var received = brief.receivedOn();
        if (published != null) {
            dates.facts.add(new PublicationDate(Place.FILE, published, "submission"));
        } else {
            dates.published();
            dates.publishedUnlabelled();
            dates.published(notes);
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
            if (!passage.section().isEmpty() && i < lastLines()) {
                continue;
            }
            for (var text : furniture(passage)) {
                var labelled = words.pattern("publication.line").matcher(text);
                while (labelled.find()) {
                    published(passage, labelled, "page");
                }
            }
            boolean label = words.pattern("publication.label").matcher(passage.plain()).matches();
            if (label && i + 1 < passages.size()) {
                var next = passages.get(i + 1);
                var day = words.pattern("publication.day").matcher(Numerals.narrow(next.printed()));
                if (day.lookingAt()) {
                    published(next, day, "page");
                }
            }
        }
    }

    /**
     * The lines with which a passage begins that are no prose. A long one of them was taken for a
     * line that goes on in the introduction.
     */
    private static List<String> furniture(Passage passage) {
        var out = new ArrayList<String>();
        for (var line : lines(passage)) {
            if (line.length() > LONGEST_LINE || Numerals.hasFullStop(line)) {
                break;
            }
            out.add(line);
        }
        return out;
    }

    private static List<String> lines(Passage passage) {
        var out = new ArrayList<String>();
        var lines = passage.lines();
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i + 1 == lines.size();
            int to = last ? passage.printed().length() : lines.get(i + 1).from();
            out.add(plainBlanks(passage.printed().substring(lines.get(i).from(), to)));
        }
        return out;
    }

    /** Half-width, and every blank the usual one. */
    private static String plainBlanks(String text) {
        var out = new StringBuilder(Numerals.narrow(text));
        for (int i = 0; i < out.length(); i++) {
            if (Numerals.isBlank(out.charAt(i))) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    /** A line right below the title that gives a day as pages do, and not what day it is. */
    private void publishedUnlabelled() {
        if (!facts.isEmpty()) {
            return;
        }
        for (var passage : belowTitle()) {
            for (var text : furniture(passage)) {
                var day = words.pattern("publication.unlabelled").matcher(text);
                if (day.matches()) {
                    published(passage, day, "unlabelled");
                }
            }
        }
    }

    private List<Passage> belowTitle() {
        return passages.stream()
                .filter(p -> p.zone().equals("introduction"))
                .limit(LINES_BELOW_TITLE)
                .toList();
    }

    private void published(List<Note> notes) {
        for (var note : notes) {
            if (note.kind().equals(Note.PUBLISHED_ON) && !note.arguments().isEmpty()) {
                var date = LocalDate.parse(note.arguments().get(0));
                facts.add(new PublicationDate(Place.FILE, date, "meta"));
            }
        }
    }

    private void published(Passage passage, Matcher m, String source) {
        var date = date(m);
        if (date != null) {
            facts.add(new PublicationDate(place(passage), date, source));
        }
    }

    private void signed() {
        for (var passage : passages.subList(lastLines(), passages.size())) {
            if (passage.zone().equals("body")) {
                signed(passage, words.pattern("signature.dated"));
            }
        }
        belowTitle().forEach(p -> signed(p, words.pattern("signature.below-title")));
    }

    private void signed(Passage passage, Pattern pattern) {
        var m = pattern.matcher(passage.plain());
        var date = m.matches() ? date(m) : null;
        if (date != null && isOrgan(m.group("organ"))) {
            facts.add(new SignatureDate(place(passage), date));
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
