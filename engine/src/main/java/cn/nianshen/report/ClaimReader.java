package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the figures that running text states. */
public final class ClaimReader {

    private static final int MOST = 400;
    private final ReadingWords words;

    /** With the words of a pack. */
    public ClaimReader(ReadingWords words) {
        this.words = words;
    }

    /** Figures stated in the sections of the form, sentence by sentence. */
    public List<StatedFigure> read(List<Passage> passages, Agency agency, int year) {
        var out = new ArrayList<StatedFigure>();
        for (var strip : passages) {
            var plain = Numerals.clauses(strip.plain());
            var printed = Numerals.clauses(strip.printed());
            for (int i = 0; i < plain.length; i++) {
                var quote = quote(printed.length == plain.length ? printed[i] : plain[i]);
                for (var entry : words.entries("figures")) {
                    figure(entry, plain[i], quote, strip.at(0), out);
                }
            }
        }
        return List.copyOf(out.subList(0, Math.min(out.size(), MOST)));
    }

    /** An entry with a tail looks only there; one for zero states it. */
    private void figure(
            Map<String, String> entry,
            String sentence,
            String quote,
            Position at,
            List<StatedFigure> out) {
        var id = entry.get("id");
        if (entry.containsKey("zero")) {
            if (words.compiled(entry.get("zero")).matcher(sentence).find()) {
                out.add(
                        new StatedFigure(
                                id, BigDecimal.ZERO, "", quote, StatedFigure.Sense.PLAIN, at));
            }
            return;
        }
        var text = sentence;
        if (entry.containsKey("within")) {
            var tail = words.compiled(entry.get("within")).matcher(sentence);
            text = tail.find() ? tail.group("tail") : "";
        }
        var m = words.compiled(entry.get("pattern")).matcher(text);
        while (m.find()) {
            var digits = m.group("n").replace(",", "");
            var value =
                    digits.matches("\\d{1,15}")
                            ? new BigDecimal(digits)
                            : Numerals.hanNumber(digits);
            if (value != null) {
                var uom = m.group("u");
                var times = Numerals.magnitude(uom.substring(0, 1));
                out.add(
                        new StatedFigure(
                                id,
                                value.multiply(times),
                                uom,
                                quote,
                                StatedFigure.Sense.PLAIN,
                                at));
            }
        }
    }

    private static String quote(String sentence) {
        var s = Numerals.strip(sentence);
        return s.length() > 120 ? s.substring(0, 120) : s;
    }
}
