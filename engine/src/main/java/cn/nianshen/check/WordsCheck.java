package cn.nianshen.check;

import cn.nianshen.fact.Fact;
import cn.nianshen.rule.Findings;
import java.util.List;
import java.util.Set;

/**
 * Words stand, or do not stand, in a part of the text. Plain words, compared as they are written,
 * white space left out; no patterns.
 *
 * @param texts which texts to look into
 * @param section section id, or empty for all
 * @param anyOf at least one of these should stand there; empty where none is asked for
 * @param noneOf none of these should stand there
 * @param grade grade of the card, or empty
 */
public record WordsCheck(
        Texts texts, String section, List<String> anyOf, List<String> noneOf, String grade)
        implements Check {

    private static final String NO_TEXT = "text.absent";

    public WordsCheck {
        anyOf = List.copyOf(anyOf);
        noneOf = List.copyOf(noneOf);
    }

    @Override
    public List<CellName> cells() {
        return List.of();
    }

    @Override
    public Set<String> values() {
        return noneOf.isEmpty() ? Set.of("actual", "expected") : Set.of("actual");
    }

    @Override
    public void run(CheckFacts facts, Findings findings) {
        List<Texts.Passage> passages = texts.of(facts, section);
        if (passages.isEmpty()) {
            findings.cannotJudge(facts.head(), NO_TEXT);
            return;
        }
        for (Texts.Passage passage : passages) {
            noneOf.stream()
                    .filter(word -> has(passage, word))
                    .forEach(word -> found(passage.fact(), word, findings));
        }
        boolean wanting =
                !anyOf.isEmpty()
                        && anyOf.stream()
                                .noneMatch(w -> passages.stream().anyMatch(p -> has(p, w)));
        if (wanting) {
            Texts.Passage first = passages.get(0);
            report(findings.at(first.fact()).cause(section).actual(first.text()).expected(anyOf));
        }
    }

    private static boolean has(Texts.Passage passage, String word) {
        return passage.text().contains(Texts.plain(word));
    }

    private void found(Fact fact, String word, Findings findings) {
        report(findings.at(fact).cause(word).actual(word));
    }
}
