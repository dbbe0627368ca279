package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the paragraphs of numbered lists and writes the label that the program shows. */
final class ListNumbers {

    /** Levels of a list. */
    static final int LEVELS = 9;

    /**
     * A level of a list.
     *
     * @param format name of the numeral system, as OOXML has it
     * @param text label with {@code %1} to {@code %9} for the numbers of the levels
     * @param start first number
     * @param legal whether all numbers are shown in digits
     * @param runsOn whether it goes on counting behind a number of a level above it
     */
    record Level(String format, String text, int start, boolean legal, boolean runsOn) {
        Level(String format, String text, int start, boolean legal) {
            this(format, text, start, legal, false);
        }
    }

    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> started = new HashSet<>();
    private final Map<String, Integer> pending = new HashMap<>();

    /** The name of the numeral system that older files of Word have under a number. */
    static String system(int code) {
        return switch (code) {
            case 11, 33, 35, 37, 39 -> "chineseCountingThousand";
            case 10, 17, 36 -> "ideographDigital";
            case 18, 28 -> "decimalEnclosedCircle";
            case 22 -> "decimalZero";
            case 26 -> "decimalEnclosedFullstop";
            case 27 -> "decimalEnclosedParen";
            case 23 -> "bullet";
            case 255 -> "none";
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            default -> "decimal";
        };
    }

    /** Begins a level of a list anew at the number given, once for each key. */
    void restart(String key, String list, int level, int start) {
        if (started.add(key + ' ' + level)) {
            pending.put(list + ' ' + level, start);
        }
    }

    /** The label of the next paragraph on this level of the list, or empty for a mere bullet. */
    String next(String list, @Nullable Level[] levels, int level) {
        var own = level < 0 || level >= levels.length ? null : levels[level];
        if (own == null) {
            return "";
        }
        var counts = counters.computeIfAbsent(list, k -> new int[LEVELS]);
        int first = counts[level] == 0 ? Math.max(1, own.start) : counts[level] + 1;
        var anew = pending.remove(list + ' ' + level);
        counts[level] = anew == null ? first : anew;
        for (int i = level + 1; i < LEVELS; i++) {
            var below = i < levels.length ? levels[i] : null;
            counts[i] = below != null && below.runsOn ? counts[i] : 0;
        }
        if (List.of("bullet", "none").contains(own.format)) {
            return "";
        }
        var label = own.text;
        for (int i = 0; i <= level; i++) {
            var above = levels[i];
            int start = above == null ? 1 : Math.max(1, above.start);
            var format = above == null || own.legal ? "decimal" : above.format;
            int number = counts[i] == 0 ? start : counts[i];
            label = label.replace("%" + (i + 1), Numerals.ordinal(Math.max(1, number), format));
        }
        return label;
    }
}
