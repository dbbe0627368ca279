package cn.nianshen.fuzz;

import cn.nianshen.AuditRequest;
import cn.nianshen.Auditor;
import cn.nianshen.document.Document;
import cn.nianshen.output.Audit;
import cn.nianshen.output.Header;
import cn.nianshen.output.JsonRenderer;
import cn.nianshen.output.Messages;
import cn.nianshen.output.Summary;
import cn.nianshen.output.TextRenderer;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.score.Scorecard;
import cn.nianshen.source.SourceFile;
import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The rest of the line behind the readers, with the built-in pack: from document to outputs. */
final class Line {

    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);

    /**
     * Faults of the clock on the wall, which a busy machine makes: our clock is the processor's.
     */
    private static final Set<String> LATE = Set.of("too-long", "run-too-long");

    private static final Duration LONGEST = Duration.ofSeconds(8);

    /** Of so many documents one is audited twice. */
    private static final int ONE_IN = 16;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final Pack pack = PackLoader.builtIn();
    private Document document = new Document(List.of(), List.of());
    private final Messages words = Messages.of("zh");
    private final Auditor auditor =
            new Auditor(List.of(pack), pack.profile(), (file, format) -> document);
    private final AuditRequest request = new AuditRequest(0, "", "", LocalDate.of(2026, 2, 1));

    /**
     * Audits a document that was read of the file.
     *
     * @throws LawBroken where no rule may fail and one does, or an output is not as it must be
     */
    void check(SourceFile file, Document read) {
        document = read;
        long since = clock.getCurrentThreadCpuTime();
        var audit = auditor.audit(file, request);
        var took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - since);
        LawBroken.unless(took.compareTo(LONGEST) <= 0, "audits end soon", took);
        for (var outcome : audit.outcomes()) {
            if (outcome instanceof Outcome.Faulted faulted && !LATE.contains(faulted.message())) {
                throw new LawBroken(
                        "no rule fails: " + faulted.card().id() + " " + faulted.message());
            }
        }
        if (audit.scorecard() != null) {
            score(audit.scorecard());
        }
        var json = json(audit);
        // as costly as all the rest, and seldom of use
        if (document.hashCode() % ONE_IN == 0) {
            var again = json(auditor.audit(file, request));
            LawBroken.unless(json.equals(again), "two audits are equal", "");
        }
        parse(json);
        whole(json);
        whole(text(audit));
    }

    private static void score(Scorecard card) {
        LawBroken.unless(
                card.points().signum() >= 0 && card.points().compareTo(MOST_POINTS) <= 0,
                "points are 0 to 100",
                card.points());
    }

    private Header header() {
        return new Header("", "", List.of(), "", List.of(), request.asOf());
    }

    private String json(Audit audit) {
        var out = new StringWriter();
        try {
            var renderer = JsonRenderer.audits(out, words);
            renderer.begin(header());
            renderer.audit(audit);
            renderer.finish(Summary.NONE.plus(audit));
        } catch (IOException e) {
            throw new LawBroken("json can be written: " + e);
        }
        return out.toString();
    }

    /** Half a character would be printed as a question mark. */
    private static void whole(String output) {
        LawBroken.unless(
                StandardCharsets.UTF_8.newEncoder().canEncode(output),
                "outputs have whole characters",
                output.length());
    }

    private static void parse(String json) {
        try (var parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                parser.currentName();
            }
        } catch (IOException e) {
            throw new LawBroken("json can be read: " + e);
        }
    }

    private String text(Audit audit) {
        var out = new StringWriter();
        try {
            var names = pack.forms();
            var renderer = new TextRenderer(out, words, form -> PlaceNames.of(names, form), false);
            renderer.begin(header());
            renderer.audit(audit);
            renderer.finish(Summary.NONE.plus(audit));
        } catch (IOException e) {
            throw new LawBroken("text can be written: " + e);
        }
        return out.toString();
    }
}
