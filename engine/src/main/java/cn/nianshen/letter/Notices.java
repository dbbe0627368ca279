package cn.nianshen.letter;

import cn.nianshen.output.Audit;
import cn.nianshen.output.AuditTeller;
import cn.nianshen.output.FindingTeller;
import cn.nianshen.output.Messages;
import cn.nianshen.output.NotJudged;
import cn.nianshen.output.ToldFinding;
import cn.nianshen.pack.Articles;
import cn.nianshen.pack.Pack;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.score.FindingOrder;
import cn.nianshen.source.Numerals;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes what an audit found into letters. */
public final class Notices {

    private static final int MOST_PLACES = 10;

    /** Places of which something is said each, as of the figures of several agencies. */
    private static final int MOST_TOLD = 60;

    private static final int MOST_TITLES = 5;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(?:\\.[0-9]{1,6})?");
    private static final Set<String> OWN = Set.of(LetterWords.text("unjudged.own").split(" "));

    private final List<Pack> packs;
    private final BasisTeller basis;
    private final LetterHead head;
    private final Messages messages = Messages.of("zh");
    private int made;

    /**
     * @param packs packs of the audits; the first says how sources are called
     * @param head what stands on all letters
     */
    public Notices(List<Pack> packs, LetterHead head) {
        this.packs = List.copyOf(packs);
        this.head = head;
        var first = packs.get(0);
        this.basis =
                new BasisTeller(first.writing(), Articles.of(packs), first.statute().unsourced());
    }

    /**
     * What letters to an agency may be called, without ending and number.
     *
     * @param file its report, by which it is named where it has no name
     */
    public static List<String> names(String agency, String file) {
        var named = FileNames.agency(agency, file);
        return List.of(
                LetterWords.text("file.notice", named), LetterWords.text("file.verify", named));
    }

    /** The letter for an audit, none where there is nothing that the agency must do. */
    public Optional<Letter> of(Audit audit) {
        var matter = LetterMatter.of(audit);
        return matter == null ? Optional.empty() : of(matter);
    }

    /** The letter about a matter, none where there is nothing that the agency must do. */
    public Optional<Letter> of(LetterMatter matter) {
        var draft = new LetterDraft(LetterKind.NOTICE, head.values(made));
        var one = new One(matter);
        one.findings(draft);
        int due = draft.count("urgent") + draft.count("problem") + draft.count("verify");
        if (due == 0) {
            return Optional.empty();
        }
        made++;
        one.head(draft);
        one.unjudged(draft);
        boolean wrong = draft.count("problem") > 0;
        var file = wrong ? "file.notice" : "file.verify";
        var name = LetterWords.text(file, FileNames.agency(matter.agency(), matter.file()));
        return Optional.of(draft.letter(name));
    }

    /** One letter. */
    private final class One {
        private final LetterMatter report;
        private final FindingTeller teller;
        private final Standing.Doubt doubt;

        One(LetterMatter report) {
            this.report = report;
            var names = PlaceNames.of(packs.get(0).forms(), report.form());
            this.teller = new FindingTeller(messages, names, report.sections());
            this.doubt =
                    new Standing.Doubt(
                            report.recognised(),
                            packs.get(0).suspectedWord(),
                            category -> messages.has("urgent." + category));
        }

        void head(LetterDraft draft) {
            draft.say("agency", LetterWords.orMissing(report.agency(), "missing"));
            boolean known = report.year() > 0;
            draft.say("year", known ? report.year() : LetterWords.text("missing"));
            draft.say("title", title());
            draft.say("file", FileNames.base(report.file()));
            draft.say("urgents", draft.count("urgent"));
            draft.say("problems", draft.count("problem"));
            draft.say("verifies", draft.count("verify"));
            draft.say("advices", draft.count("advice"));
        }

        private String title() {
            return report.title().isBlank()
                    ? FileNames.base(report.file())
                    : LetterWords.text(
                            "title",
                            LetterWords.titled(new AuditTeller(messages).title(report.title())));
        }

        /** The gravest first, then in the order of the report. */
        void findings(LetterDraft draft) {
            FindingOrder.of(report.outcomes()).stream()
                    .sorted(Comparator.comparing(f -> -f.severity().ordinal()))
                    .forEach(finding -> finding(finding, draft));
        }

        private void finding(Finding finding, LetterDraft draft) {
            var standing = Standing.of(finding.card(), finding.severity(), doubt);
            var told = teller.told(finding, BigDecimal.ZERO);
            var fields = new LinkedHashMap<String, String>();
            fields.put("title", finding.card().title());
            fields.put("place", told.place());
            // a letter does not spread what should not have been published
            boolean quoted = !doubt.urgent(finding.card());
            fields.put("fact", fact(told, quoted));
            fields.put("basis", basis.basis(finding, report.form(), report.recognised()));
            fields.put("remedy", LetterWords.prose(finding.remedy()));
            fields.put(
                    "clue",
                    LetterWords.prose(String.join(LetterWords.text("join"), told.suspects())));
            fields.put("further", consequences(finding));
            fields.put("rule", finding.card().id());
            fields.put("severity", told.severity());
            draft.item(standing.name().toLowerCase(Locale.ROOT), fields);
        }

        private String fact(ToldFinding told, boolean quoted) {
            var finding = told.finding();
            var said = LetterWords.prose(finding.message());
            var quote = quote(told);
            if (quoted && !quote.isEmpty()) {
                said = LetterWords.text("quote", said, LetterWords.quoted(quote));
            }
            var due = finding.expected();
            boolean figure = !finding.where().column().isEmpty() && !due.isEmpty();
            if (figure && NUMBER.matcher(due).matches() && !finding.message().contains(due)) {
                said = LetterWords.text("calculated", said, due);
            }
            var places = new LinkedHashSet<>(told.further()).stream().toList();
            places = places.stream().filter(place -> !place.equals(told.place())).toList();
            if (places.isEmpty()) {
                return said;
            }
            boolean each =
                    finding.also().stream()
                            .filter(also -> FindingTeller.isFurther(also, finding))
                            .anyMatch(also -> !also.message().isEmpty());
            var some = places.subList(0, Math.min(each ? MOST_TOLD : MOST_PLACES, places.size()));
            var listed = String.join(LetterWords.text("join"), some);
            var key = each ? "also.each" : "also";
            return some.size() < places.size()
                    ? LetterWords.text(key + ".more", said, listed, places.size())
                    : LetterWords.text(key, said, listed);
        }

        /** Words of the report; not those that the fact holds already, nor a bare figure. */
        private String quote(ToldFinding told) {
            var quote = told.quote();
            if (!quote.isEmpty() && Numerals.endsWithStop(quote.charAt(quote.length() - 1))) {
                quote = quote.substring(0, quote.length() - 1);
            }
            boolean figure = !told.finding().where().column().isEmpty();
            return figure || told.finding().message().contains(quote) ? "" : quote;
        }

        /**
         * What else is wrong for the same cause; what is merely likely is not among it. Of a file
         * that breaks off nobody can tell what it lacks.
         */
        private String consequences(Finding finding) {
            var firm = new LinkedHashSet<String>();
            if (!report.complete()) {
                return "";
            }
            for (var also : finding.also()) {
                boolean counts =
                        !FindingTeller.isFurther(also, finding)
                                && card(also.rule())
                                        .filter(c -> standing(c) == Standing.PROBLEM)
                                        .isPresent();
                if (counts) {
                    var place = teller.name(also.where());
                    firm.add(also.message().isEmpty() ? place : also.message());
                }
            }
            return LetterWords.prose(String.join("", firm.stream().limit(MOST_PLACES).toList()));
        }

        private Standing standing(RuleCard card) {
            return Standing.of(card, card.severity(), doubt);
        }

        private Optional<RuleCard> card(String id) {
            return report.outcomes().stream()
                    .map(Outcome::card)
                    .filter(card -> card.id().equals(id))
                    .findFirst();
        }

        /**
         * Reasons that lie in the report, each once with what it kept from being judged; what the
         * office lacks is its own affair.
         */
        void unjudged(LetterDraft draft) {
            var matters = new LinkedHashMap<String, Set<String>>();
            for (var outcome : report.outcomes()) {
                NotJudged.of(outcome).stream()
                        .map(Outcome.Unjudged::reason)
                        .filter(reason -> !OWN.contains(reason))
                        .forEach(
                                reason ->
                                        matters.computeIfAbsent(reason, r -> new LinkedHashSet<>())
                                                .add(outcome.card().title()));
            }
            matters.forEach((reason, titles) -> draft.item("unjudged", matter(reason, titles)));
        }

        private Map<String, String> matter(String reason, Set<String> titles) {
            var said = messages.textOr("reason." + reason, reason);
            var some = titles.stream().limit(MOST_TITLES).toList();
            var listed = String.join(LetterWords.text("list"), some);
            var key = some.size() < titles.size() ? "unjudged.more" : "unjudged.item";
            return Map.of("matter", LetterWords.text(key, said, listed, titles.size()));
        }
    }
}
