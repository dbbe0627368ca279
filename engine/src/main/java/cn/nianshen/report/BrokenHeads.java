package cn.nianshen.report;

import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Heads of a table with one row of values that text without marks has broken over lines: all words
 * above the values must be pieces of the heads of the form, in its order, and make up all of them.
 */
final class BrokenHeads {

    private static final int MOST_WORDS = 90;
    private static final int MOST_STEPS = 20_000;

    /** Lines above the heads that may be something else, as the heading of the section. */
    private static final int ABOVE = 4;

    /**
     * Heads that stand side by side.
     *
     * @param labels words of each head, from left to right
     */
    private record Level(List<String> labels) {}

    /** A word of a head line. */
    private record Word(int line, String text, int column) {}

    private final Labels labels;
    private final List<Level> levels;
    private final List<String> inOrder;

    BrokenHeads(FormTable form, Labels labels) {
        this.labels = labels;
        var block = form.blocks().get(0);
        var groups = block.rows().stream().filter(r -> !r.parents().isEmpty()).toList();
        var top = new ArrayList<String>();
        block.rows().stream()
                .map(r -> r.parents().isEmpty() ? r.label() : r.parents().get(0))
                .distinct()
                .forEach(top::add);
        var columns = new ArrayList<String>();
        for (int i = 0; i < block.rows().size(); i++) {
            block.columns().stream().map(FormColumn::label).forEach(columns::add);
        }
        this.levels =
                List.of(
                        level(columns),
                        level(top),
                        level(groups.stream().map(r -> r.label()).toList()));
        this.inOrder = columns.stream().map(labels::words).toList();
    }

    private Level level(List<String> names) {
        return new Level(names.stream().map(labels::words).toList());
    }

    /** Whether the lines above the values are the heads of the form, whole and in order. */
    boolean areThose(List<Strip> lines) {
        for (int from = 0; from < Math.min(ABOVE, lines.size()); from++) {
            var words = words(lines.subList(from, lines.size()));
            if (!words.isEmpty() && words.size() <= MOST_WORDS) {
                var search = new Search(words);
                if (search.from(0) || columnByColumn(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Word> words(List<Strip> lines) {
        var words = new ArrayList<Word>();
        for (var line : lines) {
            for (var token : line.tokens()) {
                int from = 0;
                for (var part : token.text().split("[\\s\\u00a0\\u3000]+")) {
                    int at = token.text().indexOf(part, from);
                    from = at + part.length();
                    var text = labels.words(part);
                    if (!text.isEmpty()) {
                        words.add(new Word(line.index(), text, token.column() + at));
                    }
                }
            }
        }
        return words;
    }

    /** One head after the other, as text in the order of the source has them. */
    private boolean columnByColumn(List<Word> words) {
        var rest = new StringBuilder();
        words.forEach(w -> rest.append(w.text));
        for (var level : levels.subList(1, levels.size())) {
            int last = -1;
            for (var head : level.labels) {
                int at = rest.indexOf(head);
                if (at < 0 || at < last) {
                    return false;
                }
                rest.delete(at, at + head.length());
                last = at;
            }
        }
        return rest.toString().equals(String.join("", inOrder));
    }

    /** Gives each word to a head whose next letters it is, line by line and from left to right. */
    private final class Search {
        private final List<Word> words;
        private final int[][] read = new int[levels.size()][];
        private final int[][] place = new int[levels.size()][];
        private final int[][] turn = new int[levels.size()][];
        private final List<int[]> given = new ArrayList<>();
        private int steps;

        Search(List<Word> words) {
            this.words = words;
            for (int l = 0; l < read.length; l++) {
                read[l] = new int[levels.get(l).labels.size()];
                place[l] = new int[levels.get(l).labels.size()];
                turn[l] = new int[levels.get(l).labels.size()];
            }
        }

        boolean from(int next) {
            if (next == words.size()) {
                return complete();
            }
            if (++steps > MOST_STEPS) {
                return false;
            }
            var word = words.get(next);
            for (int l = 0; l < read.length; l++) {
                var names = levels.get(l).labels;
                for (int c = 0; c < names.size(); c++) {
                    boolean fits = names.get(c).startsWith(word.text, read[l][c]);
                    if (fits && isRightOf(next, l, c) && take(next, l, c)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean take(int next, int l, int c) {
            var word = words.get(next);
            int before = place[l][c];
            int began = turn[l][c];
            turn[l][c] = read[l][c] == 0 ? next : began;
            read[l][c] += word.text.length();
            place[l][c] = before == 0 ? word.column : Math.min(before, word.column);
            given.add(new int[] {l, c});
            boolean done = from(next + 1);
            given.remove(given.size() - 1);
            if (!done) {
                read[l][c] -= word.text.length();
                place[l][c] = before;
                turn[l][c] = began;
            }
            return done;
        }

        /** Within a line the heads of one level follow each other. */
        private boolean isRightOf(int next, int l, int c) {
            for (int i = next - 1; i >= 0 && words.get(i).line == words.get(next).line; i--) {
                if (given.get(i)[0] == l) {
                    return given.get(i)[1] < c;
                }
            }
            return true;
        }

        private boolean complete() {
            return IntStream.range(0, read.length)
                    .allMatch(
                            l ->
                                    (ascends(place[l]) || ascends(turn[l]))
                                            && Arrays.equals(
                                                    read[l],
                                                    levels.get(l).labels.stream()
                                                            .mapToInt(String::length)
                                                            .toArray()));
        }

        private boolean ascends(int[] places) {
            return IntStream.range(1, places.length).allMatch(i -> places[i - 1] < places[i]);
        }
    }
}
