package cn.nianshen.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Puts the beginnings, ends and signs of comments between the runs of paragraphs. */
final class WordMarks {

    private final String xml;
    private final Map<Integer, WordParagraph> paragraphs;
    private final Map<WordParagraph, List<Point>> points = new HashMap<>();

    /**
     * Where a comment begins or ends in a paragraph.
     *
     * @param at characters before it
     */
    private record Point(int comment, int at, boolean begins) {}

    /** What is written instead of a stretch of the part. */
    private record Edit(int from, int to, String text) {}

    WordMarks(String xml, Map<Integer, WordParagraph> paragraphs) {
        this.xml = xml;
        this.paragraphs = paragraphs;
    }

    /**
     * Marks paragraphs from one to another, or the words in them.
     *
     * @param words words sought in the first paragraph; empty for all
     * @return false where the part has no such paragraphs
     */
    boolean add(int comment, int first, int last, String words) {
        var begin = paragraphs.get(first);
        var end = paragraphs.get(last);
        if (begin == null || end == null) {
            return false;
        }
        var here = begin.find(words);
        boolean one = begin == end;
        int to = one ? here[1] : end.length();
        int from = one ? here[0] : 0;
        points.computeIfAbsent(begin, p -> new ArrayList<>()).add(new Point(comment, from, true));
        points.computeIfAbsent(end, p -> new ArrayList<>()).add(new Point(comment, to, false));
        return true;
    }

    /** The part with all marks. */
    String written() {
        var edits = new ArrayList<Edit>();
        points.forEach((paragraph, here) -> edit(paragraph, here, edits));
        edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
        var out = new StringBuilder(xml.length() + 1000);
        int at = 0;
        for (var edit : edits) {
            out.append(xml, at, edit.from).append(edit.text);
            at = edit.to;
        }
        return out.append(xml, at, xml.length()).toString();
    }

    private void edit(WordParagraph paragraph, List<Point> here, List<Edit> edits) {
        if (paragraph.runs.isEmpty()) {
            bare(paragraph, here, edits);
            return;
        }
        for (int i = 0; i < paragraph.runs.size(); i++) {
            var run = paragraph.runs.get(i);
            var begins = new ArrayList<Point>();
            var ends = new ArrayList<Point>();
            for (var point : here) {
                if (runOf(point, paragraph.runs) == i) {
                    (point.begins ? begins : ends).add(point);
                }
            }
            if (!begins.isEmpty() || !ends.isEmpty()) {
                run(paragraph, run, begins, ends, edits);
            }
        }
    }

    /** The run that a comment begins with, or ends with. */
    private static int runOf(Point point, List<WordRun> runs) {
        if (point.begins) {
            for (int i = 0; i < runs.size(); i++) {
                if (runs.get(i).textTo > point.at) {
                    return i;
                }
            }
            // no words at all, as where there are only pictures
            return 0;
        }
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (runs.get(i).textFrom < point.at) {
                return i;
            }
        }
        return 0;
    }

    /** A paragraph without runs: the marks stand behind its properties. */
    private void bare(WordParagraph paragraph, List<Point> here, List<Edit> edits) {
        var marks = new StringBuilder();
        here.stream().filter(Point::begins).forEach(p -> marks.append(begin(paragraph, p)));
        for (var point : here) {
            if (!point.begins) {
                marks.append(end(paragraph, point)).append(sign(paragraph, point));
            }
        }
        if (paragraph.empty) {
            var tag = xml.substring(paragraph.from, paragraph.inside - 2);
            var whole = tag + '>' + marks + "</" + paragraph.name + '>';
            edits.add(new Edit(paragraph.from, paragraph.inside, whole));
        } else {
            edits.add(new Edit(paragraph.body, paragraph.body, marks.toString()));
        }
    }

    private void run(
            WordParagraph paragraph,
            WordRun run,
            List<Point> begins,
            List<Point> ends,
            List<Edit> edits) {
        var cuts = new TreeSet<>(List.of(run.textFrom, run.textTo));
        if (run.isSimple()) {
            begins.forEach(p -> cuts.add(within(p.at, run)));
            ends.forEach(p -> cuts.add(within(p.at, run)));
        }
        boolean top = run.topTo == run.to;
        var out = new StringBuilder();
        var late = new StringBuilder();
        int from = run.textFrom;
        boolean parted = cuts.size() > 2;
        for (int to : cuts.size() == 1 ? cuts : cuts.tailSet(run.textFrom, false)) {
            int start = from;
            begins.stream()
                    .filter(p -> parted ? within(p.at, run) == start : start == run.textFrom)
                    .forEach(p -> out.append(begin(paragraph, p)));
            out.append(parted ? piece(paragraph, run, from, to) : xml.substring(run.from, run.to));
            for (var point : ends) {
                if (parted ? within(point.at, run) == to : to == run.textTo) {
                    out.append(end(paragraph, point));
                    (top ? out : late).append(sign(paragraph, point));
                }
            }
            from = to;
        }
        edits.add(new Edit(run.from, run.to, out.toString()));
        if (!late.isEmpty()) {
            edits.add(new Edit(run.topTo, run.topTo, late.toString()));
        }
    }

    private static int within(int at, WordRun run) {
        return Math.max(run.textFrom, Math.min(run.textTo, at));
    }

    /** A part of a run, with its properties. */
    private String piece(WordParagraph paragraph, WordRun run, int from, int to) {
        var offsets = run.parted.offsets();
        var raw = xml.substring(offsets[from - run.textFrom], offsets[to - run.textFrom]);
        var name = paragraph.prefix;
        return xml.substring(run.from, run.inside)
                + run.properties
                + '<'
                + name
                + "t xml:space=\"preserve\">"
                + raw
                + "</"
                + name
                + "t></"
                + name
                + "r>";
    }

    private static String begin(WordParagraph paragraph, Point point) {
        return mark(paragraph.prefix, "commentRangeStart", point.comment);
    }

    private static String end(WordParagraph paragraph, Point point) {
        return mark(paragraph.prefix, "commentRangeEnd", point.comment);
    }

    private static String sign(WordParagraph paragraph, Point point) {
        var name = paragraph.prefix;
        return '<'
                + name
                + "r>"
                + mark(name, "commentReference", point.comment)
                + "</"
                + name
                + "r>";
    }

    private static String mark(String prefix, String name, int comment) {
        return '<' + prefix + name + ' ' + prefix + "id=\"" + comment + "\"/>";
    }
}
