package cn.nianshen.output;

import cn.nianshen.document.Position;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Certainty;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Slip;
import cn.nianshen.rule.Suspect;
import cn.nianshen.rule.Tracing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Says which cells may be wrong, how sure that is, and what would hold with other figures. */
final class TextSuspects {

    private final Messages messages;
    private final Function<Place, String> names;

    /**
     * Words for suspects.
     *
     * @param names places in the words of the form
     */
    TextSuspects(Messages messages, Function<Place, String> names) {
        this.messages = messages;
        this.names = names;
    }

    /** The lines about the suspects of a finding; none where it was not traced to cells. */
    List<String> lines(Finding finding) {
        var tracing = finding.tracing();
        var key = "tracing." + tracing.certainty().id();
        var lines = new ArrayList<String>();
        if (tracing.certainty() == Certainty.SEVERAL) {
            var together = tracing.beside() == 0 ? "" : messages.text("tracing.together");
            lines.add(messages.text(key, tracing.ways(), shown(finding.suspects()), together));
        } else if (finding.suspects().isEmpty() && tracing.certainty() != Certainty.NONE) {
            lines.add(messages.text(key));
        }
        var left = new ArrayList<>(finding.suspects());
        while (!left.isEmpty()) {
            var first = left.remove(0);
            var pair = pair(first, left);
            left.removeAll(pair);
            lines.add(line(first, pair, tracing));
        }
        return lines;
    }

    private static long shown(List<Suspect> suspects) {
        return suspects.stream().mapToInt(Suspect::way).distinct().count();
    }

    /** The other cell of an exchange. */
    private static List<Suspect> pair(Suspect first, List<Suspect> left) {
        return left.stream()
                .filter(one -> first.slip() == Slip.CELLS_EXCHANGED)
                .filter(one -> one.slip() == Slip.CELLS_EXCHANGED && one.way() == first.way())
                .limit(1)
                .toList();
    }

    private String line(Suspect suspect, List<Suspect> pair, Tracing tracing) {
        var said = pair.isEmpty() ? one(suspect) : exchanged(suspect, pair.get(0));
        if (tracing.certainty() == Certainty.SEVERAL) {
            return messages.text("suspect.way", suspect.way(), said);
        }
        return said + effect(tracing);
    }

    private String one(Suspect suspect) {
        var slip = "slip." + suspect.slip().id();
        var named = messages.has(slip) ? messages.text("slip", messages.text(slip)) : "";
        var key = suspect.fits().isEmpty() ? "suspect.open" : "suspect";
        return messages.text(key, place(suspect), suspect.printed(), suspect.fits(), named);
    }

    private String exchanged(Suspect one, Suspect other) {
        return messages.text(
                "suspect.exchanged",
                place(one),
                one.printed(),
                place(other),
                other.printed(),
                Numbers.plain(
                        new BigDecimal(one.fits()).subtract(new BigDecimal(other.fits())).abs()));
    }

    private String place(Suspect suspect) {
        return names.apply(
                new Place("", suspect.table(), suspect.row(), suspect.column(), Position.NONE, ""));
    }

    /** What would hold, and how sure it is. */
    private String effect(Tracing tracing) {
        Set<String> rules = new LinkedHashSet<>();
        tracing.mends().forEach(mended -> rules.add(mended.rule()));
        var key = "effect." + tracing.certainty().id();
        var listed = String.join(messages.text("list"), rules);
        var beside = tracing.beside() == 0 ? "" : messages.text("effect.beside", tracing.beside());
        return messages.text(
                messages.has(key) ? key : "effect", tracing.mends().size(), listed, beside);
    }
}
