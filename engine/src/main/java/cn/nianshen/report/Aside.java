package cn.nianshen.report;

import cn.nianshen.report.Sign.Kind;
import java.util.List;
import java.util.Set;

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

    private static final String REQUEST = "request";
    private static final String BARE = "bare";
    private static final String ABOUT = "about";

    private final ClaimWords words;
    private final String text;
    private final int from;
    private final boolean notAll;
    private final boolean recounted;
    private final boolean ofAllKinds;
    private final boolean keptBack;
    private final boolean reviewing;

    /** Where the same begins to be told ground by ground; behind the end for nowhere. */
    private final int groundsFrom;

    /** Where some disputes only begin to be told of; behind the end for nowhere. */
    private final int someFrom;

    /** Where matters of disputes or applications begin to be told; behind the end for nowhere. */
    private final int mattersFrom;

    /**
     * Of a sentence.
     *
     * @param text the passage that the signs are of
     * @param reviews whether the agency reviews what others did
     */
    Aside(ClaimWords words, List<Sign> sentence, String text, boolean reviews) {
        this.words = words;
        this.text = text;
        from = sentence.isEmpty() ? 0 : sentence.get(0).from();
        var whole = whole(sentence, text);
        reviewing = reviews && words.phrases().isReviewing(said(sentence, text));
        notAll =
                words.phrases().isHandedOn(whole)
                        || words.phrases().isCorrected(said(sentence, text));
        recounted = words.phrases().isRecounted(said(sentence, text));
        groundsFrom = behind(words.phrases().groundsFrom(said(sentence, text)));
        someFrom = behind(words.phrases().someDisputesFrom(said(sentence, text)));
        keptBack = words.phrases().isKeptBack(said(sentence, text));
        ofAllKinds = isOfAllKinds(sentence);
        mattersFrom = mattersFrom(sentence);
    }

    private int behind(int index) {
        return index == Integer.MAX_VALUE ? index : from + index;
    }

    private static String said(List<Sign> signs, String text) {
        return signs.isEmpty()
                ? ""
                : text.substring(signs.get(0).from(), signs.get(signs.size() - 1).to());
    }

    /** The sentence as far as it tells no parts of what it told, behind of which or in brackets. */
    private static String whole(List<Sign> sentence, String text) {
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

    private static String family(Indicator indicator) {
        return indicator.id().substring(0, Math.max(0, indicator.id().indexOf('.')));
    }

    private static int mattersFrom(List<Sign> sentence) {
        for (var sign : sentence) {
            boolean cases =
                    sign.is(Kind.TERM)
                            && (Discourse.DISPUTES.contains(sign.topic())
                                    || sign.tag().equals(REQUEST));
            if (cases || sign.is(Kind.HEDGE) && sign.tag().equals(ABOUT)) {
                return sign.from();
            }
        }
        return Integer.MAX_VALUE;
    }

    /**
     * Whether a figure is not the one of this report.
     *
     * @param tags meanings of the words before it
     * @param at where it stands
     */
    boolean takes(Indicator indicator, long tags, int at) {
        if (DECISIONS.contains(indicator.topic())) {
            return mattersFrom < at
                    || keptBack && words.has(tags, "publish", "publishall")
                    || words.phrases().namesKind(text.substring(from, at));
        }
        if ((recounted || groundsFrom < at) && COUNTED_IN_CASES.contains(family(indicator))) {
            return true;
        }
        boolean received = indicator.id().equals("requests.received");
        return received && (notAll || ofAllKinds && !words.has(tags, REQUEST))
                || reviewing && indicator.id().startsWith("disputes.review")
                || someFrom < at && family(indicator).equals(DISPUTES);
    }
}
