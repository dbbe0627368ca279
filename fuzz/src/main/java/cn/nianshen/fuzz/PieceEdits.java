package cn.nianshen.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes to text made of pieces: lines, or the tags of a page and what stands between them. */
final class PieceEdits {

    /** Characters of a text that has grown; more is a bomb, which other tests throw. */
    private static final int MOST_CHARACTERS = 400_000;

    private static final int LONGEST_RANGE = 40;
    private static final int MOST_COPIES = 200;
    private static final Pattern TAGS = Pattern.compile("(?<=>)|(?=<)");
    private static final Pattern LINES = Pattern.compile("(?<=\n)");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private static final String[] MARKS = {
        " colspan=3",
        " rowspan=2",
        " rowspan=0",
        " colspan=2147483647",
        " rowspan=65535",
        " hidden",
        " style='display:none'",
        " style=\"visibility:hidden\"",
        " align=center"
    };

    private final List<String> pieces;
    private final Script script;

    private PieceEdits(List<String> pieces, Script script) {
        this.pieces = pieces;
        this.script = script;
    }

    static UnaryOperator<String> tags(Script script, int most) {
        return text -> apply(TAGS, text, script, most);
    }

    static UnaryOperator<String> lines(Script script, int most) {
        return text -> apply(LINES, text, script, most);
    }

    private static String apply(Pattern between, String text, Script script, int most) {
        var edits = new PieceEdits(new ArrayList<>(List.of(between.split(text))), script);
        for (int i = 0; i < most && script.more() && !edits.pieces.isEmpty(); i++) {
            edits.one();
        }
        return String.join("", edits.pieces);
    }

    private void one() {
        int at = script.below(pieces.size());
        switch (script.below(9)) {
            case 0 -> pieces.remove(at);
            case 1 -> range(at).clear();
            case 2 -> pieces.add(script.below(pieces.size()), pieces.get(at));
            case 3 -> pieces.addAll(script.below(pieces.size()), List.copyOf(range(at)));
            case 4 -> many(at);
            case 5 -> pieces.set(at, number(pieces.get(at)));
            case 6 -> pieces.set(at, inserted(pieces.get(at), Values.of(Values.TEXTS, script)));
            case 7 -> pieces.set(at, marked(pieces.get(at)));
            default -> pieces.set(at, cut(pieces.get(at)));
        }
    }

    private List<String> range(int at) {
        return pieces.subList(at, Math.min(pieces.size(), at + 1 + script.below(LONGEST_RANGE)));
    }

    private void many(int at) {
        var piece = pieces.get(at);
        int room = MOST_CHARACTERS - pieces.stream().mapToInt(String::length).sum();
        int times = Math.min(script.below(MOST_COPIES), room / Math.max(1, piece.length()));
        for (int i = 0; i < times; i++) {
            pieces.add(at, piece);
        }
    }

    private String number(String piece) {
        var m = DIGITS.matcher(piece);
        return m.replaceFirst(Matcher.quoteReplacement(Values.of(Values.ATTRIBUTES, script)));
    }

    private String inserted(String piece, String words) {
        int at = script.below(piece.length() + 1);
        return piece.substring(0, at) + words + piece.substring(at);
    }

    private String marked(String piece) {
        var mark = MARKS[script.below(MARKS.length)];
        return piece.endsWith(">") && piece.length() > 2
                ? piece.substring(0, piece.length() - 1) + mark + ">"
                : inserted(piece, script.once(2) ? "\t" : "  ");
    }

    private String cut(String piece) {
        int at = script.below(piece.length() + 1);
        return script.once(2) ? piece.substring(0, at) : piece.substring(at);
    }
}
