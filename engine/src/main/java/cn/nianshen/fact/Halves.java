package cn.nianshen.fact;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.report.Passage;
import cn.nianshen.report.Place;
import cn.nianshen.source.Masks;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart the parts of a section that the form wants to hold several. Each part begins at a cue
 * and reaches to the next cue of another part; they may stand in paragraphs of their own or in one
 * sentence. Nothing is absent merely because no cue was found: the words that such a part cannot do
 * without must be missing, too.
 */
public final class Halves {

    private static final int LONGEST_HEAD = 30;

    private final ReadingWords words;
    private final List<Passage> passages;
    private final Section section;
    private final boolean whole;
    private final List<Span> spans = new ArrayList<>();

    private Halves(List<Passage> passages, ReadingWords words, Section section, boolean whole) {
        this.passages = passages;
        this.words = words;
        this.section = section;
        this.whole = whole && section.embedded().isEmpty();
    }

    /**
     * A stretch of text.
     *
     * @param passage index of its passage
     * @param from index of its first character in the plain text
     * @param to index behind it
     * @param half id of its part, or empty
     */
    private record Span(int passage, int from, int to, String half) {}

    /**
     * A cue.
     *
     * @param half id of the part that begins there
     */
    private record Cue(int from, int to, String half) {}

    /**
     * The halves of the section that the words name.
     *
     * @param sections facts of all sections
     * @param whole whether the file is whole, so that what is not found is not there
     * @return null where that section was not found
     */
    public static @Nullable Halves of(
            List<Passage> passages, ReadingWords words, List<Section> sections, boolean whole) {
        var id = words.text("halves.section");
        var section = sections.stream().filter(s -> s.id().equals(id) && s.covered()).findFirst();
        if (section.isEmpty()) {
            return null;
        }
        var halves = new Halves(passages, words, section.get(), whole);
        halves.cut();
        halves.lead();
        return halves;
    }

    private void cut() {
        var half = "";
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            if (!passage.section().equals(section.id())) {
                continue;
            }
            int from = begin(passage);
            for (var cue : cues(passage.plain(), from)) {
                if (!cue.half.equals(half)) {
                    add(i, from, cue.from, half);
                    from = cue.from;
                    half = cue.half;
                }
            }
            add(i, from, passage.plain().length(), half);
        }
    }

    private void add(int passage, int from, int to, String half) {
        if (to > from) {
            spans.add(new Span(passage, from, to, half));
        }
    }

    /** Behind the heading of the section. */
    private int begin(Passage passage) {
        if (!passage.zone().equals("heading")) {
            return 0;
        }
        var heading = Numerals.narrow(Numerals.squeeze(section.number() + section.heading()));
        return passage.plain().startsWith(heading) ? heading.length() : passage.plain().length();
    }

    /** Cues in their order, each from its own number on; words that name both parts are none. */
    private List<Cue> cues(String text, int from) {
        var joint = words.seeker("halves.joint").isIn(text);
        var searched =
                joint
                        ? words.pattern("halves.joint")
                                .matcher(text)
                                .replaceAll(m -> "\u25a1".repeat(m.group().length()))
                        : text;
        var found = new ArrayList<Cue>();
        for (var part : parts()) {
            var cues = words.sought(part.get("cues"));
            var m = cues.isIn(searched) ? words.compiled(part.get("cues")).matcher(searched) : null;
            for (int at = from; m != null && at < searched.length() && m.find(at); at = m.end()) {
                found.add(new Cue(m.start(), m.end(), part.getOrDefault("id", "")));
            }
        }
        found.sort((a, b) -> a.from != b.from ? a.from - b.from : b.to - a.to);
        var out = new ArrayList<Cue>();
        int last = from;
        for (var cue : found) {
            if (cue.from >= last) {
                out.add(new Cue(numbered(searched, cue.from, from), cue.to, cue.half));
                last = cue.to;
            }
        }
        return out;
    }

    /** Where the number in front of a cue begins, or the cue itself. */
    private int numbered(String text, int cue, int from) {
        var m = words.pattern("halves.number").matcher(text.substring(from, cue));
        return m.find() ? from + m.start() : cue;
    }

    /** Text in front of the cues that speaks of the first part belongs to it, cue or not. */
    private void lead() {
        var first = parts().isEmpty() ? Map.<String, String>of() : parts().get(0);
        var id = first.getOrDefault("id", "");
        boolean others = spans.stream().anyMatch(s -> !s.half.isEmpty() && !s.half.equals(id));
        boolean said = words.compiled(first.get("words")).matcher(text("")).find();
        if (others && said && text(id).isEmpty()) {
            spans.replaceAll(s -> s.half.isEmpty() ? new Span(s.passage, s.from, s.to, id) : s);
        }
    }

    private List<Map<String, String>> parts() {
        return words.entries("halves.parts");
    }

    private String text(Span span) {
        return passages.get(span.passage).plain().substring(span.from, span.to);
    }

    private String text(String half) {
        return spans.stream()
                .filter(s -> s.half.equals(half))
                .map(this::text)
                .collect(Collectors.joining());
    }

    /** One fact for each part. */
    public List<Half> facts() {
        return parts().stream().map(this::fact).toList();
    }

    private Half fact(Map<String, String> part) {
        var id = part.getOrDefault("id", "");
        var content = content(part);
        var none = words.pattern("halves.none");
        var all = spans.stream().map(this::text).collect(Collectors.joining());
        boolean saysNone = none.matcher(content).matches() || none.matcher(all).matches();
        var own = spans.stream().filter(s -> s.half.equals(id)).findFirst();
        return new Half(
                own.map(this::place).orElse(section.place()),
                section.id(),
                id,
                saysNone ? "found" : state(part, content, all),
                content.length(),
                saysNone,
                items(id));
    }

    /** What a part says, without the words that head it. */
    private String content(Map<String, String> part) {
        var head = words.compiled(part.get("heads"));
        return spans.stream()
                .filter(s -> s.half.equals(part.get("id")))
                .map(s -> head.matcher(text(s)).replaceFirst(""))
                .collect(Collectors.joining());
    }

    private String state(Map<String, String> part, String content, String all) {
        var id = part.get("id");
        var needed = words.compiled(part.get("words"));
        if (!content.isEmpty()) {
            return "found";
        }
        boolean headed =
                spans.stream()
                        .filter(s -> s.half.equals(id))
                        .allMatch(s -> s.from == 0 && text(s).length() <= LONGEST_HEAD);
        var rest = spans.stream().anyMatch(s -> s.half.equals(id)) ? text("") : all;
        var said = words.compiled(part.get("idle")).matcher(rest).replaceAll("");
        boolean others = spans.stream().anyMatch(s -> !s.half.isEmpty() && !s.half.equals(id));
        boolean sure = whole && others && headed && !needed.matcher(said).find();
        return sure ? "absent" : "unclear";
    }

    private int items(String half) {
        var own = spans.stream().filter(s -> s.half.equals(half)).toList();
        int last = -1;
        for (int at = 0; at < spans.size(); at++) {
            if (spans.get(at).half.equals(half)) {
                if (last >= 0 && at != last + 1) {
                    return 0;
                }
                last = at;
            }
        }
        var lines = own.stream().map(this::text).collect(Collectors.joining("\n"));
        var counted = words.pattern("halves.item").matcher(lines);
        int worded = (int) counted.results().map(m -> m.group()).distinct().count();
        return worded > 0 ? worded : (int) own.stream().filter(this::isItem).count();
    }

    /** A paragraph that begins with a number and is no heading. */
    private boolean isItem(Span span) {
        var text = text(span);
        return span.from == 0 && Numerals.numbering(text) != null && !isHead(span, text);
    }

    private boolean isHead(Span span, String text) {
        return parts().stream()
                .filter(part -> span.half.equals(part.get("id")))
                .anyMatch(part -> words.compiled(part.get("heads")).matcher(text).find());
    }

    private Place place(Span span) {
        var passage = passages.get(span.passage);
        var at = passage.at(span.from);
        return Place.of(section.id(), at, Masks.numbers(passage.printed(span.from, span.to)));
    }

    /** The mentions, those in this section with the part that they stand in. */
    public List<Mention> mark(List<Mention> mentions) {
        return mentions.stream().map(m -> m.section().equals(section.id()) ? mark(m) : m).toList();
    }

    private Mention mark(Mention m) {
        var printed = passages.get(m.passage() - 1).printed();
        int plain = Numerals.squeeze(printed.substring(0, m.from())).length();
        var half =
                spans.stream()
                        .filter(s -> s.passage == m.passage() - 1)
                        .filter(s -> s.from <= plain && plain < s.to)
                        .map(s -> s.half)
                        .findFirst()
                        .orElse("");
        return new Mention(
                m.place(),
                m.kind(),
                m.word(),
                m.text(),
                m.says(),
                m.context(),
                m.section(),
                m.zone(),
                half,
                m.passage(),
                m.sentence(),
                m.from(),
                m.number(),
                m.year());
    }
}
