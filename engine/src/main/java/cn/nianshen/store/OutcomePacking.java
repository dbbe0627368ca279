package cn.nianshen.store;

import cn.nianshen.rule.Basis;
import cn.nianshen.rule.Certainty;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.Outcome.Unjudged;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import cn.nianshen.rule.Slip;
import cn.nianshen.rule.Suspect;
import cn.nianshen.rule.Tracing;
import cn.nianshen.score.Scorecard;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How outcomes and scores are packed: of a card only what tells findings of another pack. */
final class OutcomePacking {

    private static final int PASSED = 0;
    private static final int VIOLATED = 1;
    private static final int NOT_ASSESSABLE = 2;
    private static final int NOT_APPLICABLE = 3;
    private static final int FAULTED = 4;

    private final Function<String, @Nullable RuleCard> cards;

    /**
     * @param cards cards of the packs at hand, by rule id
     */
    OutcomePacking(Function<String, @Nullable RuleCard> cards) {
        this.cards = cards;
    }

    static void write(Packing out, List<Outcome> outcomes) {
        out.list(outcomes, outcome -> write(out, outcome));
    }

    List<Outcome> read(Unpacking in) throws IOException {
        return in.list(() -> outcome(in));
    }

    private static void write(Packing out, Outcome outcome) {
        if (outcome instanceof Outcome.Passed) {
            head(out, PASSED, outcome.card());
        } else if (outcome instanceof Outcome.Violated violated) {
            head(out, VIOLATED, outcome.card());
            out.list(violated.findings(), finding -> write(out, finding));
            out.list(violated.unjudged(), unjudged -> write(out, unjudged));
        } else if (outcome instanceof Outcome.NotAssessable not) {
            head(out, NOT_ASSESSABLE, outcome.card());
            out.list(not.unjudged(), unjudged -> write(out, unjudged));
        } else if (outcome instanceof Outcome.NotApplicable) {
            head(out, NOT_APPLICABLE, outcome.card());
        } else if (outcome instanceof Outcome.Faulted faulted) {
            head(out, FAULTED, outcome.card());
            out.text(faulted.message());
        }
    }

    private static void head(Packing out, int kind, RuleCard card) {
        out.number(kind);
        write(out, card);
    }

    private Outcome outcome(Unpacking in) throws IOException {
        int kind = in.number();
        var card = card(in);
        return switch (kind) {
            case PASSED -> new Outcome.Passed(card);
            case VIOLATED ->
                    new Outcome.Violated(
                            card, in.list(() -> finding(in)), in.list(() -> unjudged(in)));
            case NOT_ASSESSABLE -> new Outcome.NotAssessable(card, in.list(() -> unjudged(in)));
            case NOT_APPLICABLE -> new Outcome.NotApplicable(card);
            case FAULTED -> new Outcome.Faulted(card, in.text());
            default -> throw new IOException("no outcome " + kind);
        };
    }

    private static void write(Packing out, RuleCard card) {
        out.text(card.id());
        out.text(card.title());
        out.text(card.category());
        out.number(card.severity().ordinal());
    }

    /** The card of the pack, or as much of it as was kept. */
    private RuleCard card(Unpacking in) throws IOException {
        var id = in.text();
        var title = in.text();
        var category = in.text();
        var severity = in.of(Severity.values());
        var known = cards.apply(id);
        return known != null
                ? known
                : new RuleCard(
                        id,
                        title,
                        category,
                        severity,
                        Map.of(),
                        Basis.CUSTOM,
                        RuleCard.Applies.ALWAYS,
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "");
    }

    private static void write(Packing out, Unjudged unjudged) {
        out.text(unjudged.reason());
        DigestPacking.write(out, unjudged.where());
    }

    private static Unjudged unjudged(Unpacking in) throws IOException {
        return new Unjudged(in.text(), DigestPacking.place(in));
    }

    private static void write(Packing out, Finding finding) {
        write(out, finding.card());
        out.number(finding.severity().ordinal());
        out.text(finding.message());
        out.text(finding.remedy());
        DigestPacking.write(out, finding.where());
        out.text(finding.expected());
        out.text(finding.actual());
        out.list(finding.also(), also -> write(out, also));
        out.list(finding.suspects(), suspect -> write(out, suspect));
        write(out, finding.tracing());
        out.texts(finding.related());
    }

    private Finding finding(Unpacking in) throws IOException {
        return new Finding(
                card(in),
                in.of(Severity.values()),
                in.text(),
                in.text(),
                DigestPacking.place(in),
                in.text(),
                in.text(),
                in.list(() -> also(in)),
                in.list(() -> suspect(in)),
                tracing(in),
                in.texts());
    }

    private static void write(Packing out, Finding.Also also) {
        out.text(also.rule());
        DigestPacking.write(out, also.where());
        out.text(also.message());
    }

    private static Finding.Also also(Unpacking in) throws IOException {
        return new Finding.Also(in.text(), DigestPacking.place(in), in.text());
    }

    private static void write(Packing out, Suspect suspect) {
        out.text(suspect.table());
        out.text(suspect.row());
        out.text(suspect.column());
        out.text(suspect.printed());
        out.text(suspect.fits());
        out.number(suspect.slip().ordinal());
        out.number(suspect.way());
    }

    private static Suspect suspect(Unpacking in) throws IOException {
        return new Suspect(
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.of(Slip.values()),
                in.number());
    }

    private static void write(Packing out, Tracing tracing) {
        out.number(tracing.certainty().ordinal());
        out.number(tracing.ways());
        out.number(tracing.beside());
        out.list(
                tracing.mends(),
                mended -> {
                    out.text(mended.rule());
                    DigestPacking.write(out, mended.where());
                });
    }

    private static Tracing tracing(Unpacking in) throws IOException {
        return new Tracing(
                in.of(Certainty.values()),
                in.number(),
                in.number(),
                in.list(() -> new Tracing.Mended(in.text(), DigestPacking.place(in))));
    }

    static void write(Packing out, Scorecard card) {
        out.decimal(card.points());
        out.decimal(card.max());
        out.text(card.grade());
        out.decimal(card.coverage());
        out.number(card.judged());
        out.number(card.due());
        out.texts(card.vetoes());
        out.decimal(card.ceiling());
        out.list(
                card.categories(),
                loss -> {
                    out.text(loss.id());
                    out.decimal(loss.lost());
                    out.decimal(loss.cap());
                });
        out.list(
                card.lines(),
                line -> {
                    out.text(line.rule());
                    out.text(line.category());
                    out.decimal(line.points());
                });
    }

    static Scorecard scorecard(Unpacking in) throws IOException {
        return new Scorecard(
                in.exact(),
                in.exact(),
                in.text(),
                in.exact(),
                in.number(),
                in.number(),
                in.texts(),
                in.decimal(),
                in.list(() -> new Scorecard.CategoryLoss(in.text(), in.exact(), in.exact())),
                in.list(() -> new Scorecard.Line(in.text(), in.text(), in.exact())));
    }
}
