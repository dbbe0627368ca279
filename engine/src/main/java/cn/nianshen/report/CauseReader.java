package cn.nianshen.report;

import cn.nianshen.report.Clauses.Clause;
import cn.nianshen.report.Sign.Kind;
import java.util.List;

/** Tells disputes about disclosure from all that a sentence tells of. */
final class CauseReader {

    /** The words for parts, as they are looked for, are no longer. */
    private static final int LONGEST_PART = 40;

    private final ClaimWords words;
    private final String text;

    CauseReader(ClaimWords words, String text) {
        this.words = words;
        this.text = text;
    }

    /** Whether the words of a clause, its brackets apart, name disclosure. */
    boolean isNamed(Clause clause) {
        return isNamed(clause.signs());
    }

    private boolean isNamed(List<Sign> signs) {
        var own = new StringBuilder();
        for (var sign : signs) {
            own.append(sign.is(Kind.BRACKET) ? "" : text.substring(sign.from(), sign.to()));
        }
        return words.phrases().namesDisclosure(own.toString());
    }

    /** Whether a clause without number names a part only: a matter, a channel, a place, a month. */
    boolean isPart(Clause clause) {
        var signs = clause.signs();
        boolean counted = clause.has(Kind.NUMBER) || clause.has(Kind.NONE);
        int end = signs.get(signs.size() - 1).to();
        return !counted
                && isPart(end)
                && !words.phrases().describes(text.substring(signs.get(0).from(), end));
    }

    /** Whether the words that end at that index name such a part. */
    boolean isPart(int end) {
        return words.phrases().namesPart(text.substring(Math.max(0, end - LONGEST_PART), end));
    }

    /** Whether a clause without number names a span of time: what follows is not of the year. */
    boolean isSpan(Clause clause) {
        var signs = clause.signs();
        boolean counted = clause.has(Kind.NUMBER) || clause.has(Kind.NONE);
        return !counted
                && words.phrases()
                        .namesSpan(
                                text.substring(
                                        signs.get(0).from(), signs.get(signs.size() - 1).to()));
    }

    /** Whether a sign behind a number says that it is told what stands among these. */
    boolean isAmong(List<Sign> signs, int at) {
        var sign = signs.get(at);
        boolean last = at + 1 == signs.size() && sign.to() - sign.from() == 1;
        return last && at > 0 && (isCounted(signs, at, sign) || isNamedAmong(signs, at, sign));
    }

    private static boolean isCounted(List<Sign> signs, int at, Sign sign) {
        return sign.is(Kind.GAP, Kind.NEUTRAL) && signs.get(at - 1).is(Kind.NUMBER);
    }

    /** Among 20 replies: a word stands behind the number. */
    private static boolean isNamedAmong(List<Sign> signs, int at, Sign sign) {
        return sign.tag().equals(Sign.AMONG)
                && at > 1
                && signs.get(at - 1).is(Kind.TERM)
                && signs.get(at - 2).is(Kind.NUMBER);
    }

    /** Whether a sentence says that its disputes are about something else. */
    boolean isOfOtherMatter(List<Sign> sentence) {
        if (sentence.stream().noneMatch(CauseReader::isDispute)) {
            return false;
        }
        int to = sentence.get(sentence.size() - 1).to();
        return words.phrases().namesOtherMatter(text.substring(sentence.get(0).from(), to));
    }

    /**
     * Whether a sentence tells, behind a number of disputes, how many of them are about disclosure:
     * the number is of all kinds.
     */
    boolean divides(List<Clause> clauses) {
        boolean disputes = false;
        boolean unnamed = false;
        for (var clause : clauses) {
            boolean counted = clause.has(Kind.NUMBER);
            boolean part = clause.begins(Kind.WHICH) || clause.begins(Kind.CAUSE);
            if (disputes && part && counted && isNamed(clause) && !hasDisputes(clause)) {
                return true;
            }
            if (unnamed && counted && isNamed(clause) && hasDisputes(clause)) {
                return true;
            }
            if (hasDisputes(clause) && counted && !isNamed(clause) && dividesWithin(clause)) {
                return true;
            }
            disputes = counted && hasDisputes(clause);
            unnamed |= disputes && !isNamed(clause);
        }
        return false;
    }

    private boolean dividesWithin(Clause clause) {
        return clause.signs().stream()
                .filter(s -> s.is(Kind.BRACKET))
                .map(Sign::inner)
                .anyMatch(
                        inner -> inner.stream().anyMatch(s -> s.is(Kind.NUMBER)) && isNamed(inner));
    }

    private static boolean hasDisputes(Clause clause) {
        for (var sign : clause.signs()) {
            if (isDispute(sign)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDispute(Sign sign) {
        return sign.is(Kind.TERM) && Discourse.DISPUTES.contains(sign.topic());
    }
}
