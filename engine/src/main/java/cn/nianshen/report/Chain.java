package cn.nianshen.report;

import cn.nianshen.report.Sign.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that hang together before or behind a number or a negation, up to a gap, another number or
 * the end of the clause.
 */
final class Chain {

    /** What begins a statement of its own. */
    private static final Kind[] NEXT = {Kind.NUMBER, Kind.NONE};

    /** Signs that hang together at most; what is beyond them is not asked. */
    private static final int LONGEST = 80;

    /** Two years named together are not the one. */
    private static final String OTHER = "other";

    private static final String SUM = "sum";

    /** A sum of all that was told, and not of two or three. */
    private static final String LIST = "list";

    private static final String TOTAL = "total";

    /** The topic that words for results suggest. */
    private static final String RESULT = "?requests";

    static final String START = "start";

    /** What a number grew or fell to. */
    private static final String REACHED = "reached";

    private static final String THIS = "this";
    private static final String CARRY = "carry";

    /** What is named behind it is counted in. */
    private static final String PLUS = "plus";

    private final ClaimWords words;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final List<Said> said = new ArrayList<>();
    private long tags;
    private boolean form = true;
    private String period = "";
    private boolean broken;
    private long whole;
    private boolean summed;
    private boolean sum;
    private boolean held;
    private boolean compared;
    private boolean reached;
    private @Nullable Sign last;
    private Kind end = Kind.STOP;

    /**
     * Words that stand side by side with others.
     *
     * @param tags their meanings, as bits
     * @param form whether all are words of the form
     */
    record Said(long tags, boolean form) {}

    private Chain(ClaimWords words) {
        this.words = words;
    }

    /** The words before the sign at that index, as far back as the first index. */
    static Chain before(ClaimWords words, List<Sign> clause, int from, int at, String text) {
        var chain = new Chain(words);
        chain.compared = isLeft(clause, at);
        if (isNextOfList(clause, from, at)) {
            return chain;
        }
        for (int i = at - 1; i >= Math.max(from, at - LONGEST); i--) {
            var sign = clause.get(i);
            if (sign.is(Kind.GAP, Kind.NUMBER) || i > from && isWidened(sign, clause.get(i - 1))) {
                chain.end = sign.is(Kind.NUMBER) ? Kind.NUMBER : Kind.GAP;
                break;
            }
            if (sign.is(Kind.OWN, Kind.AREA)) {
                chain.end = Kind.OWN;
                boolean other =
                        i > from
                                && (isOrgan(words, Clauses.nameBefore(clause, i), text)
                                        || Clauses.isNameOfAnother(clause, i));
                chain.end = other ? Kind.GAP : Kind.OWN;
                break;
            }
            chain.add(sign, 0);
            if (sign.is(Kind.BRACKET)) {
                chain.within(sign.inner());
            }
        }
        chain.part(0);
        return chain;
    }

    /** Whether a number grew or fell to the next one. */
    private static boolean isLeft(List<Sign> clause, int at) {
        return at + 2 < clause.size()
                && clause.get(at + 1).tag().equals(REACHED)
                && clause.get(at + 2).is(Kind.NUMBER);
    }

    /**
     * Whether the words before the number belong to one before them: 5 by firms, 14 by citizens.
     */
    private static boolean isNextOfList(List<Sign> clause, int from, int at) {
        if (from == 0 || at - 1 < from || !clause.get(at - 1).is(Kind.AND)) {
            return false;
        }
        return clause.subList(from, at - 1).stream().anyMatch(s -> s.is(Kind.TERM, Kind.APPLICANT));
    }

    /** Whether a bracket says that a result holds something that is not understood. */
    private static boolean isWidened(Sign bracket, Sign before) {
        return bracket.is(Kind.BRACKET)
                && before.topic().equals(RESULT)
                && bracket.inner().stream().anyMatch(s -> s.is(Kind.HEDGE))
                && bracket.inner().stream().anyMatch(s -> s.is(Kind.GAP))
                && bracket.inner().stream().anyMatch(Chain::isClass)
                && bracket.inner().stream().noneMatch(s -> s.is(Kind.NUMBER));
    }

    /** Whether a word names a class of results, and no ground of one. */
    private static boolean isClass(Sign sign) {
        return sign.topic().equals(RESULT) && sign.tag().indexOf(' ') < 0;
    }

    /**
     * What a bracket before the number adds: results that are counted with those named, or a word
     * for the seat of a government.
     */
    private void within(List<Sign> inner) {
        if (inner.stream().anyMatch(s -> s.is(Kind.NUMBER, Kind.GAP))) {
            return;
        }
        boolean among = inner.stream().anyMatch(s -> s.is(Kind.HEDGE));
        for (var sign : inner) {
            // grounds that a class is said to hold are not all of it
            boolean ground = among && sign.tag().indexOf(' ') > 0;
            if (sign.is(Kind.SEAT)) {
                kinds.add(Kind.SEAT);
            } else if (sign.is(Kind.TERM) && sign.topic().equals(RESULT) && !ground) {
                tags |= words.bits(sign);
            }
        }
    }

    private static boolean isOrgan(ClaimWords words, @Nullable Sign sign, String text) {
        return sign != null
                && sign.is(Kind.GAP)
                && words.isOrgan(text.substring(sign.from(), sign.to()));
    }

    /** The words behind the sign at that index. */
    static Chain behind(ClaimWords words, List<Sign> clause, int at) {
        var chain = new Chain(words);
        for (int i = at + 1; i < Math.min(clause.size(), at + LONGEST); i++) {
            var sign = clause.get(i);
            if (sign.is(Kind.AND) && i + 1 < clause.size() && clause.get(i + 1).is(NEXT)) {
                break;
            }
            if (sign.is(Kind.GAP, Kind.NUMBER, Kind.NONE)) {
                chain.end = sign.kind();
                break;
            }
            if (sign.is(Kind.EACH) && chain.tags != 0) {
                break;
            }
            chain.add(sign, chain.said.size());
        }
        if (chain.end != Kind.GAP) {
            chain.part(chain.said.size());
        } else {
            chain.broken = chain.tags != 0;
        }
        return chain;
    }

    private void add(Sign sign, int index) {
        compared |= isFigureOfAnother(sign) || sign.is(Kind.COMPARE) && isOfYearCompared();
        reached |= sign.is(Kind.NEUTRAL) && sign.tag().equals(REACHED);
        last = sign;
        boolean total = sign.is(Kind.NEUTRAL) && sign.tag().equals(TOTAL);
        boolean some = sign.is(Kind.NEUTRAL) && sign.tag().equals(SUM);
        summed |= (some || total) && kinds.contains(Kind.SHARE);
        held |= sum && isPlus(sign) && words.has(tags | parts(), CARRY);
        sum |= total;
        if (!isOfList(sign)) {
            kinds.add(sign.kind());
        }
        switch (sign.kind()) {
            case TERM -> {
                tags |= words.bits(sign);
                form &= sign.form();
            }
            case AND -> part(index);
            case SHARE -> toWhole();
            case PERIOD ->
                    period = period.isEmpty() || period.equals(sign.tag()) ? sign.tag() : OTHER;
            default -> {}
        }
    }

    /**
     * Whether it only leads a list of words with a number each: they are, granted 45, denied 12.
     */
    private boolean isOfList(Sign sign) {
        return sign.is(Kind.RESPECTIVELY) && sign.tag().equals(LIST) && tags != 0 && said.isEmpty();
    }

    /** Whether a word says that what is named behind it is counted in. */
    private static boolean isPlus(Sign sign) {
        return sign.is(Kind.HEDGE) && sign.tag().isEmpty()
                || sign.is(Kind.NEUTRAL) && sign.tag().equals(PLUS);
    }

    private long parts() {
        long all = 0;
        for (var each : said) {
            all |= each.tags();
        }
        return all;
    }

    /** Whether it is a sum that what was carried in is counted into, and not that alone. */
    boolean isHeld() {
        return held;
    }

    /**
     * Whether a year right before the number, or where it started from, makes it another year's.
     */
    private boolean isFigureOfAnother(Sign sign) {
        boolean start = sign.is(Kind.NEUTRAL) && sign.tag().equals(START) && kinds.isEmpty();
        boolean year = sign.is(Kind.PERIOD) && !sign.tag().equals(THIS);
        return start || year && !has(Kind.TERM, Kind.COMPARE, Kind.MORE, Kind.LESS);
    }

    /**
     * Whether words for comparing stand right before another year, and its figure's words behind.
     */
    private boolean isOfYearCompared() {
        boolean year = last != null && last.is(Kind.PERIOD) && !last.tag().equals(THIS);
        return year && !reached && has(Kind.TERM) && !has(Kind.MORE, Kind.LESS);
    }

    /** Whether a year behind the sign is that of a figure compared with: from, than. */
    static boolean isBeforeCompared(Sign sign) {
        return sign.is(Kind.COMPARE) || sign.tag().equals(START);
    }

    /** Whether unknown words, or words for other cases, say what the number counts. */
    boolean isStrange() {
        return end == Kind.GAP || all().tags() < 0;
    }

    /** Whether the number is what one right before it grew or fell to. */
    boolean isReached() {
        return reached && end == Kind.STOP && said.isEmpty();
    }

    /** Whether the number itself is one that this year's is compared with: than 5 last year. */
    boolean isCompared() {
        return compared;
    }

    /** What stands between a word for shares and the percentage is the whole, not the part. */
    private void toWhole() {
        said.forEach(each -> whole |= each.tags());
        whole |= tags;
        said.clear();
        tags = 0;
        form = true;
    }

    /** Whether nothing but words for a sum stands before the number. */
    boolean isSum() {
        return sum && end == Kind.STOP && !has(Kind.WHICH, Kind.HEDGE, Kind.CHANNEL, Kind.PERIOD);
    }

    /** Meanings of the whole that a percentage is said to be of, as bits. */
    long whole() {
        return whole;
    }

    /** Whether words for a sum stand before the one for shares: it is of more than one number. */
    boolean isSummed() {
        return summed;
    }

    private void part(int index) {
        if (tags != 0) {
            said.add(index, new Said(tags, form));
        }
        tags = 0;
        form = true;
    }

    boolean has(Kind... wanted) {
        for (var kind : wanted) {
            if (kinds.contains(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the number behind is a change, or a share, and no figure of its own. */
    boolean isRelative(boolean percent) {
        return has(Kind.MORE, Kind.LESS) || percent && has(Kind.SHARE, Kind.COMPARE);
    }

    /** The words that stand side by side, in the order of the text. */
    List<Said> said() {
        return said;
    }

    /** All meanings together. */
    Said all() {
        long all = 0;
        boolean allForm = true;
        for (var each : said) {
            all |= each.tags();
            allForm &= each.form();
        }
        return new Said(all, allForm);
    }

    /** The time said nearest to the number, as the tag of its word, or empty. */
    String period() {
        return period;
    }

    /** What ended it: a gap, a number, this organ's name, a negation, or the clause itself. */
    Kind end() {
        return end;
    }

    /** Whether words run on into a gap, so that their last meaning is not sure. */
    boolean broken() {
        return broken;
    }
}
