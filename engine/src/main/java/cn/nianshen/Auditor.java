package cn.nianshen;

import cn.nianshen.document.Document;
import cn.nianshen.document.Note;
import cn.nianshen.document.Position;
import cn.nianshen.fact.Brief;
import cn.nianshen.fact.Claim;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Facts;
import cn.nianshen.fact.Knowledge;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormVariant;
import cn.nianshen.locate.OutcomeFolder;
import cn.nianshen.locate.StatedWitnesses;
import cn.nianshen.locate.Witness;
import cn.nianshen.output.Audit;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackKnowledge;
import cn.nianshen.pack.Profile;
import cn.nianshen.reader.DocumentReaders;
import cn.nianshen.reader.Reading;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.report.Draft;
import cn.nianshen.report.Report;
import cn.nianshen.report.ReportAssembler;
import cn.nianshen.report.Sought;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleBase;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.RuleRunner;
import cn.nianshen.rule.Severity;
import cn.nianshen.score.Scorecard;
import cn.nianshen.score.Scorer;
import cn.nianshen.score.Waiving;
import cn.nianshen.source.Format;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The door: a file goes in, an audit comes out. One auditor serves any number of files and threads.
 */
public final class Auditor {

    private final List<InForce> packs;
    private final List<Form> forms;
    private final Profile profile;
    private final ReportAssembler assembler;
    private final Knowledge knowledge;
    private final Reading reading;

    /** Rules of a pack with the cards that the profile leaves on, by id. */
    private record InForce(RuleBase rules, boolean whole, List<RuleCard> cards) {
        static InForce of(Pack pack, Profile profile) {
            var cards = new ArrayList<>(profile.cards(pack.cards()));
            cards.sort(Comparator.comparing(RuleCard::id));
            boolean whole = cards.size() == pack.cards().size();
            var ids = cards.stream().map(RuleCard::id).collect(Collectors.toUnmodifiableSet());
            return new InForce(pack.rules().only(ids), whole, List.copyOf(cards));
        }

        /** Whether its rules read facts of that type; a whole pack need not be waited for. */
        boolean reads(Class<? extends Fact> type) {
            return whole || rules.reads(type);
        }

        /** Whether it can be told without waiting what its rules read. */
        boolean isSettled() {
            return whole || rules.isReady();
        }
    }

    /** A file that has been opened. */
    private record Opened(SourceFile file, Format format, Document document) {

        /** What came of it. */
        Audit with(Report report, List<Outcome> outcomes, @Nullable Scorecard scorecard) {
            return new Audit(
                            file.name(),
                            file.digest(),
                            format,
                            Audit.Status.AUDITED,
                            report.complete() ? "" : "incomplete",
                            List.of(),
                            report,
                            outcomes,
                            scorecard)
                    .showing(document);
        }
    }

    /**
     * An auditor.
     *
     * @param packs packs in the order in which they run; the first brings the forms and the words
     *     of reading
     * @param profile figures of the score, rules that are off or regraded
     */
    public Auditor(List<Pack> packs, Profile profile) {
        this(packs, profile, DocumentReaders::read);
    }

    /**
     * An auditor that has documents read elsewhere.
     *
     * @param reading where documents are read
     */
    public Auditor(List<Pack> packs, Profile profile, Reading reading) {
        this.reading = reading;
        this.forms = FormVariant.merge(packs.get(0).forms(), profile.locality().variants());
        this.profile = profile;
        this.packs = packs.stream().map(pack -> InForce.of(pack, profile)).toList();
        this.knowledge = PackKnowledge.of(packs, forms);
        this.assembler =
                new ReportAssembler(
                        forms,
                        knowledge.words(),
                        knowledge.gazetteer(),
                        profile.locality().agencies());
    }

    /** Audits one file. Bad content is an outcome, never an exception. */
    public Audit audit(SourceFile file, AuditRequest request) {
        return read(file, opened -> audited(opened, draft(opened, request), request, false));
    }

    /**
     * Audits one file of which it shows only when it has been read what is to be expected of it.
     * Whatever the rules, the figures that its text states are read: reports of other years are
     * held against them.
     *
     * @param unread the request of which nothing is expected
     * @param requests tells from the report that was read what is known beside it
     */
    public Audit audit(
            SourceFile file, AuditRequest unread, Function<Report, AuditRequest> requests) {
        return read(
                file,
                opened -> {
                    var draft = draft(opened, unread);
                    return over(
                            opened,
                            draft,
                            unread,
                            Set.of(),
                            report -> audited(opened, draft, requests.apply(report), true));
                });
    }

    /** Reads one file and judges nothing. */
    public Audit parse(SourceFile file, AuditRequest request) {
        return read(
                file,
                opened ->
                        over(
                                opened,
                                draft(opened, request),
                                request,
                                Sought.ALL,
                                report -> opened.with(assembler.tell(report), List.of(), null)));
    }

    private Audit read(SourceFile file, Function<Opened, Audit> work) {
        Format format = FormatDetector.detect(file);
        try {
            return work.apply(
                    new Opened(file, format, noted(reading.read(file, format), file, format)));
        } catch (UnreadableException e) {
            return without(file, format, Audit.Status.UNREADABLE, e.reason(), e.arguments());
        }
    }

    private Draft draft(Opened opened, AuditRequest request) {
        return assembler.draft(opened.document, request.expectedYear());
    }

    /**
     * Audits what was opened. While rules are loaded nobody waits to be told what they read: all is
     * read that they might.
     *
     * @param tells whether the figures of the text are wanted, whatever the rules
     */
    private Audit audited(Opened opened, Draft draft, AuditRequest request, boolean tells) {
        boolean serves = draft.serves(request.expectedYear());
        boolean settled = packs.stream().allMatch(InForce::isSettled);
        boolean ahead = tells || !settled || reads(Claim.class);
        return over(
                opened,
                serves ? draft : draft(opened, request),
                request,
                settled ? Facts.sought(this::reads) : Sought.ALL,
                report -> {
                    var told = ahead ? assembler.tell(report) : null;
                    boolean wanted = told != null && (tells || reads(Claim.class));
                    return wanted
                            ? judge(opened, told, told, request)
                            : judge(opened, report.untold(), told, request);
                });
    }

    private Audit over(
            Opened opened,
            Draft draft,
            AuditRequest request,
            Set<Sought> sought,
            Function<Report, Audit> work) {
        var result =
                assembler.assemble(draft, request.agencyKind(), request.expectedAgency(), sought);
        Report report = result.report();
        if (report == null) {
            var reason = result.reason();
            return without(
                    opened.file, opened.format, statusOf(reason), reason, result.arguments());
        }
        return work.apply(report);
    }

    private static Audit.Status statusOf(String reason) {
        return reason.equals("no-text")
                        || reason.startsWith("page-")
                        || reason.equals(ReportAssembler.ELSEWHERE)
                ? Audit.Status.UNREADABLE
                : Audit.Status.NOT_A_REPORT;
    }

    /**
     * Judges a report.
     *
     * @param told the same with the figures of its text, null where nobody has read them yet
     */
    private Audit judge(Opened opened, Report report, @Nullable Report told, AuditRequest request) {
        var brief =
                new Brief(
                        request.expectedYear(),
                        request.expectedAgency(),
                        request.asOf(),
                        profile.thresholds(),
                        profile.dueDays(),
                        profile.locality().regionOf(report.agency()),
                        request.arrival().published(),
                        request.arrival().received(),
                        request.arrival().due());
        List<Fact> facts = Facts.of(report, knowledge, brief, this::reads);
        // What was recognised from pictures may be the recogniser's fault.
        var ceiling = report.recognised() ? Severity.WARNING : Severity.ERROR;
        var runner = new RuleRunner(forms, ceiling);
        var runs =
                packs.stream().map(pack -> runner.run(pack.rules(), pack.cards(), facts)).toList();
        var outcomes = OutcomeFolder.fold(runs, () -> witnesses(facts, report, told, brief));
        return judged(opened, report, outcomes, request);
    }

    /** What the text says of the cells, which no rule may have asked for. */
    private List<Witness> witnesses(
            List<Fact> facts, Report report, @Nullable Report told, Brief brief) {
        var needed = StatedWitnesses.FACTS;
        if (report == told && needed.stream().allMatch(this::reads)) {
            return StatedWitnesses.of(facts);
        }
        var stated = told == null ? assembler.tell(report) : told;
        return StatedWitnesses.of(Facts.of(stated, knowledge, brief, needed::contains));
    }

    /** Whether a rule in force reads facts of that type. */
    private boolean reads(Class<? extends Fact> type) {
        return packs.stream().anyMatch(pack -> pack.reads(type));
    }

    /** What is waived costs nothing; what that spares is told. */
    private Audit judged(
            Opened opened, Report report, List<Outcome> outcomes, AuditRequest request) {
        var waivers =
                profile.waivers().stream()
                        .filter(
                                waiver ->
                                        waiver.reports()
                                                .have(
                                                        report,
                                                        opened.file.sha256(),
                                                        request.expectedAgency()))
                        .toList();
        if (waivers.isEmpty()) {
            return opened.with(report, outcomes, Scorer.score(outcomes, report, profile));
        }
        var waived = Waiving.apply(outcomes, waivers, request.asOf());
        var card = Scorer.score(waived.outcomes(), report, profile);
        var whole = Scorer.score(outcomes, report, profile);
        var waivings = waived.waivings().sparing(card.points().subtract(whole.points()));
        return opened.with(report, waived.outcomes(), card).waiving(waivings);
    }

    /**
     * A file whose name promises another format than its bytes hold is read as what it is, and
     * noted.
     */
    private static Document noted(Document document, SourceFile file, Format format) {
        if (format.matchesName(file.baseName())) {
            return document;
        }
        var notes = new ArrayList<>(document.notes());
        notes.add(new Note("extension-differs", List.of(format.id()), Position.NONE));
        return new Document(document.blocks(), notes, document.marks());
    }

    private static Audit without(
            SourceFile file,
            Format format,
            Audit.Status status,
            String reason,
            List<String> arguments) {
        return new Audit(
                file.name(),
                file.digest(),
                format,
                status,
                reason,
                arguments,
                null,
                List.of(),
                null);
    }
}
