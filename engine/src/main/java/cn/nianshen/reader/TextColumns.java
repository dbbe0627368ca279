package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text set downwards, its columns from right to left. In a low cell each column holds a character
 * or two, and the whole looks like a line; what its brackets do, close before they open, tells it
 * apart.
 */
final class TextColumns {

    private static final String OPENING = "(\uff08[\u3010\u3014\ufe35\u300a";
    private static final String CLOSING = ")\uff09]\u3011\u3015\ufe36\u300b";

    /** Columns are farther apart than the characters of a line; in hundredths of their size. */
    private static final int PITCH = 112;

    private TextColumns() {}

    /**
     * The text in the order of its columns.
     *
     * @param pieces characters of a cell
     * @param across the text as lines across
     * @return null where it is no text in columns
     */
    static @Nullable String of(List<PagePiece> pieces, String across) {
        if (!isBackwards(across) || pieces.stream().anyMatch(p -> p.text().length() != 1)) {
            return null;
        }
        var text = new StringBuilder();
        int before = Integer.MAX_VALUE;
        for (var column : columns(pieces)) {
            int middle = column.get(0).box().middle();
            if (before != Integer.MAX_VALUE
                    && (before - middle) * 100L < (long) PITCH * column.get(0).size()) {
                return null;
            }
            before = middle;
            column.stream()
                    .sorted(Comparator.comparingInt(p -> p.box().top()))
                    .forEach(p -> text.append(p.text()));
        }
        return isBackwards(text.toString()) ? null : text.toString();
    }

    /** From right to left; a column holds what stands below each other. */
    private static List<List<PagePiece>> columns(List<PagePiece> pieces) {
        var out = new ArrayList<List<PagePiece>>();
        var sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingInt(p -> -p.box().middle()));
        for (var piece : sorted) {
            var last = out.isEmpty() ? null : out.get(out.size() - 1);
            int reach = piece.size() / 2;
            if (last == null || last.get(0).box().middle() - piece.box().middle() > reach) {
                out.add(new ArrayList<>(List.of(piece)));
            } else {
                last.add(piece);
            }
        }
        return out;
    }

    /** Whether a bracket closes before one opens, or one opens where nothing follows. */
    private static boolean isBackwards(String text) {
        int open = 0;
        boolean closed = false;
        for (char c : text.toCharArray()) {
            if (OPENING.indexOf(c) >= 0) {
                open++;
            } else if (CLOSING.indexOf(c) >= 0) {
                closed |= open == 0;
                open = Math.max(0, open - 1);
            }
        }
        boolean opens = !text.isEmpty() && OPENING.indexOf(text.charAt(text.length() - 1)) >= 0;
        return opens || closed && open > 0;
    }
}
