package cn.nianshen.report;

import cn.nianshen.report.Clauses.Clause;
import cn.nianshen.report.Sign.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Watches for numbers of a passage that may be figures of the tables and of which no claim is made:
 * what is not held against the tables is not to look as if it were.
 */
final class UnreadNumbers {

    private final ClaimWords words;
    private final List<Heard> heard = new ArrayList<>();

    /**
     * A sentence and the numbers to watch in it.
     *
     * @param from index of its first character
     * @param to index behind it
     */
    private record Heard(int from, int to, List<Sign> numbers) {}

    UnreadNumbers(ClaimWords words) {
        this.words = words;
    }

    /** A sentence that says nothing by which its numbers would be of something else. */
    void hear(List<Sign> sentence, List<Clause> clauses) {
        var numbers = new ArrayList<Sign>();
        if (speaksOfTables(sentence) && sentence.stream().noneMatch(s -> s.is(Kind.PLAN))) {
            clauses.forEach(clause -> collect(clause, numbers));
        }
        if (!numbers.isEmpty()) {
            int to = sentence.get(sentence.size() - 1).to();
            heard.add(new Heard(sentence.get(0).from(), to, numbers));
        }
    }

    /** All sentences were read: those numbers of which no claim was made are unread. */
    void tell(ClaimMaker maker) {
        for (var sentence : heard) {
            var left = sentence.numbers.stream().filter(n -> !maker.isTold(n.from())).toList();
            if (!left.isEmpty()) {
                maker.unread(left, sentence.from, sentence.to);
            }
        }
    }

    private boolean speaksOfTables(List<Sign> signs) {
        return signs.stream()
                .anyMatch(
                        s ->
                                words.isWatched(s.topic())
                                        || s.is(Kind.BRACKET) && speaksOfTables(s.inner()));
    }

    private void collect(Clause clause, List<Sign> out) {
        var signs = clause.signs();
        if (clause.has(Kind.CHANNEL) || clause.has(Kind.THROUGH) || clause.has(Kind.SINCE)) {
            return;
        }
        for (int i = 0; i < signs.size(); i++) {
            var sign = signs.get(i);
            boolean change = i > 0 && signs.get(i - 1).is(Kind.MORE, Kind.LESS, Kind.COMPARE);
            if (sign.is(Kind.BRACKET)) {
                Clauses.of(sign.inner()).forEach(inner -> collect(inner, out));
            } else if (!change && words.isWatched(sign.quantity())) {
                out.add(sign);
            }
        }
    }
}
