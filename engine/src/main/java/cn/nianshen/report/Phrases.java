package cn.nianshen.report;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.form.Seeker;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What whole phrases tell of the figures beside them: that these are a part, or of others. */
final class Phrases {

    /** Names of parts, with what must not stand before them, are no longer. */
    private static final int LONGEST_PART = 8;

    /** Applications and what became of them, at the end of a clause, are no longer. */
    private static final int LONGEST_RESULTS = 24;

    private static final int LONGEST_DECISIONS = 60;

    private final Seeker disclosure;
    private final Seeker part;
    private final Seeker partOfRequests;
    private final Seeker requestsLast;
    private final Seeker handedOn;
    private final Seeker keptBack;
    private final Seeker anew;
    private final Seeker reviewer;
    private final Seeker reviewingGovernment;
    private final Seeker judged;
    private final Seeker reviewing;
    private final Seeker reviewed;
    private final Seeker corrected;
    private final Seeker span;
    private final Seeker matters;
    private final Seeker recounted;
    private final Seeker grounds;
    private final Seeker kinds;
    private final Seeker counted;
    private final Seeker bodies;
    private final Seeker someDisputes;
    private final Seeker faults;
    private final Seeker yearEnd;
    private final Seeker among;
    private final Seeker disputesAgain;
    private final Seeker resultsBehind;
    private final Seeker decided;
    private final Seeker described;
    private final Seeker disputesGoOn;
    private final Pattern allChannels;
    private final Pattern noneByAny;
    private final Seeker excepted;
    private final Seeker receivedBefore;

    Phrases(ReadingWords source) {
        this.disclosure = source.seeker("claims.disclosure");
        this.part = source.seeker("claims.part");
        this.partOfRequests = source.seeker("claims.part-of-requests");
        this.requestsLast = source.seeker("claims.requests-last");
        this.handedOn = source.seeker("claims.handed-on");
        this.keptBack = source.seeker("claims.kept-back");
        this.anew = source.seeker("claims.anew");
        this.reviewer = source.seeker("claims.reviewer");
        this.reviewingGovernment = source.seeker("claims.reviewing-government");
        this.judged = source.seeker("claims.judged");
        this.reviewing = source.seeker("claims.reviewing");
        this.reviewed = source.seeker("claims.reviewed");
        this.corrected = source.seeker("claims.corrected");
        this.span = source.seeker("claims.span");
        this.matters = source.seeker("claims.matters");
        this.recounted = source.seeker("claims.recounted");
        this.grounds = source.seeker("claims.grounds");
        this.kinds = source.seeker("claims.kinds");
        this.counted = source.seeker("claims.counted");
        this.bodies = source.seeker("claims.bodies");
        this.someDisputes = source.seeker("claims.some-disputes");
        this.faults = source.seeker("claims.faults");
        this.yearEnd = source.seeker("claims.year-end");
        this.among = source.seeker("claims.among");
        this.disputesAgain = source.seeker("claims.disputes-again");
        this.resultsBehind = source.seeker("claims.results-behind");
        this.decided = source.seeker("claims.decided");
        this.described = source.seeker("claims.described");
        this.disputesGoOn = source.seeker("claims.disputes-go-on");
        this.allChannels = source.pattern("claims.all-channels");
        this.excepted = source.seeker("claims.excepted");
        this.noneByAny = source.pattern("claims.none-by-any");
        this.receivedBefore = source.seeker("claims.received-before");
    }

    /** Whether a text ends with the name of a part: a matter, a channel, a place, a month. */
    boolean namesPart(String text) {
        return part.isIn(ending(text, LONGEST_PART))
                || requestsLast.isIn(ending(text, LONGEST_RESULTS)) && partOfRequests.isIn(text);
    }

    private static String ending(String text, int most) {
        return text.substring(Math.max(0, text.length() - most));
    }

    /** Whether a text tells that others handed applications on, or have some of their own. */
    boolean isHandedOn(String text) {
        return handedOn.isIn(text);
    }

    /** Whether a text tells that some were kept back. */
    boolean isKeptBack(String text) {
        return keptBack.isIn(text);
    }

    /** Whether what begins so tells of new ones alone. */
    boolean isAnew(String text) {
        return anew.isIn(text);
    }

    /** How the agency of that name reviews what others did. */
    Reviewing reviewing(String name) {
        return reviewer.isIn(name)
                ? Reviewing.OFFICE
                : reviewingGovernment.isIn(name) ? Reviewing.GOVERNMENT : Reviewing.NEVER;
    }

    /** Whether a text tells of reviews made by the agency, and not of those of what it did. */
    boolean isReviewing(Reviewing agency, String text) {
        return switch (agency) {
            case NEVER -> false;
            case OFFICE -> reviewing.isIn(text) && !reviewed.isIn(text);
            case GOVERNMENT -> judged.isIn(text);
        };
    }

    /** Whether a text takes something off what it counted first. */
    boolean isCorrected(String text) {
        return corrected.isIn(text);
    }

    /** Whether a text says that it was counted otherwise than it tells first. */
    boolean isRecounted(String text) {
        return recounted.isIn(text);
    }

    /** Where a text begins to tell the same ground by ground; behind the end for nowhere. */
    int groundsFrom(String text) {
        var first = grounds.first(text);
        return first == null ? Integer.MAX_VALUE : first.start();
    }

    /**
     * Whether what ends so names a kind of other things than decisions: of lawsuits, complaints.
     */
    boolean namesKind(String before) {
        return kinds.isIn(before);
    }

    /** Whether what stands before a word of none is some of all, told by their number. */
    boolean countsSome(String before) {
        return counted.isIn(before);
    }

    /** Whether a sentence tells what its disputes are about, and names no disclosure. */
    boolean namesOtherMatter(String text) {
        return matters.isIn(text) && !namesDisclosure(text);
    }

    /** Whether a text from a number on counts bodies, such as units and villages. */
    boolean countsBodies(String text) {
        return bodies.isIn(text);
    }

    /** Whether a clause names a span of time that is not the year: after, during. */
    boolean namesSpan(String text) {
        return span.isIn(text);
    }

    /** Whether a text names the disclosure of information. */
    boolean namesDisclosure(String text) {
        return disclosure.isIn(text);
    }

    /** Where a text begins to tell of some disputes only; behind the end for nowhere. */
    int someDisputesFrom(String text) {
        var first = someDisputes.first(text);
        return first == null ? Integer.MAX_VALUE : first.start();
    }

    /** Whether a text from a word of none on denies faults in disputes, and not the disputes. */
    boolean namesFault(String text) {
        return faults.isIn(text);
    }

    /** Whether what stands before a word of none tells of all until the last day of a year. */
    boolean isUntilYearEnd(String text) {
        return yearEnd.isIn(text);
    }

    /** Whether what stands before the first comma only says: among the reviews, the lawsuits. */
    boolean namesDisputesAgain(String text) {
        return disputesAgain.isIn(text);
    }

    /** Whether a clause only tells what all of them are about: land, planning and the like. */
    boolean describes(String clause) {
        return described.isIn(clause);
    }

    /** Where a list of results runs, each behind its number; empty for none. */
    Optional<MatchResult> resultsBehind(String text) {
        return Optional.ofNullable(resultsBehind.first(text)).map(Matcher::toMatchResult);
    }

    /** Whether what follows a text that ends so was decided: a verb, and what else is listed. */
    boolean decidesBehind(String text) {
        return decided.isIn(ending(text, LONGEST_DECISIONS));
    }

    /** Whether what ends so only says: among these applications. */
    boolean isAmong(String text) {
        return among.isIn(text);
    }

    /** Whether a sentence does nothing but count disputes, like the one before it. */
    boolean countsDisputesOn(String text) {
        return disputesGoOn.isIn(text);
    }

    /**
     * Where a list of channels ends that stands for all of them, by post, on the net and so on;
     * where it begins itself for none, and where something was received before.
     */
    int behindAllChannels(String text, int at) {
        var m = allChannels.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return m.lookingAt() && !receivedBefore.isIn(text.substring(0, at)) ? m.end() : at;
    }

    /** Where a list of channels ends by none of which, nor by any other, something came. */
    int behindAnyChannel(String text, int at) {
        var m = noneByAny.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return m.lookingAt() ? m.end() : at;
    }

    /** Whether what ends so leaves some out of what is then denied. */
    boolean isExcepted(String text) {
        return excepted.isIn(text);
    }
}
