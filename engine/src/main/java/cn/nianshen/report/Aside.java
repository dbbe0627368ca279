package cn.nianshen.report;

import cn.nianshen.report.Sign.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says beside its figures, by which some of them are not this report's: that
 * applications of all kinds were counted first, that others handed some on or some were taken off
 * again, that the agency reviewed what others did, that decisions were kept back, or that it tells
 * what disputes and applications are about.
 */
final class Aside {

    private static final String DISPUTES = "disputes";

    /** Topics whose figures are of decisions, and not of disputes or applications about them. */
    private static final Set<String> DECISIONS = Set.of("licences", "penalties", "coercion");

    /** What is counted in cases, of which some texts tell more than they count. */
    private static final Set<String> COUNTED_IN_CASES = Set.of("requests", DISPUTES);

    /** A figure stands so near behind the words that it counts. */
    private static final int NEAR = 4;

    /** A day stands no further before what is told of it. */
    private static final int FAR = 60;

    private static final String REQUEST = "request";
    private static final String BARE = "bare";
    private static final String ABOUT = "about";

    private final ClaimWords words;
    private final List<Sign> sentence;
    private final String text;
    private final Reviewing reviews;

    /** Null where nobody has asked yet. */
    private @Nullable Notes notes;

    /** Where results stand behind their numbers; null where nobody has asked yet. */
    private @Nullable Optional<MatchResult> resultsBehind;

    /** Where some disputes only begin to be told of; null where nobody has asked yet. */
    private @Nullable Integer someFrom;

    /**
     * Of a sentence; it is looked at when a figure of it is asked for, which most have none of.
     *
     * @param text the passage that the signs are of
     * @param reviews how the agency reviews what others did
     */
    Aside(ClaimWords words, List<Sign> sentence, String text, Reviewing reviews) {
        this.words = words;
        this.sentence = sentence;
        this.text = text;
        this.reviews = reviews;
    }

    /**
     * What a sentence tells.
     *
     * @param notAll whether others handed some on, or some were taken off again
     * @param ofAllKinds whether applications of all kinds were counted first
     * @param keptBack whether decisions were kept back
     * @param reviewing whether the agency reviewed what others did
     * @param partsFrom where figures begin that are not of all cases; behind the end for nowhere
     * @param mattersFrom where matters of disputes or applications begin to be told; the same
     */
    private record Notes(
            boolean notAll,
            boolean ofAllKinds,
            boolean keptBack,
            boolean reviewing,
            int partsFrom,
            int mattersFrom) {}

    private Notes notes() {
        if (notes == null) {
            var phrases = words.phrases();
            var said = said();
            notes =
                    new Notes(
                            phrases.isHandedOn(whole()) || phrases.isCorrected(said),
                            isOfAllKinds(sentence),
                            phrases.isKeptBack(said),
                            phrases.isReviewing(reviews, said),
                            phrases.isRecounted(said) ? -1 : behind(phrases.groundsFrom(said)),
                            mattersFrom(sentence));
        }
        return notes;
    }

    private int someFrom() {
        if (someFrom == null) {
            someFrom = behind(words.phrases().someDisputesFrom(said()));
        }
        return someFrom;
    }

    /** Whether the number at that place is one of a list of results, each behind its number. */
    boolean tellsResultBehind(int at) {
        if (resultsBehind == null) {
            resultsBehind = words.phrases().resultsBehind(said());
        }
        int place = at - from();
        return resultsBehind.filter(m -> m.start() <= place && place < m.end()).isPresent();
    }

    /** Whether a number there, with what it counts behind it, is of what was decided or handled. */
    boolean tellsDecisionBehind(int at) {
        return words.phrases().decidesBehind(text.substring(from(), at));
    }

    private int from() {
        return sentence.isEmpty() ? 0 : sentence.get(0).from();
    }

    private String said() {
        return sentence.isEmpty()
                ? ""
                : text.substring(from(), sentence.get(sentence.size() - 1).to());
    }

    private int behind(int index) {
        return index == Integer.MAX_VALUE ? index : from() + index;
    }

    /** The sentence as far as it tells no parts of what it told, behind of which or in brackets. */
    private String whole() {
        var whole = new StringBuilder();
        for (var sign : sentence) {
            if (sign.is(Kind.WHICH)) {
                break;
            }
            whole.append(sign.is(Kind.BRACKET) ? "" : text.substring(sign.from(), sign.to()));
        }
        return whole.toString();
    }

    /** Whether a figure of applications comes first, and later one of those for information. */
    private static boolean isOfAllKinds(List<Sign> sentence) {
        boolean bare = false;
        boolean counted = false;
        for (int i = 0; i < sentence.size(); i++) {
            var sign = sentence.get(i);
            boolean request = sign.is(Kind.TERM) && sign.tag().equals(REQUEST);
            if (request && !counted) {
                return false;
            }
            if (request && isCountedBehind(sentence, i)) {
                return true;
            }
            bare |= sign.is(Kind.TERM) && sign.tag().equals(BARE);
            counted |= bare && sign.is(Kind.NUMBER);
        }
        return false;
    }

    private static boolean isCountedBehind(List<Sign> sentence, int at) {
        for (int i = at + 1; i < Math.min(sentence.size(), at + NEAR); i++) {
            var quantity = sentence.get(i).quantity();
            if (quantity != null) {
                return quantity.measure().equals("count");
            }
        }
        return false;
    }

    /** Whether what stands at that place is told of the last day of a year. */
    boolean isOfLastDay(int at) {
        return words.phrases().isUntilYearEnd(text.substring(Math.max(0, at - FAR), at));
    }

    /** Whether it begins: among the reviews, among the lawsuits; it goes on with those told of. */
    boolean goesOnWithDisputes() {
        for (int i = 0; i < Math.min(sentence.size(), NEAR); i++) {
            if (sentence.get(i).is(Kind.COMMA)) {
                return words.phrases()
                        .namesDisputesAgain(text.substring(from(), sentence.get(i).from()));
            }
        }
        return false;
    }

    /** Whether it does nothing but count disputes, as the sentence before it may have done. */
    boolean countsDisputesOn() {
        return sentence.stream().anyMatch(Aside::isDispute)
                && words.phrases().countsDisputesOn(said());
    }

    private static boolean isDispute(Sign sign) {
        return sign.is(Kind.TERM) && Discourse.DISPUTES.contains(sign.topic());
    }

    private static String family(Indicator indicator) {
        return indicator.id().substring(0, Math.max(0, indicator.id().indexOf('.')));
    }

    /** A clause that begins with this organ or the year, behind a comma, is about neither. */
    private static int mattersFrom(List<Sign> sentence) {
        int from = Integer.MAX_VALUE;
        boolean begins = false;
        for (var sign : sentence) {
            boolean cases =
                    sign.is(Kind.TERM)
                            && (Discourse.DISPUTES.contains(sign.topic())
                                    || sign.tag().equals(REQUEST));
            boolean again = begins && (sign.is(Kind.OWN) || sign.tag().equals("this"));
            if (again) {
                from = Integer.MAX_VALUE;
            } else if (cases || sign.is(Kind.HEDGE) && sign.tag().equals(ABOUT)) {
                from = Math.min(from, sign.from());
            }
            begins = sign.is(Kind.COMMA, Kind.SEMICOLON);
        }
        return from;
    }

    /**
     * Whether a figure is not the one of this report.
     *
     * @param tags meanings of the words before it
     * @param at where it stands
     */
    boolean takes(Indicator indicator, long tags, int at) {
        if (DECISIONS.contains(indicator.topic())) {
            return notes().mattersFrom < at
                    || notes().keptBack && words.has(tags, "publish", "publishall")
                    || words.phrases().namesKind(text.substring(from(), at));
        }
        var family = family(indicator);
        if (COUNTED_IN_CASES.contains(family) && notes().partsFrom < at) {
            return true;
        }
        if (indicator.id().equals("requests.received")) {
            return notes().notAll || notes().ofAllKinds && !words.has(tags, REQUEST);
        }
        return notes().reviewing && indicator.id().startsWith("disputes.review")
                || family.equals(DISPUTES) && someFrom() < at;
    }
}
