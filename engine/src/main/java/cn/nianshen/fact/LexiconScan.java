package cn.nianshen.fact;

import cn.nianshen.form.Lexicon;
import cn.nianshen.form.LexiconEntry;
import cn.nianshen.report.Passage;
import cn.nianshen.report.Place;
import cn.nianshen.source.Characters;
import cn.nianshen.source.Masks;
import cn.nianshen.source.StartIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Looks for the words of lexicons in running text. One scan serves any number of reports. */
public final class LexiconScan {

    private static final int CONTEXT = 120;

    private final StartIndex<SoughtPattern> byStart = new StartIndex<>();
    private final List<SoughtPattern> others = new ArrayList<>();
    private final StartIndex<Word> words = new StartIndex<>();
    private final Scopes scopes = new Scopes();
    private final int patterns;
    private final List<String> names;

    /** A word as it is looked for. */
    private record Word(LexiconEntry entry, String word, int scope) {}

    /** A scan for the entries of lexicons. */
    public LexiconScan(List<Lexicon> lexicons) {
        names =
                lexicons.stream()
                        .filter(lexicon -> !lexicon.entries().isEmpty())
                        .map(Lexicon::name)
                        .toList();
        int count = 0;
        for (var lexicon : lexicons) {
            for (var entry : lexicon.entries()) {
                var pattern = entry.pattern();
                if (pattern == null) {
                    var word = entry.word();
                    words.add(word.charAt(0), new Word(entry, word, scopes.number(entry)));
                } else {
                    add(new SoughtPattern(entry, pattern, count++, scopes.number(entry)));
                }
            }
        }
        patterns = count;
        words.sort(Comparator.comparingInt((Word w) -> -w.word.length()));
    }

    private void add(SoughtPattern pattern) {
        var starts = pattern.starts();
        if (starts == null) {
            others.add(pattern);
        } else {
            byStart.add(starts, pattern);
        }
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
        var search = new PatternSearch(byStart, others, patterns, year);
        int sentences = 0;
        for (int i = 0; i < passages.size(); i++) {
            var text = scanned(passages.get(i), i + 1, sentences);
            sentences += text.sentences();
            var hits = search.hits(text);
            words(text, year, hits);
            text.mentions(hits).forEach(out::add);
        }
        return out;
    }

    /** The longest word of a kind at each place; words of that kind inside it are passed over. */
    private void words(ScannedPassage text, int year, List<ScannedPassage.Hit> hits) {
        var plain = text.passage().plain();
        var ends = new HashMap<String, Integer>();
        for (int i = 0; i < plain.length(); i++) {
            var begun = words.at(plain.charAt(i));
            for (int k = 0; k < begun.size(); k++) {
                var word = begun.get(k);
                int to = i + word.word.length();
                var entry = word.entry;
                if (plain.startsWith(word.word, i)
                        && text.isIn(word.scope)
                        && ends.getOrDefault(entry.kind(), 0) <= i
                        && entry.isFor(year)
                        && entry.fits(plain, i, to)) {
                    hits.add(new ScannedPassage.Hit(entry, i, to, null, 0));
                    ends.put(entry.kind(), to);
                }
            }
        }
    }

    private ScannedPassage scanned(Passage passage, int number, int sentences) {
        return new ScannedPassage(passage, number, sentences, scopes.of(passage));
    }

    /** A sentence as it is shown. */
    static String shown(String sentence, int at) {
        if (sentence.length() <= CONTEXT) {
            return sentence;
        }
        int from = Math.max(0, Math.min(at - CONTEXT / 2, sentence.length() - CONTEXT));
        return Characters.whole(sentence.substring(from, from + CONTEXT));
    }

    /** The place of a mention. */
    static Place place(Passage passage, int at, String quote) {
        return Place.of(passage.section(), passage.atPrinted(at), Masks.numbers(quote));
    }
}
