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

        /** A table that holds tables, or whole passages of text, arranges the page. */
        boolean isLayout() {
            return rows.stream()
                    .flatMap(List::stream)
                    .anyMatch(
                            c ->
                                    c.parts.stream().filter(Part::hasWords).count() > PASSAGE
                                            || c.parts.stream().anyMatch(p -> p instanceof Grid));
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
            parts = parts.stream().flatMap(Cell::unframed).toList();
        }

        /** A table of one cell is a frame around its words. */
        private static Stream<Part> unframed(Part part) {
            if (part instanceof Grid grid) {
                var cells = grid.rows.stream().flatMap(List::stream).limit(2).toList();
                return cells.size() == 1 ? cells.get(0).parts.stream() : Stream.of(part);
            }
            return Stream.of(part);
        }

        /** The text of its paragraphs, without blanks between those that belong together. */
        String words() {
            var lines = parts.stream().map(p -> p instanceof Text t ? t.words() : "").toList();
            return CellLines.areApart(lines)
                    ? CellLines.apart(lines)
                    : Numerals.strip(String.join("", lines));
        }

        /** The paragraphs in it; none where the file has no numbers of them. */
        List<Mark> marks() {
            var numbers =
                    parts.stream()
                            .mapToInt(p -> p instanceof Text t ? t.paragraph() : 0)
                            .filter(n -> n > 0)
                            .summaryStatistics();
            return numbers.getCount() == 0
                    ? List.of()
                    : List.of(new Mark.Paragraphs(numbers.getMin(), numbers.getMax()));
        }

        Set<Embedded> holds() {
            var all = EnumSet.noneOf(Embedded.class);
            parts.forEach(
                    p -> {
                        if (p instanceof Text t) {
                            all.addAll(t.holds());
                        }
                    });
            return all;
        }
    }

    private static boolean hasWords(Part part) {
        return part instanceof Grid || part instanceof Text t && !t.words().isEmpty();
    }
}
