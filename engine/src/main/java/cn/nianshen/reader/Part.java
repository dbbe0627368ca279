package cn.nianshen.reader;

import cn.nianshen.document.Embedded;
import cn.nianshen.document.Mark;
import cn.nianshen.source.Numerals;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A part of a word processor's document before places are numbered. */
sealed interface Part {

    /**
     * A paragraph.
     *
     * @param paragraph its number among those of the file, as a mark has it; 0 where there is none
     */
    record Text(String words, int headingLevel, int page, Set<Embedded> holds, int paragraph)
            implements Part {

        Text(String words, int headingLevel, int page, Set<Embedded> holds) {
            this(words, headingLevel, page, holds, 0);
        }
    }

    /** A table. */
    record Grid(List<List<Cell>> rows) implements Part {

        private static final int PASSAGE = 12;

        /** A label may be broken into as many lines as it has characters; it is no passage. */
        static final int LONGEST_LABEL = 120;

        /** A table that holds tables, or whole passages of text, arranges the page. */
        boolean isLayout() {
            for (var row : rows) {
                for (var cell : row) {
                    if (arranges(cell)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static boolean arranges(Cell cell) {
            int filled = 0;
            int length = 0;
            for (var part : cell.parts) {
                if (part instanceof Grid) {
                    return true;
                }
                filled += hasWords(part) ? 1 : 0;
                length += part instanceof Text t ? t.words().length() : 0;
            }
            return filled > PASSAGE && length > LONGEST_LABEL;
        }
    }

    /**
     * A cell.
     *
     * @param column first column, from 1
     * @param span columns covered
     * @param rowSpan rows covered as the cell itself says, 1 where it says nothing
     * @param continued whether it is merged with the cell above
     * @param page page it stands on, 0 where unknown
     * @param parts what stands in it
     */
    record Cell(int column, int span, int rowSpan, boolean continued, int page, List<Part> parts) {

        public Cell {
            parts =
                    hasGrid(parts)
                            ? parts.stream().flatMap(Cell::unframed).toList()
                            : List.copyOf(parts);
        }

        private static boolean hasGrid(List<Part> parts) {
            for (var part : parts) {
                if (part instanceof Grid) {
                    return true;
                }
            }
            return false;
        }

        /** A table of one cell is a frame around its words. */
        private static Stream<Part> unframed(Part part) {
            if (part instanceof Grid grid) {
                var cells = grid.rows.stream().flatMap(List::stream).limit(2).toList();
                return cells.size() == 1 ? cells.get(0).parts.stream() : Stream.of(part);
            }
            return Stream.of(part);
        }

        /** This cell so many columns farther right. */
        Cell moved(int by) {
            return new Cell(column + by, span, rowSpan, continued, page, parts);
        }

        /** The text of its paragraphs, without blanks between those that belong together. */
        String words() {
            if (parts.size() == 1) {
                return parts.get(0) instanceof Text t ? Numerals.strip(t.words()) : "";
            }
            var lines = parts.stream().map(p -> p instanceof Text t ? t.words() : "").toList();
            return CellLines.areApart(lines)
                    ? CellLines.apart(lines)
                    : Numerals.strip(String.join("", lines));
        }

        /** The paragraphs in it; none where the file has no numbers of them. */
        List<Mark> marks() {
            int first = Integer.MAX_VALUE;
            int last = 0;
            for (var part : parts) {
                if (part instanceof Text t && t.paragraph() > 0) {
                    first = Math.min(first, t.paragraph());
                    last = Math.max(last, t.paragraph());
                }
            }
            return last == 0 ? List.of() : List.of(new Mark.Paragraphs(first, last));
        }

        Set<Embedded> holds() {
            var all = EnumSet.noneOf(Embedded.class);
            for (var part : parts) {
                if (part instanceof Text t) {
                    all.addAll(t.holds());
                }
            }
            return all;
        }
    }

    private static boolean hasWords(Part part) {
        return part instanceof Grid || part instanceof Text t && !t.words().isEmpty();
    }
}
