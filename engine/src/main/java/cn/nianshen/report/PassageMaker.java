package cn.nianshen.report;

import cn.nianshen.source.Characters;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes passages of the lines of a document that are outside the tables of the form. */
final class PassageMaker {

    private static final int MOST = 5_000;

    /** A shorter line ends where its author ended it. */
    private final Outline outline;

    private final @Nullable FoundTitle title;
    private final Set<Integer> headings;
    private final List<Passage> out = new ArrayList<>();
    private final List<Strip> open = new ArrayList<>();

    PassageMaker(Outline outline, @Nullable FoundTitle title) {
        this.outline = outline;
        this.title = title;
        this.headings =
                outline.sections().stream().map(s -> s.at().order()).collect(Collectors.toSet());
    }

    /**
     * The passages, in the order of the document.
     *
     * @param lines lines of running text
     * @param tables rows of tables that are none of the form's
     */
    List<Passage> make(List<Strip> lines, List<Strip> tables) {
        for (var line : lines) {
            if (!open.isEmpty() && !continues(open.get(open.size() - 1), line)) {
                close();
            }
            open.add(line);
        }
        close();
        tables.forEach(this::cells);
        return out.stream()
                .sorted((a, b) -> a.lines().get(0).at().compareTo(b.lines().get(0).at()))
                .limit(MOST)
                .toList();
    }

    private void cells(Strip strip) {
        for (var token : strip.tokens()) {
            if (!token.isBlank() && out.size() < MOST) {
                var line = new Passage.Line(0, token.at());
                out.add(
                        passage(
                                outline.sectionAt(token.at()),
                                "cell",
                                Numerals.strip(token.text()),
                                List.of(line)));
            }
        }
    }

    /** Whether a line goes on in the next: long, its sentence open, and no number in front. */
    private boolean continues(Strip line, Strip next) {
        return BrokenLines.goesOn(line, next)
                && zone(line).equals(zone(next))
                && zone(line).matches("introduction|body")
                && outline.sectionAt(line.at()).equals(outline.sectionAt(next.at()));
    }

    private void close() {
        if (!open.isEmpty()) {
            var text = new StringBuilder();
            var lines = new ArrayList<Passage.Line>();
            for (var strip : open) {
                lines.add(new Passage.Line(text.length(), strip.at()));
                text.append(Numerals.strip(strip.text()));
            }
            var first = open.get(0);
            out.add(passage(outline.sectionAt(first.at()), zone(first), text.toString(), lines));
            open.clear();
        }
    }

    private String zone(Strip strip) {
        if (strip.index() >= outline.first()) {
            return headings.contains(strip.at().order()) ? "heading" : "body";
        }
        boolean above = title != null && strip.at().order() <= title.at().order();
        boolean titled = title != null && title.text().contains(Numerals.strip(strip.text()));
        return above || titled ? "head" : "introduction";
    }

    private static String plain(String printed) {
        return Numerals.narrow(Numerals.squeeze(printed));
    }

    private static Passage passage(
            String section, String zone, String text, List<Passage.Line> lines) {
        var printed =
                text.length() > Passage.LONGEST
                        ? Characters.whole(text.substring(0, Passage.LONGEST))
                        : text;
        var kept = lines.stream().filter(l -> l.from() <= printed.length()).toList();
        return new Passage(section, zone, printed, plain(printed), kept);
    }
}
