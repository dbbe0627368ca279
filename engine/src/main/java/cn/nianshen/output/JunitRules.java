package cn.nianshen.output;

import cn.nianshen.output.JunitCase.Result;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.Severity;
import cn.nianshen.score.Waivings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes a case of what became of a rule. */
final class JunitRules {

    private final Messages messages;
    private final Words words;
    private final FindingTeller teller;
    private final Predicate<Severity> failing;

    JunitRules(Messages messages, Words words, FindingTeller teller, Predicate<Severity> failing) {
        this.messages = messages;
        this.words = words;
        this.teller = teller;
        this.failing = failing;
    }

    JunitCase of(Outcome outcome, Waivings waivings) {
        var card = outcome.card();
        var name = card.id() + ' ' + card.title();
        if (outcome instanceof Outcome.Faulted faulted) {
            var why = words.fault(faulted.message());
            return new JunitCase(name, Result.ERROR, why, "fault", List.of());
        }
        if (outcome instanceof Outcome.NotAssessable) {
            var why = String.join(messages.text("list.places"), unjudged(outcome));
            return new JunitCase(name, Result.SKIPPED, why, "", List.of());
        }
        if (outcome instanceof Outcome.Violated violated) {
            return violated(name, violated, waivings);
        }
        return new JunitCase(name, Result.PASSED, "", "", List.of());
    }

    private JunitCase violated(String name, Outcome.Violated violated, Waivings waivings) {
        var lines = new ArrayList<String>();
        violated.findings().forEach(finding -> lines.addAll(lines(finding)));
        lines.addAll(unjudged(violated));
        var failures = violated.findings().stream().filter(f -> failing.test(f.severity()));
        var said = failures.map(this::line).collect(Collectors.joining(places()));
        if (!said.isEmpty()) {
            var type = violated.card().category();
            return new JunitCase(name, Result.FAILURE, said, type, lines);
        }
        if (!violated.findings().isEmpty()) {
            return new JunitCase(name, Result.PASSED, "", "", lines);
        }
        var waived =
                waivings.waived().stream()
                        .filter(one -> one.finding().card().id().equals(violated.card().id()))
                        .map(one -> one.waiver())
                        .map(w -> messages.text("waiver", w.why(), w.approver(), w.until()))
                        .collect(Collectors.joining(places()));
        var why =
                waived.isEmpty()
                        ? messages.text("junit.elsewhere")
                        : messages.text("junit.waived", waived);
        return new JunitCase(name, Result.SKIPPED, why, "", lines);
    }

    private String places() {
        return messages.text("list.places");
    }

    private String line(Finding finding) {
        return messages.text("junit.finding", teller.place(finding.where()), finding.message());
    }

    private List<String> lines(Finding finding) {
        var told = teller.told(finding, BigDecimal.ZERO);
        var lines = new ArrayList<String>();
        lines.add('[' + told.severity() + "] " + line(finding));
        lines.add(told.compare());
        lines.add(finding.remedy());
        lines.addAll(told.suspects());
        lines.addAll(told.further());
        told.consequences().forEach(one -> lines.add(one.told()));
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private List<String> unjudged(Outcome outcome) {
        return NotJudged.of(outcome).stream()
                .map(open -> words.reason(open.reason()))
                .distinct()
                .map(reason -> messages.text("junit.unjudged", reason))
                .toList();
    }
}
