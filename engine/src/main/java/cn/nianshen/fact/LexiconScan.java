package cn.nianshen.fact;

import cn.nianshen.form.Lexicon;
import cn.nianshen.form.LexiconEntry;
import cn.nianshen.report.Passage;
import cn.nianshen.report.Place;
import cn.nianshen.source.CheckDigits;
import cn.nianshen.source.Masks;
import cn.nianshen.source.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Looks for the words of lexicons in running text. One scan serves any number of reports. */
public final class LexiconScan {

    /** Mentions of one entry beyond this number are left out: they would say nothing new. */
    private static final int MOST = 200;

    private static final int CONTEXT = 120;

    private final List<LexiconEntry> patterns = new ArrayList<>();
    private final Map<Character, List<LexiconEntry>> words = new HashMap<>();
    private final List<String> names;

    /** A scan for the entries of lexicons. */
    public LexiconScan(List<Lexicon> lexicons) {
        names =
                lexicons.stream()
                        .filter(lexicon -> !lexicon.entries().isEmpty())
                        .map(Lexicon::name)
                        .toList();
        for (var lexicon : lexicons) {
            for (var entry : lexicon.entries()) {
                if (entry.pattern() != null) {
                    patterns.add(entry);
                } else {
                    words.computeIfAbsent(entry.word().charAt(0), c -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
        var longest = Comparator.comparingInt((LexiconEntry e) -> -e.word().length());
        words.values().forEach(list -> list.sort(longest));
    }

    /** Names of the lexicons that hold anything. */
    public List<String> names() {
        return names;
    }

    /**
     * All mentions, in the order of the text.
     *
     * @param year fiscal year of the report, 0 where unknown
     */
    public List<Mention> mentions(List<Passage> passages, int year) {
        var out = new ArrayList<Mention>();
        int sentences = 0;
        for (int i = 0; i < passages.size(); i++) {
            var text = new ScannedPassage(passages.get(i), i + 1, sentences);
            sentences += text.sentences();
            var hits = new ArrayList<ScannedPassage.Hit>();
            for (var entry : patterns) {
                if (entry.isFor(year) && text.isFor(entry)) {
                    matches(text, entry, hits);
                }
            }
            words(text, year, hits);
            text.mentions(hits).forEach(out::add);
        }
        return out;
    }

    private static void matches(
            ScannedPassage text, LexiconEntry entry, List<ScannedPassage.Hit> hits) {
        var searched = text.text(entry);
        var pattern = entry.pattern();
        if (pattern == null || !entry.has().isEmpty() && !searched.contains(entry.has())) {
            return;
        }
        var m = pattern.matcher(searched);
        for (int n = 0; n < MOST && m.find(); ) {
            if (m.end() > m.start() && CheckDigits.pass(entry.check(), m.group())) {
                hits.add(hit(entry, m));
                n++;
            }
        }
    }

    private static ScannedPassage.Hit hit(LexiconEntry entry, Matcher m) {
        var digits = group(m, "n").replace(",", "");
        BigDecimal number = null;
        if (!digits.isEmpty()) {
            number =
                    digits.matches("[0-9]{1,15}(\\.[0-9]{1,10})?")
                            ? new BigDecimal(digits)
                            : Numerals.hanNumber(digits);
        }
        var year = group(m, "year");
        return new ScannedPassage.Hit(
                entry,
                m.start(),
                m.end(),
                number,
                year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0);
    }

    private static String group(Matcher m, String name) {
        if (!m.pattern().pattern().contains("(?<" + name + ">")) {
            return "";
        }
        var value = m.group(name);
        return value == null ? "" : value;
    }

    /** The longest word at each place; words inside it are not looked for. */
    private void words(ScannedPassage text, int year, List<ScannedPassage.Hit> hits) {
        var plain = text.passage().plain();
        for (int i = 0; i < plain.length(); i++) {
            for (var entry : words.getOrDefault(plain.charAt(i), List.of())) {
                if (entry.isFor(year)
                        && text.isFor(entry)
                        && plain.startsWith(entry.word(), i)
                        && CheckDigits.pass(entry.check(), entry.word())) {
                    int end = i + entry.word().length();
                    hits.add(new ScannedPassage.Hit(entry, i, end, null, 0));
                    i = end - 1;
                    break;
                }
            }
        }
    }

    /** A sentence as it is shown. */
    static String shown(String sentence, int at) {
        if (sentence.length() <= CONTEXT) {
            return sentence;
        }
        int from = Math.max(0, Math.min(at - CONTEXT / 2, sentence.length() - CONTEXT));
        return sentence.substring(from, from + CONTEXT);
    }

    /** The place of a mention. */
    static Place place(Passage passage, int at, String quote) {
        return Place.of(passage.section(), passage.atPrinted(at), Masks.numbers(quote));
    }
}
