package cn.nianshen.reader;

import cn.nianshen.document.Embedded;
import cn.nianshen.document.Position;
import cn.nianshen.reader.RtfState.Use;
import cn.nianshen.source.Numerals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes paragraphs and tables of what RTF says. */
final class RtfText {

    /** Rows described at one depth. */
    private static final class Description {
        int left;
        final List<RtfTables.Described> cells = new ArrayList<>();
        boolean joined;
        boolean continued;
    }

    /** A paragraph that is open. */
    private static final class Open {
        final StringBuilder words = new StringBuilder();
        final StringBuilder label = new StringBuilder();
        final Set<Embedded> holds = EnumSet.noneOf(Embedded.class);

        /** What stands in boxes that are tied to it. */
        final List<Part> boxes = new ArrayList<>();

        boolean isEmpty() {
            return words.isEmpty() && holds.isEmpty() && boxes.isEmpty();
        }
    }

    private final Budget budget;
    private final RtfTables tables;
    private final HeadLines heads = new HeadLines();
    private final Map<Integer, Integer> styles = new HashMap<>();
    private final Map<Integer, Description> described = new HashMap<>();
    private final StringBuilder code = new StringBuilder();
    private final StringBuilder head = new StringBuilder();
    private final Deque<Open> around = new ArrayDeque<>();
    private Open open = new Open();
    private int style;
    private int changes;
    private boolean changed;
    private int remarks;

    RtfText(Budget budget) {
        this.budget = budget;
        this.tables = new RtfTables(budget);
    }

    /** All parts, in order. */
    List<Part> parts() {
        return tables.parts();
    }

    /** Tells of the heads of pages, of remarks and of tracked changes. */
    void note(Blocks blocks) {
        heads.note(blocks);
        if (changes > 0) {
            blocks.note("tracked-changes", Position.NONE, Integer.toString(changes));
        }
        if (remarks > 0) {
            blocks.note("comments", Position.NONE, Integer.toString(remarks));
        }
    }

    /** A word of the sheet of styles. */
    void style(String word, int number) {
        if (word.equals("s")) {
            style = number;
        } else if (word.equals("outlinelevel")) {
            styles.put(style, number);
        }
    }

    /** Words in a place of that state. */
    void say(String words, RtfState state) {
        if (words.isEmpty()) {
            return;
        }
        boolean tracked = state.use == Use.BODY && (state.deleted || state.inserted);
        changes += tracked && !changed ? 1 : 0;
        changed = tracked;
        switch (state.use) {
            case FIELD_CODE -> Xml.add(code, words);
            case HEADER -> Xml.add(head, words);
            default -> {
                if (state.isSeen()) {
                    Xml.add(state.label ? open.label : open.words, words);
                }
            }
        }
    }

    /** Something beside the text. */
    void beside(String what, RtfState state) {
        remarks += what.equals("annotation") ? 1 : 0;
        if (state.use == Use.BODY && !what.equals("annotation")) {
            open.holds.add(what.equals("pict") ? Embedded.PICTURE : Embedded.ATTACHMENT);
        }
    }

    /** A box begins, whose text stands behind the paragraph. */
    void openBox(RtfState state) {
        if (!state.box) {
            around.push(open);
            open = new Open();
        }
    }

    /** A group ended. */
    void closed(RtfState ended, RtfState state) {
        if (ended.use == Use.FIELD_CODE && state.use != Use.FIELD_CODE) {
            if (code.indexOf("HYPERLINK") >= 0) {
                open.holds.add(Embedded.LINK);
            }
            code.setLength(0);
        }
        if (ended.use == Use.HEADER && state.use != Use.HEADER) {
            endHead();
        }
        if (ended.box && !state.box && !around.isEmpty()) {
            paragraph(ended);
            var boxes = open.boxes;
            open = around.pop();
            open.boxes.addAll(boxes);
        }
    }

    private void endHead() {
        heads.add(head.toString());
        head.setLength(0);
    }

    /** A word that ends something or describes a row. */
    void word(String word, RtfTokens tokens, RtfState state) {
        if (state.use == Use.HEADER) {
            if (word.equals("par")) {
                endHead();
            }
            return;
        }
        switch (word) {
            case "par", "sect" -> paragraph(state);
            case "cell", "nestcell" -> cell(word.equals("cell") ? 1 : state.tables(), state);
            case "row", "nestrow" -> row(word.equals("row") ? 1 : state.tables(), state);
            default -> describe(word, tokens, state);
        }
    }

    /** The file ended. */
    void end(RtfState state) {
        if (!open.isEmpty()) {
            paragraph(state);
        }
    }

    private void paragraph(RtfState state) {
        if (!budget.spend()) {
            return;
        }
        var blank = Numerals.strip(open.words.toString()).isEmpty();
        var label = blank ? "" : Numerals.strip(open.label.toString());
        boolean first = true;
        for (var line : open.words.toString().split("\n", -1)) {
            var words = Numerals.strip(line);
            if (first || !words.isEmpty()) {
                var holds = first ? EnumSet.copyOf(open.holds) : Set.<Embedded>of();
                add(new Part.Text(first ? label + words : words, level(state), 0, holds), state);
            }
            first = false;
        }
        if (!state.box) {
            open.boxes.forEach(part -> add(part, state));
            open = new Open();
        } else {
            var boxes = open.boxes;
            open = new Open();
            open.boxes.addAll(boxes);
        }
    }

    private void add(Part part, RtfState state) {
        if (state.box) {
            open.boxes.add(part);
        } else {
            tables.add(part, state.tables());
        }
    }

    private int level(RtfState state) {
        int own = state.outline;
        int level =
                own < ListNumbers.LEVELS
                        ? own
                        : styles.getOrDefault(state.style, ListNumbers.LEVELS);
        return level < 0 || level >= ListNumbers.LEVELS ? 0 : level + 1;
    }

    private void cell(int depth, RtfState state) {
        if (state.box) {
            paragraph(state);
            return;
        }
        if (!open.isEmpty()) {
            var inside = state.copy();
            inside.inTable = true;
            inside.depth = depth;
            paragraph(inside);
        }
        tables.cell(depth);
    }

    private void row(int depth, RtfState state) {
        if (!state.box) {
            var row = described.getOrDefault(depth, new Description());
            tables.row(depth, row.left, row.cells);
        }
    }

    private void describe(String word, RtfTokens tokens, RtfState state) {
        int depth = state.nested ? Math.max(1, state.tables()) : 1;
        var row = described.computeIfAbsent(depth, k -> new Description());
        switch (word) {
            case "trowd" -> {
                row.left = 0;
                row.cells.clear();
                row.joined = false;
                row.continued = false;
            }
            case "trleft" -> row.left = tokens.number(0);
            case "clmrg" -> row.joined = true;
            case "clvmrg" -> row.continued = true;
            case "cellx" -> {
                if (row.cells.size() < Blocks.MAX_CELLS) {
                    row.cells.add(
                            new RtfTables.Described(tokens.number(0), row.joined, row.continued));
                }
                row.joined = false;
                row.continued = false;
            }
            default -> {
                // the look of the page
            }
        }
    }
}
