package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.List;

/**
 * The lines of a cell as its text. A label goes on from line to line and is one; figures below each
 * other, or labels each with a number of its own, are those of several rows in one and stay apart.
 */
final class CellLines {

    private static final int LONGEST_LABEL = 40;

    private CellLines() {}

    /** Whether the lines belong to several rows; blank lines do not count. */
    static boolean areApart(List<String> lines) {
        if (lines.size() < 2) {
            return false;
        }
        var filled = lines.stream().map(Numerals::strip).filter(l -> !l.isEmpty()).toList();
        return filled.size() > 1
                && (filled.stream().allMatch(AlignedLine::isFigure)
                        || filled.stream().allMatch(CellLines::isNumbered));
    }

    private static boolean isNumbered(String line) {
        return line.length() <= LONGEST_LABEL
                && !Numerals.hasFullStop(line)
                && Numerals.numbering(line) != null;
    }

    /** The lines with line feeds between them. */
    static String apart(List<String> lines) {
        return String.join(
                "\n", lines.stream().map(Numerals::strip).filter(l -> !l.isEmpty()).toList());
    }
}
