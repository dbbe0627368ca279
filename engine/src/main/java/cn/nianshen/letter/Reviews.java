package cn.nianshen.letter;

import cn.nianshen.document.Position;
import cn.nianshen.output.Comparison;
import cn.nianshen.output.FindingTeller;
import cn.nianshen.output.Messages;
import cn.nianshen.output.Result;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.Profile;
import cn.nianshen.report.Place;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what became of findings into letters. */
public final class Reviews {

    /** Lists that ask something of the agency. */
    private static final List<String> UNSETTLED =
            List.of("urgent", "open", "explain", "new", "new-verify");

    private final List<Pack> packs;
    private final LetterHead head;
    private final Messages messages = Messages.of("zh");
    private final Map<String, RuleCard> cards = new HashMap<>();
    private int made;

    /**
     * @param packs packs of the audits
     * @param profile severities and sources of the rules
     * @param head what stands on all letters
     */
    public Reviews(List<Pack> packs, Profile profile, LetterHead head) {
        this.packs = List.copyOf(packs);
        this.head = head;
        for (var pack : packs) {
            profile.cards(pack.cards()).forEach(card -> cards.put(card.id(), card));
        }
    }

    /** The letter for two audits of a report. */
    public Letter of(Comparison pair) {
        var draft = new LetterDraft(LetterKind.REVIEW, head.values(made++));
        var after = pair.after().agency().isEmpty() ? pair.before() : pair.after();
        var year = pair.after().year() > 0 ? pair.after().year() : pair.before().year();
        draft.say("agency", LetterWords.orMissing(after.agency(), "missing"));
        draft.say("year", year > 0 ? year : LetterWords.text("missing"));
        draft.say("file", FileNames.base(pair.after().name()));
        draft.say("old-file", FileNames.base(pair.before().name()));
        long newly = pair.count(Comparison.Kind.NEWLY_ASSESSABLE);
        draft.say("before", pair.before().findings().size());
        draft.say("mended", pair.count(Comparison.Kind.MENDED));
        draft.say("open", pair.count(Comparison.Kind.OPEN));
        draft.say("lost", pair.count(Comparison.Kind.NO_LONGER_ASSESSABLE));
        draft.say("aside", pair.count(Comparison.Kind.SET_ASIDE));
        long taken = pair.count(Comparison.Kind.TAKEN_UP);
        draft.say("new", pair.count(Comparison.Kind.NEW) + newly + taken);
        draft.say("newly", newly);
        pair.changes().forEach(change -> change(pair, change, year, draft));
        if (!pair.after().isAudited()) {
            draft.holds("unread");
        } else if (UNSETTLED.stream().anyMatch(list -> draft.count(list) > 0)) {
            draft.holds("unsettled");
        } else if (draft.count("lost") == 0) {
            draft.holds("settled");
        }
        var agency = FileNames.agency(after.agency(), pair.after().name());
        return draft.letter(LetterWords.text("file.review", agency));
    }

    private void change(Comparison pair, Comparison.Change change, int year, LetterDraft draft) {
        var found = change.shown();
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", found.title());
        fields.put("place", place(found, year));
        fields.put("fact", LetterWords.prose(found.message()));
        fields.put("rule", found.rule());
        fields.put("severity", messages.textOr("severity." + found.severity(), found.severity()));
        fields.put("remark", remark(change.kind()));
        draft.item(list(pair, change, found), fields);
    }

    private static String remark(Comparison.Kind kind) {
        return switch (kind) {
            case NEWLY_ASSESSABLE -> LetterWords.text("newly");
            case TAKEN_UP -> LetterWords.text("taken-up");
            default -> "";
        };
    }

    private String list(Comparison pair, Comparison.Change change, Result.Found found) {
        return switch (change.kind()) {
            case MENDED -> "mended";
            case NO_LONGER_ASSESSABLE -> "lost";
            case SET_ASIDE -> "aside";
            case OPEN -> standing(pair, found, "open", "explain");
            case NEW, NEWLY_ASSESSABLE, TAKEN_UP -> standing(pair, found, "new", "new-verify");
        };
    }

    private String standing(Comparison pair, Result.Found found, String problem, String verify) {
        return switch (standing(found, pair.after().recognised())) {
            case URGENT -> "urgent";
            case PROBLEM -> problem;
            case VERIFY -> verify;
            case ADVICE -> "advice";
        };
    }

    /** A rule that is unknown here is no reason to accuse. */
    private Standing standing(Result.Found found, boolean recognised) {
        var card = cards.get(found.rule());
        var doubt =
                new Standing.Doubt(
                        recognised,
                        packs.get(0).suspectedWord(),
                        category -> messages.has("urgent." + category));
        for (var severity : Severity.values()) {
            if (severity.id().equals(found.severity()) && card != null) {
                return Standing.of(card, severity, doubt);
            }
        }
        return Standing.VERIFY;
    }

    /** The place in the words of the form of that year, else of another. */
    private String place(Result.Found found, int year) {
        var spot = found.where();
        var place =
                new Place(
                        spot.section(), spot.table(), spot.row(), spot.column(), Position.NONE, "");
        var forms = packs.get(0).forms();
        var ids = new ArrayList<String>();
        forms.forEach(form -> ids.add(form.id()));
        Collections.reverse(ids);
        forms.stream()
                .filter(f -> f.firstYear() <= year && (f.lastYear() == 0 || year <= f.lastYear()))
                .forEach(form -> ids.add(0, form.id()));
        for (var id : ids) {
            if (!PlaceNames.of(forms, id).name(place).isEmpty()) {
                return new FindingTeller(messages, PlaceNames.of(forms, id), List.of()).name(place);
            }
        }
        return new FindingTeller(messages, PlaceNames.of(forms, ""), List.of()).name(place);
    }
}
